import type { Wording } from '../wording.ts';

/** reduce without a start value over nothing. Safari says the same. */
export const firefoxEmptyReduce: Wording = {
  id: 'firefox-empty-reduce',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^reduce of empty array with no initial value/,
  examples: [
    {
      reported: 'reduce of empty array with no initial value',
      message: 'Reduce of empty array with no initial value',
    },
  ],
  reword: () => ({ message: 'Reduce of empty array with no initial value' }),
};
