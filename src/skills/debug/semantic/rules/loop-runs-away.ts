import { textOf } from '../../tree.ts';
import { startsTrue } from '../counters.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (index: string, test: string, step: string) => ({
  message: `${step} takes ${index} away from the end of the loop: ${test} never becomes false`,
  why: `${index} moves in one direction and the condition waits for it in the other`,
  hints: [
    `Write down ${index} for the first three turns.`,
    `Does ${index} come closer to the value where ${test} is false?`,
    'Look at the last part of the loop head: in which direction does it count?',
  ] as const,
});

/** `for (let i = 0; i < 10; i--)`. */
export const loopRunsAway: SemanticRule = {
  id: 'loop-runs-away',
  concept: 'for-loops',
  confidence: 95,
  examples: [
    {
      bad: 'for (let i = 0; i < 3; i--) {\n  console.log(i);\n}',
      good: 'for (let i = 0; i < 3; i++) {\n  console.log(i);\n}',
      line: 1,
    },
    {
      bad: 'const list = ["a", "b"];\nfor (let i = list.length - 1; i >= 0; i++) console.log(list[i]);',
      good: 'const list = ["a", "b"];\nfor (let i = list.length - 1; i >= 0; i--) console.log(list[i]);',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    ForStatement: (loop) => {
      const { test, update } = loop;
      if (test?.type !== 'BinaryExpression' || test.left.type !== 'Identifier') return;
      if (update?.type !== 'UpdateExpression' || update.argument.type !== 'Identifier') return;
      const index = test.left.name;
      if (update.argument.name !== index) return;
      const wanted = { '<': '++', '<=': '++', '>': '--', '>=': '--' }[test.operator as string];
      if (wanted === undefined || wanted === update.operator) return;
      // A loop that never starts has a rule of its own.
      if (startsTrue(program, loop) === false) return;
      const start = program.source.indexOf(update.operator, update.range[0]);
      report({
        node: update,
        ...texts(index, textOf(program, test), textOf(program, update)),
        fix: {
          title: 'count in the other direction',
          edits: [{ start, end: start + 2, text: wanted }],
        },
      });
    },
  }),
};
