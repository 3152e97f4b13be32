import type { Wording } from '../wording.ts';

/** JSON.stringify of an object that leads back to itself. */
export const firefoxCyclic: Wording = {
  id: 'firefox-cyclic',
  engine: 'Firefox',
  errorName: 'TypeError',
  pattern: /^cyclic object value/,
  examples: [{ reported: 'cyclic object value', message: 'Converting circular structure to JSON' }],
  reword: () => ({ message: 'Converting circular structure to JSON' }),
};
