import type { Sandbox } from '../../ports/sandbox.ts';
import { certify } from './certify.ts';
import { certifyPrediction } from './certify-prediction.ts';
import { choose, type Choice, type Wish } from './choose.ts';
import type { Exercise } from './exercise.ts';
import { exerciseId, parseExerciseId } from './exercise-id.ts';
import { seededRandom } from './seeded-random.ts';
import { functionStatement, predictionStatement } from './statement.ts';
import { templates } from './table.ts';
import type { FunctionTemplate, PredictionTemplate, Template } from './template.ts';

export type { Certificate, Exercise, FunctionExercise, PredictionExercise } from './exercise.ts';
export { letterOf } from './exercise.ts';
export { parseExerciseId } from './exercise-id.ts';
export { exerciseFile } from './statement.ts';
export type { Difficulty, ExerciseKind } from './template.ts';
export { difficulties } from './template.ts';

export type GenerateInput = Omit<Wish, 'concepts'> & {
  /** Slug of a concept, or several of which any will do; default all. */
  readonly concept?: string | readonly string[] | undefined;
};

/** How often a variant is drawn anew where two of its answers happen to be equal. */
const mostDraws = 12;

/**
 * Makes certified exercises, easiest first; fewer than `count`, down to none, where no template
 * fits. The same input gives the same bytes.
 * @throws Error where a template is broken: it is tested never to be.
 */
export async function generate(
  { concept, ...wish }: GenerateInput,
  sandbox: Sandbox,
): Promise<readonly Exercise[]> {
  const concepts = typeof concept === 'string' ? [concept] : concept;
  return Promise.all(
    choose(templates, { ...wish, concepts }).map((choice) => exerciseOf(choice, sandbox)),
  );
}

/** The exercise behind an id, made again; undefined for an id that no template has. */
export async function regenerate(id: string, sandbox: Sandbox): Promise<Exercise | undefined> {
  const parts = parseExerciseId(id);
  const template = templates.find((candidate) => candidate.id === parts?.template);
  if (parts === undefined || template === undefined) return undefined;
  return exerciseOf({ template, seed: parts.seed }, sandbox);
}

/** Concepts that have a template, sorted; of one kind where it is given. */
export function practisedConcepts(kind?: Template['kind']): readonly string[] {
  const slugs = templates
    .filter((template) => template.kind === (kind ?? template.kind))
    .map(({ concept }) => concept);
  return [...new Set(slugs)].sort();
}

/** Builds and certifies one variant, drawing again where a draw does not hold. */
export async function exerciseOf({ template, seed }: Choice, sandbox: Sandbox): Promise<Exercise> {
  const problems: string[] = [];
  for (let draw = 0; draw < mostDraws; draw += 1) {
    const answer = await drawnExercise(template, { seed, draw }, sandbox);
    if (answer.ok) return answer.exercise;
    problems.push(answer.problem);
  }
  throw new Error(`template ${template.id}, seed ${seed}: ${problems.join('; ')}`);
}

type Draw = { readonly seed: number; readonly draw: number };
type DrawnAnswer =
  | { readonly ok: true; readonly exercise: Exercise }
  | { readonly ok: false; readonly problem: string };

function drawnExercise(template: Template, draw: Draw, sandbox: Sandbox): Promise<DrawnAnswer> {
  return template.kind === 'function'
    ? functionExercise(template, draw, sandbox)
    : predictionExercise(template, draw, sandbox);
}

async function functionExercise(
  template: FunctionTemplate,
  draw: Draw,
  sandbox: Sandbox,
): Promise<DrawnAnswer> {
  const draft = template.build(randomOf(template, draw));
  const certified = await certify(draft, sandbox);
  if (!certified.ok) return certified;
  const { entry, starter, solution, title, task, hints } = draft;
  const statement = functionStatement(draft, certified.value.visible);
  const texts = { title, task, statement, hints };
  const exercise = { ...factsOf(template, draw.seed), ...texts, entry, starter, solution };
  return { ok: true, exercise: { ...exercise, kind: 'function', ...certified.value } };
}

async function predictionExercise(
  template: PredictionTemplate,
  draw: Draw,
  sandbox: Sandbox,
): Promise<DrawnAnswer> {
  const random = randomOf(template, draw);
  const draft = template.build(random);
  const certified = await certifyPrediction(draft, random, sandbox);
  if (!certified.ok) return certified;
  const { title, task, hints } = draft;
  const statement = predictionStatement(draft, certified.value);
  const texts = { title, task, statement, hints };
  const facts = factsOf(template, draw.seed);
  const questions = certified.value;
  return { ok: true, exercise: { ...facts, ...texts, kind: 'predict-output', questions } };
}

function factsOf({ id, version, concept, difficulty }: Template, seed: number) {
  return { id: exerciseId(id, seed), template: id, version, seed, concept, difficulty };
}

function randomOf({ id, version }: Template, { seed, draw }: Draw) {
  return seededRandom(`${id}:${version}:${seed}:${draw}`);
}
