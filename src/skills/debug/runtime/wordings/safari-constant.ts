import type { Wording } from '../wording.ts';

/** A new value for a const, or for a member that is fixed. */
export const safariConstant: Wording = {
  id: 'safari-constant',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern: /^Attempted to assign to readonly property/,
  examples: [
    {
      reported: 'Attempted to assign to readonly property.',
      message: 'Assignment to constant variable.',
    },
  ],
  reword: () => ({ message: 'Assignment to constant variable.' }),
};
