import type { Wording } from '../wording.ts';

/** `instanceof` before what is no class. */
export const firefoxInstanceof: Wording = {
  id: 'firefox-instanceof',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^invalid 'instanceof' operand (\S+)/,
  examples: [
    {
      reported: "invalid 'instanceof' operand pet",
      message: "Right-hand side of 'instanceof' is not callable",
      subject: 'pet',
    },
  ],
  reword: ([subject = '']) => ({
    message: "Right-hand side of 'instanceof' is not callable",
    subject,
  }),
};
