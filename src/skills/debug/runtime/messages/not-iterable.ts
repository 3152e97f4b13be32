import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (value: string) => ({
  message: `${value} cannot be walked through: it is not a list`,
  why: 'for...of, spread and [a, b] = ... need an array, a text, a Map or a Set; a plain object, a number, a promise and undefined are none',
  hints: [
    `Print ${value} on the line before: what kind of value is it?`,
    'Is it an object whose values you want, or a promise that is not there yet?',
    'How could a list be made of it?',
  ] as const,
});

/** "scores is not iterable". */
export const notIterable: RuntimeMessage = {
  id: 'not-iterable',
  concept: 'array-iteration',
  pattern: /^(.+?) is not iterable(?:\s*\(.*\))?$/,
  examples: [
    {
      source: 'const scores = { ann: 1 };\nfor (const s of scores) console.log(s);',
      message: 'scores is not iterable',
      line: 2,
      says: 'scores',
    },
  ],
  explain: ({ parts: [value = 'the value'] }) => texts(value),
};
