import { calledAs } from '../called-as.ts';
import type { Wording } from '../wording.ts';

/** Something is called that is no function. */
export const safariNotAFunction: Wording = {
  id: 'safari-not-a-function',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern:
    /^((?:[^\s()"“]|\((?:[^()]|\([^()]*\))*\))+) is not a function\. \(In '(.*)', '(.*)' is .*\)/,
  examples: [
    {
      reported: "cart.total is not a function. (In 'cart.total()', 'cart.total' is undefined)",
      message: 'cart.total is not a function',
      subject: 'cart.total',
      member: 'total',
    },
  ],
  reword: ([subject = '']) => ({ message: `${subject} is not a function`, ...calledAs(subject) }),
};
