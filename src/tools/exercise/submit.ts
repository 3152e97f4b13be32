import { createHash } from 'node:crypto';
import type { PredictionExercise } from '../../skills/exercise/generate.ts';
import {
  gradePrediction,
  gradeSubmission,
  type FunctionGrade,
  type Gradable,
  type PredictionGrade,
} from '../../skills/exercise/grade.ts';
import { resolveComponent } from '../../skills/concepts/graph.ts';
import { loadSource } from '../arguments.ts';
import type { ExerciseInput } from './input.ts';
import type { CallContext } from '../tool.ts';
import { TutorError } from '../tutor-error.ts';
import type { SubmitFacts } from './facts.ts';
import { openExercise, testsOf, type OpenExercise } from './open.ts';
import { recordGrade } from './record.ts';

type Submission = ExerciseInput & { readonly id: string };

type Graded = {
  readonly grade: FunctionGrade | PredictionGrade;
  readonly hiddenCount: number;
  /** What was handed in, as it is told apart from other submissions. */
  readonly content: string;
};

/** Grades what is handed in and keeps the evidence. */
export async function submit(input: Submission, context: CallContext): Promise<SubmitFacts> {
  const { student, id } = input;
  const open = await openExercise(student, id, context);
  const component = componentOf(open);
  const graded =
    open.origin === 'template' && open.exercise.kind === 'predict-output'
      ? gradeAnswer(input, open.exercise)
      : await gradeCode(input, testsOf(open), context);
  context.signal.throwIfAborted();
  const { grade, content, hiddenCount } = graded;
  const submission = createHash('sha256').update(JSON.stringify([student, id, content]));
  const recorded = await recordGrade(
    {
      ...{ student, component, grade, served: open.served },
      submissionId: submission.digest('hex').slice(0, 32),
    },
    context,
  );
  return { action: 'submit', id, grade, hiddenCount, ...recorded };
}

/** The slug by which mastery knows the exercise's concept. */
function componentOf({ exercise: { concept } }: OpenExercise): string {
  const resolved = resolveComponent(concept);
  return resolved?.members.length === 1 ? resolved.name : concept;
}

function gradeAnswer(input: Submission, exercise: PredictionExercise): Graded {
  const count = exercise.questions.length;
  const how = `give answer with ${count} letters in order, like "${'a '.repeat(count).trim()}"`;
  if (input.answer === undefined || input.path !== undefined || input.code !== undefined) {
    throw new TutorError('bad-input', `${input.id} is answered, not coded`, how);
  }
  const grade = gradePrediction(exercise, input.answer);
  if (grade === undefined) {
    const message = `the answer to ${input.id} does not name one option for each of ${count} programs`;
    throw new TutorError('bad-input', message, how);
  }
  return { grade, hiddenCount: 0, content: input.answer };
}

async function gradeCode(
  input: Submission,
  tests: Gradable,
  context: CallContext,
): Promise<Graded> {
  if (input.answer !== undefined) {
    const message = `${input.id} asks for code, not for an answer`;
    throw new TutorError('bad-input', message, 'give exactly one: path or code');
  }
  const given = await loadSource('exercise submit', input, context.workspace);
  context.progress(`running ${tests.visible.length + tests.hidden.length} tests`);
  const grade = await gradeSubmission(tests, given, context.sandbox, context.signal);
  const hiddenCount = tests.hidden.length;
  const content = JSON.stringify(given.program.files);
  return { grade, hiddenCount, content };
}
