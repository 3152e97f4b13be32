import type { TypeRule } from '../type-rule.ts';

/** Arithmetic or an order comparison with a value that is no number. */
export const arithmeticOnText: TypeRule = {
  id: 'arithmetic-on-text',
  concept: 'type-conversion',
  confidence: 84,
  codes: [2362, 2363, 2365],
  isForJavaScript: false,
  examples: [
    {
      bad: 'const share = (total: string) => total / 2;',
      good: 'const share = (total: string) => Number(total) / 2;',
      line: 1,
    },
  ],
  explain: ({ shown, code }) => ({
    message:
      code === 2365
        ? `${shown}: the two sides are of kinds that do not go together`
        : `${shown} is no number, and it is calculated with`,
    why: 'texts are joined or turned into numbers on the way, and the result surprises',
    hints: [
      'Print both sides with typeof.',
      'Which of them is no number yet?',
      'Where should it become one?',
    ],
  }),
};
