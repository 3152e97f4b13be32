import type { ReviewRule } from '../review-rule.ts';
import { listed, shown, subjects } from '../wording.ts';

/** An exclamation mark that silences the compiler about null and undefined. */
export const nonNullAssertion: ReviewRule = {
  id: 'non-null-assertion',
  dimension: 'idiom',
  concept: 'ts-strict',
  points: 25,
  cap: 75,
  message: (violations) =>
    `non-null assertion ${listed(subjects(violations), 2)}: check for undefined instead`,
  why: 'The mark only silences the compiler; when the value is missing, the program fails somewhere else.',
  examples: [
    {
      bad: 'export const nameOf = (map: Map<number, string>, id: number): string => map.get(id)!;\n',
      good: 'export const nameOf = (map: Map<number, string>, id: number): string => map.get(id) ?? "?";\n',
      line: 1,
      language: 'typescript',
    },
  ],
  find: (facts) =>
    facts.isTestFile
      ? []
      : facts
          .nodes('TSNonNullExpression')
          .map((node) => ({ range: node.range, subject: shown(facts.textOf(node)) })),
};
