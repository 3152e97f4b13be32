import type { Wording } from '../wording.ts';

/** A BigInt in a calculation with a number. */
export const safariBigInt: Wording = {
  id: 'safari-big-int',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern:
    /^(?:Invalid mix of BigInt and other type|Conversion from 'BigInt' to 'number' is not allowed)/,
  examples: [
    {
      reported: 'Invalid mix of BigInt and other type in addition.',
      message: 'Cannot mix BigInt and other types, use explicit conversions',
    },
  ],
  reword: () => ({ message: 'Cannot mix BigInt and other types, use explicit conversions' }),
};
