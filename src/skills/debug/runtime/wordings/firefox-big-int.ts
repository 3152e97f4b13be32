import type { Wording } from '../wording.ts';

/** A BigInt in a calculation with a number. */
export const firefoxBigInt: Wording = {
  id: 'firefox-big-int',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^can't convert BigInt to number/i,
  examples: [
    {
      reported: "can't convert BigInt to number",
      message: 'Cannot mix BigInt and other types, use explicit conversions',
    },
  ],
  reword: () => ({ message: 'Cannot mix BigInt and other types, use explicit conversions' }),
};
