import type { TypeRule } from '../type-rule.ts';

/** `if (list ?? [])` and the like: what stands there always counts the same. */
export const alwaysOneWay: TypeRule = {
  id: 'always-one-way',
  concept: 'truthiness',
  confidence: 85,
  codes: [2845, 2839, 2869, 2870, 2871, 2872, 2873, 2881],
  isForJavaScript: true,
  examples: [
    {
      bad: 'const pets = ["cat"];\nif (pets === []) console.log("none");',
      good: 'const pets = ["cat"];\nif (pets.length === 0) console.log("none");',
      line: 2,
      filename: 'program.js',
    },
    {
      bad: 'const show = (n: number) => (n + 1 ?? 0);',
      good: 'const show = (n?: number) => (n ?? 0);',
      line: 1,
    },
  ],
  explain: ({ shown }) => ({
    message: `${shown} comes out the same way every time, so it decides nothing`,
    why: 'its kind alone settles the answer: the value never plays a part',
    hints: [
      `For which value would ${shown} come out the other way?`,
      'What kind of value stands there: can it ever be missing, zero or empty?',
      'What did you want to find out about the value?',
    ],
  }),
};
