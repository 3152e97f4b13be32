import type { TypeRule } from '../type-rule.ts';

/** `if (isOpen)` where `isOpen` is a function. */
export const functionAsCondition: TypeRule = {
  id: 'function-as-condition',
  concept: 'functions',
  confidence: 88,
  codes: [2774],
  isForJavaScript: true,
  examples: [
    {
      bad: 'function isOpen() { return false; }\nif (isOpen) console.log("come in");',
      good: 'function isOpen() { return false; }\nif (isOpen()) console.log("come in");',
      line: 2,
      filename: 'program.js',
    },
  ],
  explain: ({ node, shown }) => ({
    message: `${shown} is a function that is not called here, and a function always counts as true`,
    why: 'the name alone means the function itself; its answer comes only when it is called',
    hints: [
      `Print ${shown} on the line before: what do you see?`,
      'What is the difference between a function and the answer that it gives?',
      'What makes a function run?',
    ],
    fix: {
      title: `call ${shown}`,
      edits: [{ start: node.range[1], end: node.range[1], text: '()' }],
    },
  }),
};
