import type { Wording } from '../wording.ts';

/** A new value for a const. */
export const firefoxConstant: Wording = {
  id: 'firefox-constant',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^invalid assignment to const ['\x60"‘“]?([\p{L}\w$]+)/iu,
  examples: [
    {
      reported: "invalid assignment to const 'rate'",
      message: 'Assignment to constant variable.',
      subject: 'rate',
    },
  ],
  reword: ([subject = '']) => ({ message: 'Assignment to constant variable.', subject }),
};
