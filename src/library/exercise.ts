import type { Sandbox } from '../ports/sandbox.ts';
import * as making from '../skills/exercise/generate.ts';
import * as grading from '../skills/exercise/grade.ts';
import { sharedSandbox } from './sandbox.ts';

export { createSandbox } from '../adapters/sandbox/quickjs.ts';
export type { Sandbox } from '../ports/sandbox.ts';
export type { Exercise, GenerateInput } from '../skills/exercise/generate.ts';
export type { FunctionGrade, GradeInput, PredictionGrade } from '../skills/exercise/grade.ts';

/**
 * Makes exercises that were proved by running, easiest first; none where no template fits. The
 * same input gives the same exercises.
 *
 * @param sandbox where programs are run; default one that all calls share
 */
export function generate(
  input: making.GenerateInput,
  sandbox: Sandbox = sharedSandbox(),
): Promise<readonly making.Exercise[]> {
  return making.generate(input, sandbox);
}

/**
 * Grades code by running the exercise's tests, or an answer by its key; scores in basis points.
 * Never rejects for what the code does.
 *
 * @param sandbox where programs are run; default one that all calls share
 */
export function grade(
  input: grading.GradeInput,
  sandbox: Sandbox = sharedSandbox(),
): Promise<grading.FunctionGrade | grading.PredictionGrade> {
  return grading.grade(input, sandbox);
}
