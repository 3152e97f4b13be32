import type { ExerciseInput } from './input.ts';
import type { CallContext } from '../tool.ts';
import { TutorError } from '../tutor-error.ts';
import type { ExerciseFacts } from './facts.ts';
import { giveHint, giveSolution } from './help.ts';
import { giveNext } from './next.ts';
import { submit } from './submit.ts';

/** Which arguments each action takes besides `student`. */
const taken = {
  next: ['concept', 'kind', 'difficulty', 'count', 'seed'],
  submit: ['id', 'path', 'code', 'answer'],
  hint: ['id'],
  solution: ['id'],
} as const;

const optional = ['concept', 'kind', 'difficulty', 'seed', 'id', 'path', 'code', 'answer'] as const;

/** Does what the action says. @throws TutorError where it cannot be done. */
export async function runExercise(
  input: ExerciseInput,
  context: CallContext,
): Promise<ExerciseFacts> {
  const allowed: readonly string[] = taken[input.action];
  const surplus = optional.find((name) => input[name] !== undefined && !allowed.includes(name));
  if (surplus !== undefined) {
    const message = `exercise ${input.action} takes no ${surplus}`;
    throw new TutorError('bad-input', message, `it takes ${allowed.join(', ')}`);
  }
  if (input.action === 'next') return giveNext(input, context);
  const { id } = input;
  if (id === undefined) {
    const message = `exercise ${input.action} needs an id`;
    throw new TutorError('bad-input', message, 'give the id that exercise next named');
  }
  if (input.action === 'submit') return submit({ ...input, id }, context);
  return input.action === 'hint'
    ? giveHint(input.student, id, context)
    : giveSolution(input.student, id, context);
}
