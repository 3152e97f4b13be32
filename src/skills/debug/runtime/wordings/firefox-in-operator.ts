import type { Wording } from '../wording.ts';

/** `in` before what is no object. */
export const firefoxInOperator: Wording = {
  id: 'firefox-in-operator',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^right-hand side of 'in' should be an object, got (\w+)/,
  examples: [
    {
      reported: "right-hand side of 'in' should be an object, got string",
      message: "Cannot use 'in' operator to search for a name in string",
    },
  ],
  reword: ([value = '']) => ({
    message: `Cannot use 'in' operator to search for a name in ${value}`,
  }),
};
