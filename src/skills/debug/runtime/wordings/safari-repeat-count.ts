import type { Wording } from '../wording.ts';

/** repeat with a count below zero or without an end. */
export const safariRepeatCount: Wording = {
  id: 'safari-repeat-count',
  engine: 'Safari',
  errorName: 'RangeError',
  pattern: /^String\.prototype\.repeat argument must be greater/,
  examples: [
    {
      reported:
        'String.prototype.repeat argument must be greater than or equal to 0 and not be Infinity',
      message: 'Invalid count value: -1',
    },
  ],
  reword: () => ({ message: 'Invalid count value: -1' }),
};
