import type { Wording } from '../wording.ts';

/** return outside a function. */
export const safariReturn: Wording = {
  id: 'safari-return',
  engine: 'Safari',
  errorName: 'SyntaxError',
  pattern: /^Return statements are only valid inside functions/,
  examples: [
    {
      reported: 'Return statements are only valid inside functions.',
      message: 'Illegal return statement',
    },
  ],
  reword: () => {
    return { message: 'Illegal return statement' };
  },
};
