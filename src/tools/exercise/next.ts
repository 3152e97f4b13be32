import { createHash } from 'node:crypto';
import type { Difficulty, Exercise } from '../../skills/exercise/generate.ts';
import * as exercises from '../../skills/exercise/generate.ts';
import { resolveComponent } from '../../skills/concepts/graph.ts';
import { levels } from '../../skills/progress/levels.ts';
import { mastery } from '../../skills/progress/mastery.ts';
import type { ExerciseInput } from './input.ts';
import type { CallContext } from '../tool.ts';
import { TutorError } from '../tutor-error.ts';
import type { GivenExercise, NextFacts } from './facts.ts';

/** Seeds that are drawn for a learner are short, for they are part of ids that people type. */
const drawnSeeds = 1000;

/** Mastery from which a component needs no more practice, in basis points (Proficient). */
const practisedEnoughBp = 7100;

/** Picks, certifies, saves and writes the learner's next exercises. */
export async function giveNext(input: ExerciseInput, context: CallContext): Promise<NextFacts> {
  const store = await context.store();
  const had = (await store.exercisesOf(input.student)).map(({ id }) => id);
  const now = context.clock();
  const known = mastery(await store.evidenceOf(input.student), now).components;
  const masteryBp = new Map(known.map((entry) => [entry.component, entry.masteryBp]));
  const concept = input.concept === undefined ? weakest(masteryBp) : await slugsOf(input.concept);
  const made = await exercises.generate(
    {
      concept,
      kind: input.kind,
      difficulty: wantedDifficulty(input) ?? suitedDifficulty(concept, masteryBp),
      count: input.count,
      seed: input.seed ?? drawSeed(input.student, had.length),
      exclude: had,
    },
    context.sandbox,
  );
  if (made.length === 0) throw noExercise(input, concept);
  const given: GivenExercise[] = [];
  for (const exercise of made) {
    given.push(await writeOut(exercise, context));
    const { id, template, seed } = exercise;
    const progress = { hintsGiven: 0, attempts: 0, isSolved: false };
    const served = { id, template, seed, student: input.student, servedAt: now, ...progress };
    if ((await store.exercise(input.student, id)) === undefined) await store.saveExercise(served);
  }
  return { action: 'next', exercises: given };
}

/** The slugs that a concept's name stands for. */
async function slugsOf(name: string): Promise<readonly string[]> {
  const resolved = resolveComponent(name) ?? (await foundTopic(name));
  return resolved.members.map(({ slug }) => slug);
}

/** Free words, read as the concepts tool reads them. */
async function foundTopic(name: string) {
  const { findTopic } = await import('../../skills/concepts/find.ts');
  const found = findTopic(name);
  if (found.ok) return found.resolved;
  throw new TutorError('not-found', `no concept ${name}`, `similar: ${found.nearest.join(', ')}`);
}

/** The weakest component under Proficient that has exercises; undefined where nothing started is. */
function weakest(masteryBp: ReadonlyMap<string, number>): readonly string[] | undefined {
  const practised = exercises.practisedConcepts();
  const [first] = [...masteryBp]
    .filter(([slug, bp]) => bp < practisedEnoughBp && practised.includes(slug))
    .sort(([a, aBp], [b, bBp]) => aBp - bBp || (a < b ? -1 : 1));
  return first === undefined ? undefined : [first[0]];
}

function wantedDifficulty({ difficulty }: ExerciseInput): Difficulty | undefined {
  return exercises.difficulties.find((level) => level === difficulty);
}

/** One for Beginner up to four for Mastered, by the weakest of the concepts that has evidence. */
function suitedDifficulty(
  concepts: readonly string[] | undefined,
  masteryBp: ReadonlyMap<string, number>,
): Difficulty {
  const known = (concepts ?? []).flatMap((slug) => masteryBp.get(slug) ?? []);
  const least = known.length === 0 ? 0 : Math.min(...known);
  const place = levels.findLastIndex(({ fromBp }) => least >= fromBp);
  return exercises.difficulties[place] ?? 1;
}

/** Differs between learners and from call to call, and is the same when a call is repeated on a copy. */
function drawSeed(student: string, servedCount: number): number {
  const hash = createHash('sha256')
    .update(JSON.stringify([student, servedCount]))
    .digest();
  return hash.readUInt32BE(0) % drawnSeeds;
}

function noExercise(
  { kind, concept }: ExerciseInput,
  slugs: readonly string[] | undefined,
): TutorError {
  const practised = exercises.practisedConcepts(kind);
  const other = exercises.practisedConcepts().some((slug) => slugs?.includes(slug) ?? true);
  const wanted = kind === undefined ? 'exercise' : `${kind} exercise`;
  const advice = other ? 'leave kind out, or take' : 'take';
  return new TutorError(
    'not-found',
    `no ${wanted} on ${concept ?? slugs?.join(', ') ?? 'this'} yet`,
    `${advice} one of ${practised.join(', ')}`,
  );
}

async function writeOut(exercise: Exercise, { workspace }: CallContext): Promise<GivenExercise> {
  const path = `exercises/${exercise.id}.js`;
  const file = exercises.exerciseFile(exercise, path);
  const written = await workspace.create(path, file);
  const { id, concept, kind, difficulty, title, task, statement } = exercise;
  const isFunction = exercise.kind === 'function';
  return {
    ...{ id, concept, kind, difficulty, title, task, statement, file },
    ...(written.ok ? { path: written.value } : {}),
    visible: isFunction ? exercise.visible : [],
    hiddenCount: isFunction ? exercise.hidden.length : 0,
    caught: isFunction ? exercise.certificate.killed : 0,
  };
}
