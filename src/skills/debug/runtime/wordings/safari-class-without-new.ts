import type { Wording } from '../wording.ts';

/** A class called like a function. */
export const safariClassWithoutNew: Wording = {
  id: 'safari-class-without-new',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern: /^Cannot call a class constructor ?([\w$]*?) ?without \|new\|/,
  examples: [
    {
      reported: 'Cannot call a class constructor without |new|',
      message: "Class constructor cannot be invoked without 'new'",
    },
    {
      reported: 'Cannot call a class constructor Pet without |new|',
      message: "Class constructor Pet cannot be invoked without 'new'",
      subject: 'Pet',
    },
  ],
  reword: ([subject = '']) => {
    const named = subject === '' ? '' : ` ${subject}`;
    return {
      message: `Class constructor${named} cannot be invoked without 'new'`,
      ...(subject !== '' && { subject }),
    };
  },
};
