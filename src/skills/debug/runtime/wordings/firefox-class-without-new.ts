import type { Wording } from '../wording.ts';

/** A class called like a function. */
export const firefoxClassWithoutNew: Wording = {
  id: 'firefox-class-without-new',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^class constructors must be invoked with .?new/i,
  examples: [
    {
      reported: "class constructors must be invoked with 'new'",
      message: "Class constructor cannot be invoked without 'new'",
    },
  ],
  reword: () => ({ message: "Class constructor cannot be invoked without 'new'" }),
};
