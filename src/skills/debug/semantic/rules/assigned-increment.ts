import { textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSameCode } from '../shown.ts';

const texts = (name: string, step: string) => ({
  message: `${step} gives back the old ${name}, and that is stored again: ${name} never changes`,
  why: `${step} works in two steps: hand out the old value, then count; the assignment puts the old value back`,
  hints: [
    `Print ${name} before and after this line.`,
    `What does ${step} give back: the value before or after counting?`,
    `How many times does this line write to ${name}?`,
  ] as const,
});

/** `i = i++`. */
export const assignedIncrement: SemanticRule = {
  id: 'assigned-increment',
  concept: 'operators-assignment',
  misconception: 'i++ and ++i give the same value',
  confidence: 97,
  examples: [
    {
      bad: 'let count = 0;\ncount = count++;\nconsole.log(count);',
      good: 'let count = 0;\ncount++;\nconsole.log(count);',
      line: 2,
    },
    {
      bad: 'const box = { left: 3 };\nbox.left = box.left--;',
      good: 'const box = { left: 3 };\nbox.left--;',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    AssignmentExpression: ({ left, right, operator, range }) => {
      if (operator !== '=' || right.type !== 'UpdateExpression' || right.prefix) return;
      if (!isSameCode(program, left, right.argument)) return;
      const step = textOf(program, right);
      const edits = [{ start: range[0], end: range[1], text: step }];
      const fix = { title: 'count without storing', edits };
      report({ node: right, ...texts(textOf(program, left), step), fix });
    },
  }),
};
