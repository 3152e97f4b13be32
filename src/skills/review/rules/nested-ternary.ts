import { enclosingFunction } from '../../language/nodes.ts';
import type { ReviewRule } from '../review-rule.ts';
import { functionName } from '../tree/functions.ts';
import { listed, subjects } from '../wording.ts';

/** A conditional expression inside another one. */
export const nestedTernary: ReviewRule = {
  id: 'nested-ternary',
  dimension: 'clarity',
  concept: 'ternary',
  points: 60,
  cap: 120,
  message: (violations) => {
    const places = listed(subjects(violations).filter((name) => name !== ''));
    return `nested ternary${places === '' ? '' : ` in ${places}`}: plain ifs with early return`;
  },
  why: 'Which colon belongs to which question has to be worked out at every reading.',
  examples: [
    {
      bad: 'export const size = (n) => (n > 9 ? "big" : n > 5 ? "middle" : "small");\n',
      good: 'export const size = (n) => (n > 9 ? "big" : "small");\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts
      .nodes('ConditionalExpression')
      .filter(
        ({ consequent, alternate, parent }) =>
          [consequent, alternate].some(({ type }) => type === 'ConditionalExpression') &&
          parent.type !== 'ConditionalExpression',
      )
      .map((node) => {
        const fn = enclosingFunction(node);
        return { range: node.range, subject: fn === undefined ? '' : functionName(fn) };
      }),
};
