import { letterOf, type Exercise } from '../../skills/exercise/generate.ts';
import type { CallContext } from '../tool.ts';
import { TutorError } from '../tutor-error.ts';
import type { HintFacts, SolutionFacts } from './facts.ts';
import { openExercise } from './open.ts';

/** What earns the solution of an exercise that is not solved. */
const hintsBeforeSolution = 3;
const attemptsBeforeSolution = 2;

/** The next of three hints; the last one again when all were given. */
export async function giveHint(
  student: string,
  id: string,
  context: CallContext,
): Promise<HintFacts> {
  const { exercise, served } = await openOwn('hint', student, id, context);
  const { hints } = exercise;
  const step = Math.min(served.hintsGiven + 1, hints.length);
  const store = await context.store();
  await store.saveExercise({ ...served, hintsGiven: step });
  return { action: 'hint', id, step, steps: hints.length, hint: hints[step - 1] ?? hints[2] };
}

/** The solution where it is earned: solved, or all hints and honest attempts made. */
export async function giveSolution(
  student: string,
  id: string,
  context: CallContext,
): Promise<SolutionFacts> {
  const { exercise, served } = await openOwn('solution', student, id, context);
  const missing = (needed: number, made: number) =>
    served.isSolved ? 0 : Math.max(0, needed - made);
  const missingHints = missing(hintsBeforeSolution, served.hintsGiven);
  const missingAttempts = missing(attemptsBeforeSolution, served.attempts);
  const isEarned = missingHints + missingAttempts === 0;
  return {
    ...{ action: 'solution', id, missingHints, missingAttempts },
    ...(isEarned ? { solution: solutionOf(exercise) } : {}),
  };
}

async function openOwn(action: string, student: string, id: string, context: CallContext) {
  const open = await openExercise(student, id, context);
  if (open.origin === 'template') return open;
  const message = `${id} was written by a teacher and has no ${action}`;
  throw new TutorError('not-found', message, 'submit it: the reply names the line to look at');
}

function solutionOf(exercise: Exercise): string {
  if (exercise.kind === 'function') return exercise.solution.trimEnd();
  return exercise.questions
    .map(({ options, key }, place) => `${place + 1}${letterOf(key)}) ${options[key]?.text ?? ''}`)
    .join('\n');
}
