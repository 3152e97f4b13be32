import type { Wording } from '../wording.ts';

/** Arguments spread out of what is no list; Safari says almost the same. */
export const v8Spread: Wording = {
  id: 'v8-spread',
  engine: 'V8',
  errorName: 'TypeError',
  pattern: /^Spread syntax requires \.\.\.iterable/,
  examples: [
    {
      reported: 'Spread syntax requires ...iterable[Symbol.iterator] to be a function',
      message: 'Spread syntax requires ...iterable[Symbol.iterator] to be a function',
    },
    {
      reported: 'Spread syntax requires ...iterable not be null or undefined',
      message: 'Spread syntax requires ...iterable[Symbol.iterator] to be a function',
    },
  ],
  reword: () => ({
    message: 'Spread syntax requires ...iterable[Symbol.iterator] to be a function',
  }),
};
