import { z } from 'zod';
import type { Program } from '../ports/sandbox.ts';
import type { Explanation } from '../skills/concepts/explanation.ts';
import { codeArgument, loadSource, pathArgument, studentArgument } from './arguments.ts';
import { descriptions } from './descriptions.ts';
import { defineTool, repeatable, type CallContext } from './tool.ts';
import { TutorError } from './tutor-error.ts';

const input = z.strictObject({
  topic: z.string().trim().min(1).max(300),
  level: z.enum(['beginner', 'intermediate', 'advanced']).optional(),
  path: pathArgument.optional(),
  code: codeArgument.optional(),
  student: studentArgument.optional(),
  detail: z.enum(['brief', 'full']).optional(),
});
const meanings = {
  topic: 'name of a concept, or a question in free words',
  level: 'for whom (default by the learner’s mastery, else beginner)',
  path: 'file of the learner’s own program, or of a quiz',
  code: 'the program itself, where there is no file',
  student: 'whose mastery decides the level',
  detail: 'full adds the whole lesson',
};
type Input = z.output<typeof input>;

type Facts = { readonly explanation: Explanation; readonly text: string };

/** Explains a JavaScript or TypeScript concept, on the learner's own program where one is given. */
export const concepts = defineTool<typeof input, Facts>({
  name: 'concepts',
  title: 'Explain a concept',
  description: descriptions.concepts,
  input,
  meanings,
  annotations: repeatable,
  example: { topic: 'closures', path: 'counter.js' },
  run: async (args, context) => {
    const given = await givenProgram(args, context);
    const [{ explain }, { briefText }, { lessonText }] = await Promise.all([
      import('../skills/concepts/explain.ts'),
      import('../skills/concepts/brief.ts'),
      import('../skills/concepts/lesson.ts'),
    ]);
    const known = await knownAbout(args.student, context);
    const { topic, level } = args;
    const explanation = await explain(
      { topic, level, ...given, ...known, signal: context.signal },
      context.sandbox,
    );
    if (explanation.kind === 'unknown-topic') {
      const nearest = explanation.nearest.join(', ');
      throw new TutorError('not-found', `no concept "${topic}"`, `nearest: ${nearest}`);
    }
    await observe(args.student, explanation, context);
    const lesson = args.detail === 'full' ? fullLesson(explanation, lessonText) : undefined;
    const text = briefText(explanation);
    return { explanation, text: lesson === undefined ? text : `${text}\n\n${lesson}` };
  },
  render: ({ text }) => text,
});

type Given = { readonly source: string; readonly filename: string; readonly program: Program };

async function givenProgram(
  { path, code }: Input,
  context: CallContext,
): Promise<Given | Record<string, never>> {
  if (path === undefined && code === undefined) return {};
  return loadSource('concepts', { path, code }, context.workspace);
}

function fullLesson(
  explanation: Explanation,
  lessonText: (
    slug: string,
    level?: 'beginner' | 'intermediate' | 'advanced',
  ) => string | undefined,
): string | undefined {
  if (!('component' in explanation)) return undefined;
  const level = 'level' in explanation ? explanation.level : undefined;
  return lessonText(explanation.component.slug, level);
}

type Known = {
  readonly masteryBp: Readonly<Record<string, number>>;
  readonly explainedBefore: readonly string[];
};

/** What the store says about the learner: mastery with verified evidence, and what was explained. */
async function knownAbout(
  student: string | undefined,
  context: CallContext,
): Promise<Known | Record<string, never>> {
  if (student === undefined) return {};
  const [store, { mastery }] = await Promise.all([
    context.store(),
    import('../skills/progress/mastery.ts'),
  ]);
  const [evidence, observations] = await Promise.all([
    store.evidenceOf(student),
    store.observationsOf(student),
  ]);
  const { components } = mastery(evidence, context.clock());
  const verified = components.filter(({ evidenceCount }) => evidenceCount > 0);
  return {
    masteryBp: Object.fromEntries(
      verified.map(({ component, masteryBp }) => [component, masteryBp]),
    ),
    explainedBefore: observations
      .filter(({ tool }) => tool === 'concepts')
      .map(({ subject }) => subject),
  };
}

/** Remembers the concept, and the false belief that showed, for the learner. */
async function observe(
  student: string | undefined,
  explanation: Explanation,
  context: CallContext,
): Promise<void> {
  if (student === undefined || !('component' in explanation)) return;
  const { component } = explanation;
  const seen = explanation.kind === 'program' ? explanation.seen : [];
  const subjects = [component.slug, ...seen.map(({ misconception }) => misconception)];
  const at = context.clock();
  const store = await context.store();
  await store.observe(
    subjects.map((subject) => ({ student, tool: 'concepts' as const, subject, at })),
  );
}
