import type { TypeRule } from '../type-rule.ts';

/** The result of something that gives nothing is used. */
export const nothingAsValue: TypeRule = {
  id: 'nothing-as-value',
  concept: 'functions',
  confidence: 88,
  codes: [1345],
  isForJavaScript: true,
  examples: [
    {
      bad: 'function log(text) { console.log(text); }\nif (log("hi")) console.log("done");',
      good: 'function log(text) { console.log(text); return true; }\nif (log("hi")) console.log("done");',
      line: 2,
      filename: 'program.js',
    },
  ],
  explain: ({ shown }) => ({
    message: `${shown} gives nothing back, so the condition sees undefined`,
    why: 'a function without return gives undefined, and undefined counts as false',
    hints: [
      'What does this call give back? Print it.',
      'Look for the return in the function.',
      'What should the function answer?',
    ],
  }),
};
