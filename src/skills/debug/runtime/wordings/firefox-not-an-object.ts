import type { Wording } from '../wording.ts';

/** Object.keys and its like, of nothing. */
export const firefoxNotAnObject: Wording = {
  id: 'firefox-not-an-object',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^can't convert (undefined|null) to object/i,
  examples: [
    {
      reported: "can't convert undefined to object",
      message: 'Cannot convert undefined or null to object',
    },
  ],
  reword: () => ({ message: 'Cannot convert undefined or null to object' }),
};
