import type { TypeRule } from '../type-rule.ts';

/** `if (isReady())` where `isReady` is async. */
export const promiseAsCondition: TypeRule = {
  id: 'promise-as-condition',
  concept: 'async-await',
  confidence: 90,
  codes: [2801],
  isForJavaScript: true,
  examples: [
    {
      bad: 'async function isReady() { return false; }\nif (isReady()) console.log("go");',
      good: 'async function isReady() { return false; }\nif (await isReady()) console.log("go");',
      line: 2,
      filename: 'program.js',
    },
  ],
  explain: ({ node, shown }) => ({
    message: `${shown} gives a promise, and a promise always counts as true`,
    why: 'the answer is inside the promise; without waiting for it the condition cannot see it',
    hints: [
      'Print what the condition is made of: is it true or false, or something that will be?',
      'What does an async function give back at once?',
      'Where could the program wait for the answer?',
    ],
    fix: {
      title: 'wait for the answer with await',
      edits: [{ start: node.range[0], end: node.range[0], text: 'await ' }],
    },
  }),
};
