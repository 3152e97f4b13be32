import type { Wording } from '../wording.ts';

/** repeat with a count below zero or without an end. */
export const firefoxRepeatCount: Wording = {
  id: 'firefox-repeat-count',
  engine: 'Firefox',
  errorName: 'RangeError',
  pattern: /^repeat count must be (non-negative|less than infinity)/,
  examples: [{ reported: 'repeat count must be non-negative', message: 'Invalid count value: -1' }],
  reword: ([which = '']) => ({
    message: `Invalid count value: ${which === 'non-negative' ? '-1' : 'Infinity'}`,
  }),
};
