import type { Wording } from '../wording.ts';

/** A date that is none, written as text. Safari says the same with a capital. */
export const firefoxDate: Wording = {
  id: 'firefox-date',
  engine: 'Firefox',
  errorName: 'RangeError',
  pattern: /^invalid date/i,
  needsName: true,
  examples: [
    { reported: 'invalid date', message: 'Invalid time value' },
    { reported: 'Invalid Date', message: 'Invalid time value' },
  ],
  reword: () => ({ message: 'Invalid time value' }),
};
