import type { Wording } from '../wording.ts';

/** A name that nothing declares. */
export const safariFindVariable: Wording = {
  id: 'safari-find-variable',
  engine: 'Safari',
  errorName: 'ReferenceError',
  pattern: /^Can't find variable: ([\p{L}\w$]+)/iu,
  examples: [
    { reported: "Can't find variable: totl", message: 'totl is not defined', subject: 'totl' },
  ],
  reword: ([subject = '']) => ({ message: `${subject} is not defined`, subject }),
};
