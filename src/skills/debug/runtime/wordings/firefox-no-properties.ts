import type { Wording } from '../wording.ts';

/** A member of undefined or null, without its name. */
export const firefoxNoProperties: Wording = {
  id: 'firefox-no-properties',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^(undefined|null) has no properties/,
  examples: [
    { reported: 'undefined has no properties', message: 'Cannot read properties of undefined' },
  ],
  reword: ([value = 'undefined']) => ({ message: `Cannot read properties of ${value}` }),
};
