import type { Wording } from '../wording.ts';

/** A new member for an object that is closed. */
export const firefoxNotExtensible: Wording = {
  id: 'firefox-not-extensible',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^can't define property "?([^"\s]+)"?: .* is not extensible/i,
  examples: [
    {
      reported: 'can\'t define property "age": Object is not extensible',
      message: 'Cannot add property age, object is not extensible',
      member: 'age',
    },
  ],
  reword: ([member = '']) => ({
    message: `Cannot add property ${member}, object is not extensible`,
    member,
  }),
};
