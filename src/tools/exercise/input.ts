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

export type ExerciseInput = z.output<typeof exerciseInput>;
