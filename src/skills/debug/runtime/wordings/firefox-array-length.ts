import type { Wording } from '../wording.ts';

/** A list with a length that no list can have; Safari names the rule. */
export const firefoxArrayLength: Wording = {
  id: 'firefox-array-length',
  engine: 'Firefox',
  errorName: 'RangeError',
  pattern: /^(?:invalid array length|Array length must be a positive integer)/,
  examples: [
    { reported: 'invalid array length', message: 'Invalid array length' },
    {
      reported: 'Array length must be a positive integer of safe magnitude.',
      message: 'Invalid array length',
    },
  ],
  reword: () => ({ message: 'Invalid array length' }),
};
