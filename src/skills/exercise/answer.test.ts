import { describe, expect, it } from 'vitest';
import { readAnswer } from './answer.ts';
import type { Question } from './exercise.ts';

const question = (...texts: readonly string[]): Question => ({
  code: 'console.log(1);',
  options: texts.map((text) => ({ text })),
  key: 0,
});
const questions = [question('3 4', 'true'), question('a', 'b'), question('1', '2', '3')];
const letters = [{ option: 1 }, { option: 0 }, { option: 2 }];

describe('readAnswer', () => {
  it.each([
    'b a c',
    'B A C',
    'bac',
    'b, a, c',
    'b;a;c',
    'b\na\nc',
    '1b 2a 3c',
    '1) b 2) a 3) c',
    '1. b\n2. a\n3. c',
    '1: b, 2: a, 3: c',
  ])('reads the letters of %j', (answer) => {
    expect(readAnswer(answer, questions)).toEqual(letters);
  });

  it.each(['true\na\n3', 'true; a; 3', '1) true\n2) a\n3) 3'])(
    'reads the outputs of %j',
    (answer) => {
      expect(readAnswer(answer, questions)).toEqual(letters);
    },
  );

  it('keeps an output that is no option', () => {
    expect(readAnswer('7 4; b; 1', questions)).toEqual([
      { text: '7 4' },
      { option: 1 },
      { option: 0 },
    ]);
  });

  it.each(['', 'a', 'a b', 'a b c a', 'c a a', 'z z z', 'true; a'])('cannot read %j', (answer) => {
    expect(readAnswer(answer, questions)).toBeUndefined();
  });
});
