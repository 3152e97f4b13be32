import type { Store } from '../../ports/store.ts';
import { components as builtInCurriculum, resolveComponent } from '../../skills/concepts/graph.ts';
import { slugOf } from '../../skills/concepts/graph.ts';
import { classReport } from '../../skills/progress/class-report.ts';
import { dayMilliseconds, dimensions, type Evidence } from '../../skills/progress/evidence.ts';
import type { EvidenceKind } from '../../skills/progress/evidence.ts';
import { explain } from '../../skills/progress/explain.ts';
import { mastery } from '../../skills/progress/mastery.ts';
import { next } from '../../skills/progress/next.ts';

import { meantName } from '../../skills/progress/similar-names.ts';
import { scoresInBasisPoints } from '../../skills/progress/wire.ts';
import { findClass, findOrNameStudent, findStudent, nearest } from './learner-names.ts';
import type { ProgressFacts } from './facts.ts';
import type { ProgressInput } from './input.ts';
import { rememberedReport } from './remembered-report.ts';
import { parseSince, parseTime } from './time-argument.ts';
import type { CallContext } from '../tool.ts';
import { TutorError } from '../tutor-error.ts';

/** What a report is compared with where the caller does not say. */
const defaultSpan = 7 * dayMilliseconds;

type Facts<Action> = Extract<ProgressFacts, { readonly action: Action }>;

/** @throws TutorError for an unknown learner, class or component, and for missing arguments */
export async function runProgress(
  input: ProgressInput,
  context: CallContext,
): Promise<ProgressFacts> {
  const now = input.at === undefined ? context.clock() : parseTime('at', input.at);
  const store = await context.store();
  switch (input.action) {
    case 'report':
      return runReport(input, store, now);
    case 'record':
      return runRecord(input, store, context.clock());
    case 'next':
      return runNext(input, store, now);
    case 'class':
      return runClass(input, store, now);
    case 'explain':
      return runExplain(input, store, now);
  }
}

async function runReport(
  input: ProgressInput,
  store: Store,
  now: number,
): Promise<Facts<'report'>> {
  const since = input.since === undefined ? now - defaultSpan : parseSince(input.since, now);
  const student = await findStudent(store, input.student, input.class);
  const evidence = await store.evidenceOf(student);
  const component =
    input.component === undefined
      ? undefined
      : findComponent(input.component, componentsOf(evidence), student);
  const observations = await store.observationsOf(student);
  return {
    ...{ action: 'report', student, now, since, component },
    isSinceGiven: input.since !== undefined,
    ...rememberedReport({ evidence, observations, since, now, component }),
  };
}

async function runRecord(
  input: ProgressInput,
  store: Store,
  clock: number,
): Promise<Facts<'record'>> {
  const { component: asked, scores, idempotency_key: key } = input;
  if (asked === undefined) throw missing('record', 'component', 'the topic it is about');
  if (scores === undefined) throw missing('record', 'scores', '{"quiz": 0.8} for example');
  const student = await findOrNameStudent(store, input.student);
  const before = await store.evidenceOf(student);
  const component = meantName(asked, componentsOf(before)) ?? (slugOf(asked) || asked);
  const scoresBp = scoresInBasisPoints(scores);
  const given = input.at === undefined ? undefined : parseTime('at', input.at);
  const id = `claimed:${key ?? `${component}:${given ?? clock}:${JSON.stringify(scoresBp)}`}`;
  // A retry that leaves the time to the clock is the same call, however much later it comes.
  const earlier = before.find(
    (piece) =>
      piece.id === id &&
      piece.component === component &&
      dimensions.every((dimension) => piece.scoresBp[dimension] === scoresBp[dimension]),
  );
  const timestamp = given ?? earlier?.timestamp ?? clock;
  const kind = kindOf(scoresBp);
  const recorded: Evidence = {
    ...{ id, timestamp, student, component, kind, scoresBp },
    source: 'claimed',
  };
  const answer = await store.appendEvidence([recorded]);
  const after = mastery(await store.evidenceOf(student), Math.max(timestamp, clock));
  const own = after.components.find((each) => each.component === component);
  if (own === undefined) throw new Error(`recorded evidence of ${component} is not there`);
  const conflict = after.conflicts.find((each) => each.id === id);
  const isAdded = answer.added > 0;
  const outcome = isAdded ? 'added' : answer.conflicts.length > 0 ? 'conflict' : 'repeated';
  return { action: 'record', student, recorded, outcome, conflict, mastery: own };
}

async function runNext(input: ProgressInput, store: Store, now: number): Promise<Facts<'next'>> {
  const student = await findStudent(store, input.student, input.class);
  const { components } = mastery(await store.evidenceOf(student), now);
  const curriculum = (await store.curriculum()) ?? builtInCurriculum;
  const known = await store.knownBy(student);
  return { action: 'next', student, ...next({ components, curriculum, known }) };
}

async function runClass(input: ProgressInput, store: Store, now: number): Promise<Facts<'class'>> {
  if (input.class === undefined) {
    throw missing('class', 'class', nearest('', await store.classes()));
  }
  const className = await findClass(store, input.class);
  const members = [];
  for (const student of await store.students(className)) {
    const evidence = await store.evidenceOf(student);
    members.push({ student, evidence, observations: await store.observationsOf(student) });
  }
  const all = componentsOf(members.flatMap(({ evidence }) => evidence));
  const component =
    input.component === undefined ? undefined : findComponent(input.component, all, className);
  return { action: 'class', class: className, now, ...classReport(members, now, component) };
}

async function runExplain(
  input: ProgressInput,
  store: Store,
  now: number,
): Promise<Facts<'explain'>> {
  const student = await findStudent(store, input.student, input.class);
  const evidence = await store.evidenceOf(student);
  const names = componentsOf(evidence);
  if (input.component === undefined) throw missing('explain', 'component', nearest('', names));
  const component = findComponent(input.component, names, student);
  const explanation = explain(evidence, component, now);
  if (explanation === undefined) {
    const advice = 'ask about a later time';
    throw new TutorError('not-found', `${student} has no evidence on ${component} yet`, advice);
  }
  const repeats = await store.repeatsOf(student);
  const here = repeats.find((each) => each.component === component);
  return {
    ...{ action: 'explain', student, ...explanation },
    repeatCount: repeats.reduce((total, { count }) => total + count, 0),
    repeatCountHere: here?.count ?? 0,
  };
}

function kindOf(scoresBp: Evidence['scoresBp']): EvidenceKind {
  if (scoresBp.completion !== undefined) return 'exercise';
  if (scoresBp.quiz !== undefined) return 'quiz';
  return scoresBp.quality !== undefined ? 'review' : 'session';
}

function componentsOf(evidence: readonly Evidence[]): readonly string[] {
  return [...new Set(evidence.map(({ component }) => component))].sort();
}

/** A component with evidence by its name, or by another name for the same concept. */
function findComponent(asked: string, names: readonly string[], of: string): string {
  const meant = meantName(asked, names) ?? sameConcept(asked, names);
  if (meant !== undefined) return meant;
  throw new TutorError('not-found', `${of} has no evidence on ${asked}`, nearest(asked, names));
}

function sameConcept(asked: string, names: readonly string[]): string | undefined {
  const members = (name: string) => resolveComponent(name)?.members ?? [];
  const slugs = members(asked).map(({ slug }) => slug);
  const same = names.filter((name) => members(name).some(({ slug }) => slugs.includes(slug)));
  return same.length === 1 ? same[0] : undefined;
}

function missing(action: string, argument: string, advice: string): TutorError {
  return new TutorError('bad-input', `progress ${action} needs ${argument}`, advice);
}
