import { methodCall, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (value: string) => ({
  message: `fill puts the very same ${value} into every place: a change to one shows in all`,
  why: `${value} is made once, before fill runs, and every place refers to that one`,
  hints: [
    'Change the first element and print the whole list.',
    `How many times is ${value} made on this line?`,
    'Where could a new one be made for every place?',
  ] as const,
});

/** `Array(3).fill([])`. */
export const sharedFill: SemanticRule = {
  id: 'shared-fill',
  concept: 'references',
  confidence: 86,
  examples: [
    {
      bad: 'const grid = Array(3).fill([]);\ngrid[0].push("x");\nconsole.log(grid);',
      good: 'const grid = Array.from({ length: 3 }, () => []);\ngrid[0].push("x");\nconsole.log(grid);',
      line: 1,
    },
    {
      bad: 'const board = new Array(2).fill(new Array(2).fill(" "));\nboard[0][0] = "x";',
      good: 'const rows = Array(3).fill([]).map(() => []);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [value] = node.arguments;
      if (called?.method !== 'fill' || node.arguments.length !== 1 || value === undefined) return;
      const isNew =
        value.type === 'ArrayExpression' ||
        value.type === 'ObjectExpression' ||
        (value.type === 'NewExpression' &&
          /^new (Array|Map|Set|Object)\b/.test(textOf(program, value))) ||
        methodCall(value)?.method === 'fill';
      if (!isNew) return;
      // `fill([]).map(() => …)` only wants the length; it replaces every place.
      const outer =
        node.parent.type === 'MemberExpression' ? methodCall(node.parent.parent) : undefined;
      if (outer?.method === 'map') return;
      const count = called.object;
      const isCounted = count.type === 'CallExpression' || count.type === 'NewExpression';
      const length = isCounted ? count.arguments[0] : undefined;
      const isArray = isCounted && /^(new )?Array\(/.test(textOf(program, count));
      const shown = textOf(program, value);
      const element = value.type === 'ObjectExpression' ? `(${shown})` : shown;
      const [start, end] = node.range;
      report({
        node: value,
        ...texts(shown),
        ...(isArray &&
          length !== undefined && {
            fix: {
              title: 'make a new one for every place',
              edits: [
                {
                  start,
                  end,
                  text: `Array.from({ length: ${textOf(program, length)} }, () => ${element})`,
                },
              ],
            },
          }),
      });
    },
  }),
};
