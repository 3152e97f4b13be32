import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (what: string) => ({
  message: `${what} here is negative, broken or far too large`,
  why: 'a length or a count must be a whole number from 0 up to a limit; NaN and negative numbers are none',
  hints: [
    'Print the number that is used as length or count.',
    'How is it worked out, and for which input does it go below 0 or become NaN?',
    'Which inputs should never come this far?',
  ] as const,
});

/** "Invalid array length", "Invalid count value: -1". */
export const impossibleLength: RuntimeMessage = {
  id: 'impossible-length',
  concept: 'arrays',
  pattern: /^Invalid (array length|count value|string length|typed array length)/,
  examples: [
    {
      source: 'const n = -1;\nnew Array(n);',
      message: 'Invalid array length',
      line: 2,
      says: 'array length',
    },
  ],
  explain: ({ parts: [what = 'length'] }) => texts(`the ${what}`),
};
