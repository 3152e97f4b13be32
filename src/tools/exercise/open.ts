import { z } from 'zod';
import type { Json } from '../../ports/sandbox.ts';
import type { ServedExercise } from '../../ports/store.ts';
import { regenerate, type Exercise } from '../../skills/exercise/generate.ts';
import type { Gradable } from '../../skills/exercise/grade.ts';
import { similarNames } from '../../skills/progress/similar-names.ts';
import type { CallContext } from '../tool.ts';
import { TutorError } from '../tutor-error.ts';

/** What `ServedExercise.template` says of an exercise that a teacher brought. */
const workspaceTemplate = 'workspace';

const json: z.ZodType<Json> = z.json();

/** An exercise that a teacher writes by hand. */
const broughtExercise = z.object({
  slug: z.string().min(1),
  concept: z.string().min(1).max(64),
  prompt: z.string(),
  entry: z.string().regex(/^[A-Za-z_$][\w$]*$/, 'must be the name of a function'),
  tests: z.array(z.object({ args: z.array(json), expected: json })).min(1),
});
export type BroughtExercise = z.output<typeof broughtExercise>;

/** An exercise that a learner may work on, and how far they are with it. */
export type OpenExercise = { readonly served: ServedExercise } & (
  | { readonly origin: 'template'; readonly exercise: Exercise }
  | { readonly origin: 'workspace'; readonly exercise: BroughtExercise }
);

/**
 * Finds an exercise that was given to the learner, or that lies in the workspace as
 * `exercises/<id>/exercise.json`.
 * @throws TutorError where there is none, or the teacher's file has a mistake.
 */
export async function openExercise(
  student: string,
  id: string,
  context: CallContext,
): Promise<OpenExercise> {
  const store = await context.store();
  const served = await store.exercise(student, id);
  if (served !== undefined && served.template !== workspaceTemplate) {
    const exercise = await regenerate(id, context.sandbox);
    if (exercise !== undefined) return { origin: 'template', served, exercise };
  }
  const file = await context.workspace.read(`exercises/${id}/exercise.json`);
  if (file.ok) {
    const exercise = readBrought(id, file.value.source);
    const fresh = { id, student, template: workspaceTemplate, seed: 0, servedAt: context.clock() };
    const unstarted = { ...fresh, hintsGiven: 0, attempts: 0, isSolved: false };
    return { origin: 'workspace', served: served ?? unstarted, exercise };
  }
  const given = (await store.exercisesOf(student)).map((exercise) => exercise.id);
  const near = similarNames(id, given);
  const advice = near.length > 0 ? `similar: ${near.join(', ')}` : 'ask for one with exercise next';
  throw new TutorError('not-found', `${student} was given no exercise ${id}`, advice);
}

/** What a submission is run against. @throws TutorError where the exercise is answered, not coded. */
export function testsOf(open: OpenExercise): Gradable {
  if (open.origin === 'workspace') {
    return { entry: open.exercise.entry, visible: open.exercise.tests, hidden: [] };
  }
  const { exercise } = open;
  if ('visible' in exercise) return exercise;
  throw new TutorError('bad-input', `${exercise.id} is answered, not coded`, 'submit its answer');
}

function readBrought(id: string, source: string): BroughtExercise {
  const parsed = broughtExercise.safeParse(parseJson(source));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  const message = issue?.message.replace(/^Invalid input: /, '') ?? 'it cannot be read';
  throw new TutorError(
    'bad-input',
    `exercises/${id}/exercise.json: ${place === '' ? '' : `${place}: `}${message}`,
    'it needs slug, concept, prompt, entry and tests with args and expected',
  );
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
