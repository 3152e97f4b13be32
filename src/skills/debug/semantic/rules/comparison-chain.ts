import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (first: string, operator: string, last: string) => ({
  message: `only two values are compared at a time: ${first} gives true or false, and that is compared with ${last}`,
  why: `true counts as 1 and false as 0, so ${operator} ${last} asks about 1 or 0, not about your value`,
  hints: [
    `Print ${first} by itself.`,
    'What kind of value does a comparison give?',
    'How many questions are in this condition, and how are they joined?',
  ] as const,
});

const isOrder = (node: TSESTree.Node): node is TSESTree.BinaryExpression =>
  node.type === 'BinaryExpression' && /^[<>]=?$/.test(node.operator);

/** `18 < age < 65`. */
export const comparisonChain: SemanticRule = {
  id: 'comparison-chain',
  concept: 'comparison',
  confidence: 97,
  examples: [
    {
      bad: 'const isTeen = (age) => 12 < age < 20;',
      good: 'const isTeen = (age) => 12 < age && age < 20;',
      line: 1,
    },
    {
      bad: 'function same(a, b, c) {\n  return a === b === c;\n}',
      good: 'function same(a, b, c) {\n  return a === b && b === c;\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const { left, right, operator } = node;
      const isEqualityChain =
        operator === '===' &&
        left.type === 'BinaryExpression' &&
        left.operator === '===' &&
        !(right.type === 'Literal' && typeof right.value === 'boolean');
      if (!isOrder(node) && !isEqualityChain) return;
      if (left.type !== 'BinaryExpression' || (!isOrder(left) && !isEqualityChain)) return;
      // Brackets around the first comparison show that its answer itself is meant.
      if (program.source.slice(left.range[1], right.range[0]).includes(')')) return;
      const middle = textOf(program, left.right);
      const at = left.range[1];
      const fix = {
        title: 'ask two questions',
        edits: [{ start: at, end: at, text: ` && ${middle}` }],
      };
      report({ node, ...texts(textOf(program, left), operator, textOf(program, right)), fix });
    },
  }),
};
