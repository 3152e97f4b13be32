import type { Wording } from '../wording.ts';

/** A let, const or class before its line has run, in the words of older versions. */
export const safariUninitialized: Wording = {
  id: 'safari-uninitialized',
  engine: 'Safari',
  errorName: 'ReferenceError',
  pattern: /^Cannot access uninitialized variable/,
  examples: [
    {
      reported: 'Cannot access uninitialized variable.',
      message: 'Cannot access a variable before initialization',
    },
  ],
  reword: () => ({ message: 'Cannot access a variable before initialization' }),
};
