import type { Wording } from '../wording.ts';

/** `in` before what is no object. */
export const safariInOperator: Wording = {
  id: 'safari-in-operator',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern: /^(\S+) is not an Object\. \(evaluating '(.+?) in (.+)'\)/,
  examples: [
    {
      reported: 'pets is not an Object. (evaluating \'"cat" in pets\')',
      message: "Cannot use 'in' operator to search for a name in pets",
      subject: 'pets',
    },
  ],
  reword: ([, , subject = '']) => ({
    message: `Cannot use 'in' operator to search for a name in ${subject}`,
    subject,
  }),
};
