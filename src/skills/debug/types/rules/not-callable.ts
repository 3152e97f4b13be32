import type { TypeRule } from '../type-rule.ts';

/** Something that is no function is called, or no class is made with `new`. */
export const notCallable: TypeRule = {
  id: 'not-callable',
  concept: 'functions',
  confidence: 88,
  codes: [2349, 2351, 2348, 6234],
  isForJavaScript: true,
  examples: [
    {
      bad: 'const size = [1, 2].length();',
      good: 'const size = [1, 2].length;',
      line: 1,
      filename: 'program.js',
    },
  ],
  explain: ({ shown }) => ({
    message: `${shown} is no function, so it cannot be called`,
    why: 'round brackets behind a value mean: run it; only functions can be run',
    hints: [
      `Print typeof ${shown} on the line before.`,
      'Is it a property that holds a value, or a method that works one out?',
      'Which of the two is written with round brackets?',
    ],
  }),
};
