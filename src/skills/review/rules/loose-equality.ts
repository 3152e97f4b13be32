import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isNullish } from '../../language/nodes.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** `==` and `!=`, which convert before they compare; against null they are a known idiom. */
export const looseEquality: ReviewRule = {
  id: 'loose-equality',
  dimension: 'correctness',
  concept: 'comparison',
  points: 40,
  cap: 120,
  message: (violations) => {
    const operators = subjects(violations);
    return `${listed(operators)} compares loosely; use ${listed(operators.map((one) => `${one}=`))}`;
  },
  why: 'A loose comparison converts its operands first, so "" == 0 and "5" == 5 are true.',
  fixTitle: 'Compare strictly',
  examples: [
    {
      bad: 'export const isStart = (cell) => cell == "S";\n',
      good: 'export const isStart = (cell) => cell === "S";\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts
      .nodes('BinaryExpression')
      .filter(({ operator, left, right }) => {
        return (operator === '==' || operator === '!=') && !isNullish(left) && !isNullish(right);
      })
      .map((node) => {
        const between = facts.program.source.slice(node.left.range[1], node.right.range[0]);
        const at = node.left.range[1] + between.indexOf(node.operator);
        const isSafe = isText(node.left) && isText(node.right);
        return {
          range: node.range,
          subject: node.operator,
          ...(isSafe && {
            edits: [{ start: at, end: at + node.operator.length, text: `${node.operator}=` }],
          }),
        };
      }),
};

/** Both sides of the same type for certain: the strict comparison answers the same. */
function isText(node: TSESTree.Node): boolean {
  return (
    (node.type === 'Literal' && typeof node.value === 'string') ||
    node.type === 'TemplateLiteral' ||
    (node.type === 'UnaryExpression' && node.operator === 'typeof')
  );
}
