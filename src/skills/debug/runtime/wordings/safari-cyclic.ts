import type { Wording } from '../wording.ts';

/** JSON.stringify of an object that leads back to itself. */
export const safariCyclic: Wording = {
  id: 'safari-cyclic',
  engine: 'Safari',
  errorName: 'TypeError',
  pattern: /^JSON\.stringify cannot serialize cyclic structures/,
  examples: [
    {
      reported: 'JSON.stringify cannot serialize cyclic structures.',
      message: 'Converting circular structure to JSON',
    },
  ],
  reword: () => ({ message: 'Converting circular structure to JSON' }),
};
