import type { Wording } from '../wording.ts';

/** A loop, spread or list pattern over what is no list. */
export const safariNotIterable: Wording = {
  id: 'safari-not-iterable',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern: /^(?:undefined|\S+) is not a function \(near '\.\.\.(.*?)\.\.\.'\)/,
  examples: [
    {
      reported: "undefined is not a function (near '...score of scores...')",
      message: 'scores is not iterable',
      subject: 'scores',
    },
    {
      reported: "undefined is not a function (near '...[a, b]...')",
      message: '[a, b] is not iterable',
      subject: '[a, b]',
    },
  ],
  reword: ([near = '']) => {
    const subject = / of (.+?)\)?$/.exec(near)?.[1] ?? near;
    return { message: `${subject} is not iterable`, subject };
  },
};
