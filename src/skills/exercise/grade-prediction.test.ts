import { describe, expect, it } from 'vitest';
import type { PredictionExercise } from './exercise.ts';
import { gradePrediction, shareBp } from './grade-prediction.ts';

const question = {
  code: 'console.log(1);',
  options: [{ text: '2', belief: 'one and one' }, { text: '1' }],
  key: 1,
};
const exercise: PredictionExercise = {
  id: 'sample-1',
  template: 'sample',
  version: 1,
  seed: 1,
  concept: 'for-loops',
  difficulty: 1,
  title: 'Sample',
  task: 'Say what is printed.',
  statement: 'Sample',
  hints: ['one', 'two', 'three'],
  kind: 'predict-output',
  questions: [question, question, question, question],
};

describe('gradePrediction', () => {
  it.each([
    ['b b b b', 'pass', 4, 10_000],
    ['1;1;1;1', 'pass', 4, 10_000],
    ['a b b b', 'fail', 3, 7500],
    ['a a a a', 'fail', 0, 0],
  ])('grades %j as %s with %i right', (answer, verdict, passed, quizBp) => {
    expect(gradePrediction(exercise, answer)).toMatchObject({ verdict, passed, quizBp });
  });

  it('names the belief behind a wrong option and none behind an own output', () => {
    expect(gradePrediction(exercise, '1; 2; 9; 1')?.wrong).toEqual([
      { program: 2, answer: '2', belief: 'one and one' },
      { program: 3, answer: '9' },
    ]);
  });

  it('refuses an answer that it cannot read', () => {
    expect(gradePrediction(exercise, 'a b')).toBeUndefined();
  });
});

describe('shareBp', () => {
  it.each([
    [0, 6, 0],
    [1, 3, 3333],
    [5, 6, 8333],
    [2, 3, 6667],
    [6, 6, 10_000],
  ])('%i of %i is %i', (passed, total, expected) => {
    expect(shareBp(passed, total)).toBe(expected);
  });
});
