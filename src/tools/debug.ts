import { z } from 'zod';
import type { Diagnosis, GivenTests } from '../skills/debug/diagnose.ts';
import {
  codeArgument,
  loadSource,
  pathArgument,
  programEnding,
  refusedPath,
  studentArgument,
} from './arguments.ts';
import { diagnosisText } from './debug/text.ts';
import { descriptions } from './descriptions.ts';
import { once } from './once.ts';
import { defineTool, repeatable, type CallContext } from './tool.ts';
import { TutorError } from './tutor-error.ts';

const longestComplaint = 20_000;

/** How exercises are named, also those that a teacher brings. */
const exerciseName = /^[\w-]{1,64}$/;

const input = z.strictObject({
  path: pathArgument.optional(),
  code: codeArgument.optional(),
  error: z
    .string()
    .max(longestComplaint)
    .optional()
    .describe('message, stack, or seen and expected'),
  tests: pathArgument.optional().describe('path of a test file, or exercise id'),
  reveal: z.enum(['hint', 'cause', 'fix']).optional(),
  step: z.int().min(1).max(3).optional(),
  student: studentArgument.optional(),
});

const meanings = {
  path: 'file of the program, inside the allowed folders',
  code: 'the program itself, where there is no file',
  error: 'the message or stack, or what was seen and what was expected',
  tests: 'path of a test file (node:test, vitest or jest), or the id of an exercise',
  reveal: 'how much is told (default cause)',
  step: 'which hint, with reveal hint',
  student: 'whose mistakes are remembered',
};

type Facts = Diagnosis & { readonly filename: string; readonly source: string };

const skill = once(() => import('../skills/debug/diagnose.ts'));

/** Names the culprit of a program that does not do what it should. */
export const debug = defineTool<typeof input, Facts>({
  name: 'debug',
  title: 'Find the bug',
  description: descriptions.debug,
  input,
  meanings,
  annotations: repeatable,
  example: { path: 'cart.js', error: 'it crashes instead of printing 15.20' },
  run: async (args, context) => {
    const { source, filename, program } = await loadSource('debug', args, context.workspace);
    const tests =
      args.tests === undefined ? undefined : await givenTests(args.tests, args.student, context);
    const { diagnose } = await skill.get();
    context.progress(`running ${args.tests ?? filename}`);
    const diagnosis = await diagnose(
      {
        source,
        filename,
        error: args.error,
        tests,
        program,
        signal: context.signal,
      },
      context.sandbox,
      await context.types(),
    );
    await observe(args.student, diagnosis, context);
    return { ...diagnosis, filename, source };
  },
  render: (facts, { reveal, step }) =>
    diagnosisText(facts, { reveal: reveal ?? 'cause', step: step ?? 1 }),
});

/** The test file with what it imports, or the tests of an exercise that the learner was given. */
async function givenTests(
  tests: string,
  student: string | undefined,
  context: CallContext,
): Promise<GivenTests> {
  if (programEnding.test(tests)) {
    const answer = await context.workspace.program(tests);
    if (answer.ok) return { program: answer.value };
    throw await refusedPath(tests, { ...answer, problem: `debug: tests: ${answer.problem}` });
  }
  if (!exerciseName.test(tests)) {
    const message = `debug: tests takes a test file or an exercise id, not ${tests.slice(0, 60)}`;
    throw new TutorError(
      'bad-input',
      message,
      'name a file that ends in .js or .ts, or give an id',
    );
  }
  const { openExercise, testsOf } = await import('./exercise/open.ts');
  const { entry, visible, hidden } = testsOf(await openExercise(student ?? 'me', tests, context));
  return { entry, cases: [...visible, ...hidden] };
}

/** Notes the mistakes that a learner met, once each. */
async function observe(
  student: string | undefined,
  { findings }: Diagnosis,
  context: CallContext,
): Promise<void> {
  const subjects = [...new Set(findings.map(({ rule }) => rule))];
  if (student === undefined || subjects.length === 0) return;
  const store = await context.store();
  const at = context.clock();
  await store.observe(subjects.map((subject) => ({ student, tool: 'debug', subject, at })));
}
