import type { Wording } from '../wording.ts';

/** A loop, spread or list pattern over what is no list. Firefox says the same. */
export const v8NotIterable: Wording = {
  id: 'v8-not-iterable',
  engine: 'V8',
  errorName: 'TypeError',
  pattern: /^((?:[^\s()"“]|\((?:[^()]|\([^()]*\))*\))+) is not iterable/,
  examples: [
    { reported: 'scores is not iterable', message: 'scores is not iterable', subject: 'scores' },
    {
      reported: 'undefined is not iterable (cannot read property Symbol(Symbol.iterator))',
      message: 'undefined is not iterable',
      subject: 'undefined',
    },
  ],
  reword: ([subject = '']) => ({ message: `${subject} is not iterable`, subject }),
};
