import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, isFunction, methodCall, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (sum: string, item: string) => ({
  message: `without a start value ${sum} begins as the first element itself, not as a number`,
  why: `the first turn then adds to a whole ${item}, which gives text like "[object Object]5" or NaN`,
  hints: [
    `Print ${sum} in every turn, the first one above all.`,
    'What does reduce use at the start when nobody tells it?',
    'reduce takes a second argument after the callback: what is it for?',
  ] as const,
});

/** Whether `name` is used as a whole (`name + …`), and never through a member. */
function isUsedWhole(body: TSESTree.Node, name: string): boolean {
  const uses = [...descendants(body)].filter(
    (node): node is TSESTree.Identifier => node.type === 'Identifier' && node.name === name,
  );
  return (
    uses.length > 0 &&
    uses.every(({ parent }) => parent.type === 'BinaryExpression' && parent.operator === '+')
  );
}

function isUsedByMember(body: TSESTree.Node, name: string): boolean {
  return [...descendants(body)].some(
    (node) =>
      node.type === 'MemberExpression' &&
      node.object.type === 'Identifier' &&
      node.object.name === name &&
      // `word.length` would also be read from a text, and texts may well be joined.
      !(node.property.type === 'Identifier' && node.property.name === 'length'),
  );
}

/** `items.reduce((sum, item) => sum + item.price)`. */
export const reduceWithoutStart: SemanticRule = {
  id: 'reduce-without-start',
  concept: 'array-reduce',
  confidence: 94,
  explains: /Reduce of empty array/,
  examples: [
    {
      bad: 'const total = (items) => items.reduce((sum, item) => sum + item.price);',
      good: 'const total = (items) => items.reduce((sum, item) => sum + item.price, 0);',
      line: 1,
    },
    {
      bad: 'const total = (rows) => {\n  return rows.reduce((sum, row) => {\n    return sum + row.amount * 2;\n  });\n};',
      good: 'const total = (list) => list.reduce((sum, n) => sum + n);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called?.method !== 'reduce' || node.arguments.length !== 1 || !isFunction(callback))
        return;
      const [sum, item] = callback.params;
      if (sum?.type !== 'Identifier' || item?.type !== 'Identifier') return;
      if (!isUsedWhole(callback.body, sum.name) || !isUsedByMember(callback.body, item.name))
        return;
      const at = callback.range[1];
      const fix = { title: 'start at 0', edits: [{ start: at, end: at, text: ', 0' }] };
      report({
        node: called.member.property,
        ...texts(sum.name, textOf(program, item)),
        fix,
      });
    },
  }),
};
