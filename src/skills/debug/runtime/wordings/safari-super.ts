import type { Wording } from '../wording.ts';

/** A constructor that uses `this` before super(). */
export const safariSuper: Wording = {
  id: 'safari-super',
  engine: 'Safari',
  errorName: 'ReferenceError',
  pattern: /^'super\(\)' must be called in derived constructor/,
  examples: [
    {
      reported:
        "'super()' must be called in derived constructor before accessing |this| or returning non-object.",
      message:
        "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
    },
  ],
  reword: () => ({
    message:
      "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
  }),
};
