import type { Node } from '../../tree.ts';
import { withOperator } from '../conditions.ts';
import { counterOf, startsTrue, valueOf } from '../counters.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (index: string, test: string, start: string) => ({
  message: `${index} starts at ${start}, and ${test} is false there, so the loop never runs`,
  why: `the condition is asked before the first round too, and the loop goes on only while it is true`,
  hints: [
    'Print something inside the loop: does it ever appear?',
    `Is ${test} true or false when ${index} is ${start}?`,
    'A loop goes on while its condition is true: read the comparison in that way.',
  ] as const,
});

/** The comparison that lets the counter come to the bound. */
function wantedOperator(update: Node, bound: number, isInclusive: boolean): string | undefined {
  if (update.type !== 'UpdateExpression') return undefined;
  if (update.operator === '++') return isInclusive ? '<=' : '<';
  return isInclusive || bound === 0 ? '>=' : '>';
}

/** `for (let i = 0; i > list.length; i++)`. */
export const loopNeverRuns: SemanticRule = {
  id: 'loop-never-runs',
  concept: 'for-loops',
  confidence: 95,
  examples: [
    {
      bad: 'const list = [1, 2];\nfor (let i = 0; i > list.length; i++) {\n  console.log(list[i]);\n}',
      good: 'const list = [1, 2];\nfor (let i = 0; i < list.length; i++) {\n  console.log(list[i]);\n}',
      line: 2,
    },
    {
      bad: 'for (let left = 10; left <= 0; left--) {\n  console.log(left);\n}',
      good: 'for (let left = 10; left >= 0; left--) {\n  console.log(left);\n}',
      line: 1,
    },
    {
      bad: 'for (let i = 1; i === 5; i++) console.log(i);',
      good: 'for (let i = 1; i < 5; i++) console.log(i);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    ForStatement: (loop) => {
      const { test, update } = loop;
      const counter = counterOf(loop);
      if (test?.type !== 'BinaryExpression' || counter === undefined || update === null) return;
      if (counter.start === null || startsTrue(program, loop) !== false) return;
      const start = valueOf(program, counter.start);
      const bound = valueOf(program, test.right);
      if (start === undefined || bound === undefined) return;
      if (start === bound && test.operator.length === 1) return;
      const isRising = update.type === 'UpdateExpression' && update.operator === '++';
      const canReach = isRising ? start < bound : start > bound;
      const operator = wantedOperator(update, bound, /^[<>]=$/.test(test.operator));
      const edits = operator === undefined ? [] : [withOperator(program, test, operator)];
      const fix = { title: 'turn the comparison', edits };
      report({
        node: test,
        ...texts(counter.name.name, shown(program, test), shown(program, counter.start)),
        ...(operator !== undefined && canReach && { fix }),
      });
    },
  }),
};
