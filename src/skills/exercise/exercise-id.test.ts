import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exerciseId, largestSeed, parseExerciseId } from './exercise-id.ts';

describe('exercise ids', () => {
  it('can be read back', () => {
    const template = fc.stringMatching(/^[a-z]+(-[a-z]+)*$/);
    fc.assert(
      fc.property(template, fc.nat(largestSeed), (name, seed) => {
        expect(parseExerciseId(exerciseId(name, seed))).toEqual({ template: name, seed });
      }),
    );
  });

  it.each([
    '',
    'chunk',
    '7',
    '-7',
    'a-07',
    'a-2147483648',
    'A-1',
    '../a-1',
    'a--1',
    'a-1 ',
    'a-1.5',
  ])('refuses %j', (id) => {
    expect(parseExerciseId(id)).toBeUndefined();
  });
});
