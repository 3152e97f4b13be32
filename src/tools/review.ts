import { z } from 'zod';
import type { Review } from '../skills/review/review.ts';
import {
  codeArgument,
  loadSource,
  pathArgument,
  refusedPath,
  studentArgument,
  type GivenSource,
} from './arguments.ts';
import { descriptions } from './descriptions.ts';
import { once } from './once.ts';
import { reviewText } from './review/review-text.ts';
import { defineTool, repeatable, type CallContext } from './tool.ts';

const input = z.strictObject({
  path: pathArgument.optional(),
  code: codeArgument.optional(),
  /** Path of an earlier state of the program: what went and what is new since then. */
  previous: pathArgument.optional(),
  student: studentArgument.optional(),
  detail: z.literal('full').optional(),
});
const meanings = {
  path: 'file of the program, inside the allowed folders',
  code: 'the program itself, where there is no file',
  previous: 'path of an earlier state: says what went and what is new',
  student: 'whose findings are remembered',
  detail: 'everything that was found',
};
type Input = z.output<typeof input>;

const skill = once(() => import('../skills/review/review.ts'));

/** Scores a program and says which improvements pay most. */
export const review = defineTool<typeof input, Review>({
  name: 'review',
  title: 'Review a program',
  description: descriptions.review,
  input,
  meanings,
  annotations: repeatable,
  example: { path: 'cart.js' },
  run: async (args, context) => {
    const given = await loadSource('review', args, context.workspace);
    const previous = await earlierState(args, context);
    const { review: reviewProgram } = await skill.get();
    const { source, filename }: GivenSource = given;
    const answer = reviewProgram({ source, filename, previous });
    await observe(args.student, answer, context);
    return answer;
  },
  render: (facts, { detail }) => reviewText(facts, detail ?? 'brief'),
});

async function earlierState(
  { previous }: Input,
  { workspace }: CallContext,
): Promise<string | undefined> {
  if (previous === undefined) return undefined;
  const answer = await workspace.read(previous);
  if (!answer.ok) {
    const problem = `review: previous: ${answer.problem}`;
    throw await refusedPath(previous, { ...answer, problem });
  }
  return answer.value.source;
}

/** Remembers for the learner which rules their program broke. */
async function observe(
  student: string | undefined,
  answer: Review,
  context: CallContext,
): Promise<void> {
  if (student === undefined || !answer.ok || answer.findings.length === 0) return;
  const at = context.clock();
  const store = await context.store();
  await store.observe(
    answer.findings.map(({ rule }) => ({ student, tool: 'review' as const, subject: rule, at })),
  );
}
