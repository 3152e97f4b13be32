import type { Program, Sandbox } from '../../ports/sandbox.ts';
import { parseProgram, type ParsedProgram } from '../language/parse.ts';
import { beliefs } from './catalogue/beliefs.ts';
import { outputs } from './catalogue/outputs.ts';
import { concepts } from './catalogue/table.ts';
import type { Concept, ReaderLevel, SeenProgram } from './concept.ts';
import type { Explanation, ProgramStory, SeenBelief } from './explanation.ts';
import { findTopic } from './find.ts';
import {
  componentOf,
  masteryOf,
  missingPrerequisites,
  nextOf,
  prerequisitesOf,
  readyBp,
  type Component,
} from './graph.ts';
import { markQuiz, readQuiz, type QuizQuestion } from './quiz.ts';
import { endingOf, printedLines, runProgram } from './run-program.ts';
import { viewSyntax } from './syntax-view.ts';

export type ExplainInput = {
  /** Slug, alias, group or free words. */
  readonly topic: string;
  /** Default: from mastery, else beginner. */
  readonly level?: ReaderLevel | undefined;
  /** The learner's own program, or a quiz as JSON. */
  readonly source?: string | undefined;
  readonly filename?: string | undefined;
  /** The program with the files it imports; default: `source` alone. */
  readonly program?: Program | undefined;
  /** Mastery by component, in basis points. */
  readonly masteryBp?: Readonly<Record<string, number>> | undefined;
  /** Ids of concepts and misconceptions that this learner was told about. */
  readonly explainedBefore?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** Mastery under which a learner counts as a beginner, in basis points. */
const learningBp = 4100;

/**
 * Explains a concept: on the learner's own program by running it, on a quiz by running every
 * question, else on the concept's smallest example. Never rejects for what a program does.
 */
export async function explain(input: ExplainInput, sandbox: Sandbox): Promise<Explanation> {
  const found = findTopic(input.topic);
  const topic: Topic = found.ok
    ? { members: found.resolved.members, nearest: [] }
    : { members: [], nearest: found.nearest };
  if (input.source === undefined) return explainAlone(topic, input);
  const quiz = readQuiz(input.source);
  if (quiz !== undefined) return explainQuiz({ topic, input, quiz, sandbox });
  const filename = input.filename ?? 'program.js';
  if (filename.endsWith('.json')) {
    const problem = 'this file holds no list of {expression, answer}';
    return { kind: 'unreadable', line: 1, problem };
  }
  const parsed = parseProgram({ source: input.source, filename });
  if (parsed.ok) return explainProgram({ topic, input, parsed: parsed.program, sandbox });
  const [{ line, message }] = parsed.problems;
  const [component] = topic.members;
  const rule = lessonOn(component)?.rule;
  return {
    kind: 'unreadable',
    line,
    problem: message,
    ...(component === undefined ? {} : { component }),
    ...(rule === undefined ? {} : { rule }),
  };
}

/** The components asked about, or the names nearest to a topic that was not found. */
type Topic = { readonly members: readonly Component[]; readonly nearest: readonly string[] };

/** The output of a catalogue program; each was written by a run. */
export function outputOf(slug: string, part: string): string {
  return outputs[`${slug}/${part}`] ?? '';
}

function lessonOn(component: Component | undefined): Concept | undefined {
  return concepts.find(({ slug }) => slug === component?.slug);
}

function explainAlone(topic: Topic, input: ExplainInput): Explanation {
  const lesson = topic.members.map(lessonOn).find((candidate) => candidate !== undefined);
  if (lesson === undefined) return withoutLesson(topic, input);
  const taught = teach(lesson, topic, input);
  const [split] = lesson.misconceptions;
  const example = taught.isExplainedBefore
    ? { program: split.program, output: outputOf(lesson.slug, split.id) }
    : { program: lesson.example, output: outputOf(lesson.slug, 'example') };
  const check = { ...lesson.check, answer: outputOf(lesson.slug, 'check') };
  return { kind: 'example', ...taught, example, check };
}

type ProgramCase = {
  readonly topic: Topic;
  readonly input: ExplainInput;
  readonly parsed: ParsedProgram;
  readonly sandbox: Sandbox;
};

async function explainProgram(given: ProgramCase): Promise<Explanation> {
  const { topic, input, parsed, sandbox } = given;
  const { filename, source } = parsed;
  const program = input.program ?? { entry: filename, files: [{ path: filename, source }] };
  const run = await runProgram({ program, sandbox, signal: input.signal });
  const { error } = run;
  const seenProgram: SeenProgram = {
    ...viewSyntax(parsed),
    output: run.output,
    ...(error === undefined ? {} : { error }),
  };
  const sighted = sightedLesson(topic, seenProgram);
  const lesson =
    sighted?.lesson ?? topic.members.map(lessonOn).find((candidate) => candidate !== undefined);
  const story: ProgramStory = {
    printed: printedLines(run),
    notReproducible: run.notReproducible,
    ...endingOf(run),
    seen: sighted?.seen ?? [],
  };
  if (lesson === undefined) return withoutLesson(topic, input, story);
  return { kind: 'program', ...teach(lesson, topic, input), ...story };
}

type Sighted = { readonly lesson: Concept; readonly seen: readonly SeenBelief[] };

/**
 * The false beliefs that show: in the lessons asked for, else in one that is linked to them in
 * the curriculum, else in any where the topic itself has no lesson.
 */
function sightedLesson(topic: Topic, program: SeenProgram): Sighted | undefined {
  const asked = topic.members.map(({ slug }) => slug);
  const linked = new Set(
    asked.flatMap((slug) => [
      ...nextOf(slug).map((component) => component.slug),
      ...prerequisitesOf(slug).map((component) => component.slug),
    ]),
  );
  const hasLesson = topic.members.some((member) => lessonOn(member) !== undefined);
  const rank = ({ slug }: Concept) => (asked.includes(slug) ? 0 : linked.has(slug) ? 1 : 2);
  const lessons = concepts
    .filter((lesson) => !hasLesson || rank(lesson) < 2)
    .toSorted((a, b) => rank(a) - rank(b));
  for (const lesson of lessons) {
    const seen = lesson.misconceptions.flatMap(({ id, belief, recognise }) => {
      const sighting = recognise?.(program);
      return sighting === undefined ? [] : [{ misconception: id, belief, ...sighting }];
    });
    if (seen.length > 0) return { lesson, seen };
  }
  return undefined;
}

type QuizCase = {
  readonly topic: Topic;
  readonly input: ExplainInput;
  readonly quiz: readonly QuizQuestion[];
  readonly sandbox: Sandbox;
};

async function explainQuiz({ topic, input, quiz, sandbox }: QuizCase): Promise<Explanation> {
  const items = await markQuiz(quiz, sandbox);
  const votes = (slug: string) =>
    items.filter((item) => !item.isRight && item.decidedBy === slug).length;
  const asked = topic.members.map(({ slug }) => slug);
  const [lesson] = concepts
    .filter(({ slug }) => asked.includes(slug) || votes(slug) > 0)
    .toSorted((a, b) => votes(b.slug) - votes(a.slug));
  if (lesson === undefined) return withoutLesson(topic, input);
  return { kind: 'quiz', ...teach(lesson, topic, input), items };
}

function withoutLesson(topic: Topic, input: ExplainInput, story?: ProgramStory): Explanation {
  const [component] = topic.members;
  if (component === undefined) {
    return { kind: 'unknown-topic', topic: input.topic, nearest: topic.nearest };
  }
  const before = component.prerequisites.flatMap((slug) => componentOf(slug) ?? []);
  const around = [...nextOf(component.slug), ...before];
  const [missing] = missingPrerequisites(component.slug, input.masteryBp ?? {});
  return {
    kind: 'no-lesson',
    component,
    beliefs: beliefs[component.slug] ?? [],
    nearest: around.filter((near) => lessonOn(near) !== undefined).slice(0, 2),
    ...(missing === undefined ? {} : { missing }),
    ...(story === undefined ? {} : { story }),
  };
}

function teach(lesson: Concept, topic: Topic, input: ExplainInput) {
  const component = componentOf(lesson.slug);
  if (component === undefined) throw new Error(`lesson ${lesson.slug} is not in the curriculum`);
  const masteryBp = input.masteryBp ?? {};
  const [missing] = missingPrerequisites(lesson.slug, masteryBp);
  const [asked] = topic.members;
  const [first] = component.prerequisites;
  const isNew = first !== undefined && masteryOf(first, masteryBp) === undefined;
  const isForBeginner = input.level === 'beginner' && missing === undefined;
  const isAsked = topic.members.some(({ slug }) => slug === lesson.slug);
  return {
    component,
    level: input.level ?? levelFor(masteryOf(lesson.slug, masteryBp)),
    rule: lesson.rule,
    isExplainedBefore: input.explainedBefore?.includes(lesson.slug) ?? false,
    ...(asked === undefined || isAsked || lessonOn(asked) !== undefined
      ? {}
      : { askedFor: asked.slug }),
    ...(missing === undefined ? {} : { missing }),
    ...(isForBeginner && isNew ? { buildsOn: first } : {}),
  };
}

function levelFor(masteryBp: number | undefined): ReaderLevel {
  if (masteryBp === undefined || masteryBp < learningBp) return 'beginner';
  return masteryBp < readyBp ? 'intermediate' : 'advanced';
}
