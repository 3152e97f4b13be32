import type { ProgramFacts } from '../facts.ts';
import { complexityOf } from './complexity.ts';
import { levelsOf } from './control.ts';
import { statementsOf } from './statements.ts';

/** Figures of a program that formatting and names leave alone. */
export type Metrics = {
  readonly functions: number;
  /** Statements of the longest function. */
  readonly longestFunction: number;
  readonly deepestNesting: number;
  /** Cognitive complexity of the most complex function. */
  readonly highestComplexity: number;
};

export function measure(facts: ProgramFacts): Metrics {
  const highest = (values: Iterable<number>) => [...values].reduce((a, b) => Math.max(a, b), 0);
  return {
    functions: facts.functions.length,
    longestFunction: highest(statementsOf(facts).values()),
    deepestNesting: highest(levelsOf(facts).map(({ depth }) => depth)),
    highestComplexity: highest(complexityOf(facts).values()),
  };
}
