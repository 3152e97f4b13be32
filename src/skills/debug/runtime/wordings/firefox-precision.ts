import type { Wording } from '../wording.ts';

/** Too few or too many digits for toFixed and its like. */
export const firefoxPrecision: Wording = {
  id: 'firefox-precision',
  engine: 'Firefox',
  errorName: 'RangeError',
  pattern: /^precision (\S+) out of range/,
  examples: [
    {
      reported: 'precision -1 out of range',
      message: 'toFixed() digits argument must be between 0 and 100',
    },
  ],
  reword: () => ({ message: 'toFixed() digits argument must be between 0 and 100' }),
};
