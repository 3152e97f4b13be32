import { isFunction, methodCall, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const asking = new Set([
  ...['filter', 'find', 'findIndex', 'findLast', 'some', 'every', 'findLastIndex'],
]);

const texts = (target: string, value: string, method: string) => ({
  message: `= gives ${target} the value ${value} in every element; ${method} wants a question here`,
  why: `the answer is then ${value} itself, for each element the same, and the elements are changed`,
  hints: [
    `Print the list after this line: are the elements as they were?`,
    'What does one = do, and what do you want to know of each element?',
    'Which operator asks whether two values are the same?',
  ] as const,
});

/** `users.filter((user) => user.role = 'admin')`. */
export const callbackAssigns: SemanticRule = {
  id: 'callback-assigns',
  concept: 'comparison',
  misconception: '= states equality and works in both directions',
  confidence: 96,
  examples: [
    {
      bad: 'const admins = (users) => users.filter((user) => user.role = "admin");',
      good: 'const admins = (users) => users.filter((user) => user.role === "admin");',
      line: 1,
    },
    {
      bad: 'function open(tasks) {\n  return tasks.find((task) => {\n    return (task.done = false);\n  });\n}',
      good: 'function open(tasks) {\n  return tasks.find((task) => {\n    return task.done === false;\n  });\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    AssignmentExpression: ({ left, operator, right, parent }) => {
      if (operator !== '=') return;
      const fn = parent.type === 'ReturnStatement' ? parent.parent.parent : parent;
      if (!isFunction(fn) || fn.parent.type !== 'CallExpression') return;
      const method = methodCall(fn.parent)?.method ?? '';
      if (!asking.has(method) || fn.parent.arguments[0] !== fn) return;
      const between = program.source.slice(left.range[1], right.range[0]);
      const at = left.range[1] + between.indexOf('=');
      report({
        node: left,
        ...texts(textOf(program, left), textOf(program, right), method),
        fix: { title: 'compare with ===', edits: [{ start: at, end: at + 1, text: '===' }] },
      });
    },
  }),
};
