import { z } from 'zod';
import { largestSeed } from '../../skills/exercise/exercise-id.ts';
import { exerciseKinds } from '../../skills/exercise/template.ts';
import { codeArgument, pathArgument, studentArgument } from '../arguments.ts';

/** Most exercises that one call gives. */
const mostExercises = 5;
const longestAnswer = 4000;

export const exerciseInput = z.strictObject({
  action: z.enum(['next', 'submit', 'hint', 'solution']),
  concept: z.string().trim().min(1).max(64).optional(),
  kind: z.enum(exerciseKinds).optional(),
  difficulty: z.int().min(1).max(5).optional(),
  count: z.int().min(1).max(mostExercises).default(1),
  // Not as a maximum: the schema would carry the number to every model.
  seed: z
    .int()
    .min(0)
    .refine((seed) => seed <= largestSeed, `must be at most ${largestSeed}`)
    .optional(),
  id: z
    .string()
    .trim()
    .regex(/^\w[\w-]{0,99}$/, 'use an id that exercise next gave')
    .optional(),
  path: pathArgument.optional(),
  code: codeArgument.optional(),
  answer: z.string().trim().min(1).max(longestAnswer).optional(),
  student: studentArgument.default('me'),
});

export const exerciseMeanings = {
  action: 'what to do',
  concept: 'next: what to practise (default the weakest concept)',
  kind: 'next: write a function, or say what programs print',
  difficulty: 'next: 1 to 5 (default by mastery)',
  count: 'next: how many, 1 to 5',
  seed: 'next: the same seed gives the same exercise',
  id: 'submit, hint, solution: which exercise',
  path: 'submit: file with the answer',
  code: 'submit: the answer itself, where there is no file',
  answer: 'submit: letters for a predict-output exercise, like "b a c"',
  student: 'who works on it (default me)',
};

export type ExerciseInput = z.output<typeof exerciseInput>;
