import type { Wording } from '../wording.ts';

/** A constructor that uses `this` before super(). */
export const firefoxSuper: Wording = {
  id: 'firefox-super',
  engine: 'Firefox',
  errorName: 'ReferenceError',
  pattern: /^must call super constructor before using/,
  examples: [
    {
      reported: "must call super constructor before using 'this' in derived class constructor",
      message:
        "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
    },
  ],
  reword: () => ({
    message:
      "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
  }),
};
