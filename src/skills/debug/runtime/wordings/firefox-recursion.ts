import type { Wording } from '../wording.ts';

/** A function that calls itself without an end. */
export const firefoxRecursion: Wording = {
  id: 'firefox-recursion',
  engine: 'Firefox',
  errorName: 'RangeError',
  pattern: /^too much recursion/,
  examples: [{ reported: 'too much recursion', message: 'Maximum call stack size exceeded' }],
  reword: () => ({ message: 'Maximum call stack size exceeded' }),
};
