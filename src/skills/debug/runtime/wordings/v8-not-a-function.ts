import { calledAs } from '../called-as.ts';
import type { Wording } from '../wording.ts';

/** Something is called that is no function. Firefox says the same. */
export const v8NotAFunction: Wording = {
  id: 'v8-not-a-function',
  engine: 'V8',
  errorName: 'TypeError',
  pattern: /^((?:[^\s()"“]|\((?:[^()]|\([^()]*\))*\))+) is not a function(?! \(near)(?!\. \(In)/,
  examples: [
    {
      reported: 'cart.total is not a function',
      message: 'cart.total is not a function',
      subject: 'cart.total',
      member: 'total',
    },
    {
      reported: 'list.filter(...).first is not a function',
      message: 'list.filter(...).first is not a function',
      subject: 'list.filter(...).first',
      member: 'first',
    },
    { reported: 'start is not a function', message: 'start is not a function', subject: 'start' },
  ],
  reword: ([subject = '']) => ({ message: `${subject} is not a function`, ...calledAs(subject) }),
};
