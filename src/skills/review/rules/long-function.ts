import { limits, unitsAbove } from '../limits.ts';
import { statementsOf } from '../metrics/statements.ts';
import { functionName, headRange } from '../tree/functions.ts';
import type { ReviewRule } from '../review-rule.ts';
import { named } from '../wording.ts';

/** A function with more statements than fit on a screen. */
export const longFunction: ReviewRule = {
  id: 'long-function',
  dimension: 'structure',
  concept: 'functions',
  points: 30,
  cap: 90,
  message: ([{ subject }]) =>
    `long function: ${subject}; move its steps into functions of their own`,
  why: 'A function that fits on a screen can be read, named and tested as one thought.',
  examples: [
    {
      bad: `export function steps(log) {\n${'  log("step");\n'.repeat(31)}}\n`,
      good: `export function steps(log) {\n${'  log("step");\n'.repeat(30)}}\n`,
      line: 1,
    },
  ],
  find: (facts) => {
    const { limit, step } = limits.statements;
    return [...statementsOf(facts)]
      .filter(([, count]) => count > limit)
      .map(([fn, count]) => ({
        range: headRange(fn),
        subject: `${named(functionName(fn))} has ${count} statements`,
        units: unitsAbove(count, limit, step),
      }));
  },
};
