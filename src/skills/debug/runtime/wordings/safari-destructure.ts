import type { Wording } from '../wording.ts';

/** A pattern that takes undefined or null apart. */
export const safariDestructure: Wording = {
  id: 'safari-destructure',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern: /^Right side of assignment cannot be destructured/,
  examples: [
    {
      reported: 'Right side of assignment cannot be destructured',
      message: "Cannot destructure 'the value' as it is undefined.",
    },
  ],
  reword: () => ({ message: "Cannot destructure 'the value' as it is undefined." }),
};
