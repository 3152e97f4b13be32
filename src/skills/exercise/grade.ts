import type { CaseResult, Program, RunResult, Sandbox } from '../../ports/sandbox.ts';
import { review } from '../review/review.ts';
import { firstFailure, type Failure } from './failure.ts';
import { suspectOf, type Suspect } from './suspect.ts';
import { gradePrediction, shareBp, type PredictionGrade } from './grade-prediction.ts';
import type { Gradable, PredictionExercise } from './exercise.ts';

export { gradePrediction, type PredictionGrade, type WrongAnswer } from './grade-prediction.ts';
export { callText } from './show.ts';
export type { Gradable } from './exercise.ts';
export type { Failure } from './failure.ts';
export type { Suspect } from './suspect.ts';

export type Submission = {
  readonly source: string;
  readonly filename: string;
  /** The file and what it imports; default the source alone. */
  readonly program?: Program | undefined;
};

export type FunctionGrade = {
  readonly kind: 'function';
  readonly verdict: 'pass' | 'fail';
  readonly passed: number;
  readonly total: number;
  /** Share of tests passed, in basis points. */
  readonly completionBp: number;
  /** Score of the review tutor, in basis points; of what passed only. */
  readonly qualityBp?: number;
  /** Why nothing could be tested: it does not parse, or the function is missing. */
  readonly problem?: string;
  readonly failure?: Failure;
  readonly suspect?: Suspect;
};

export type GradeInput =
  | {
      readonly exercise: Gradable;
      readonly source: string;
      /** Default `solution.js`. */
      readonly filename?: string | undefined;
      readonly program?: Program | undefined;
    }
  | { readonly exercise: PredictionExercise; readonly answer: string };

/** Grades code by running the tests, an answer by the key; an unreadable answer has nothing right. */
export async function grade(
  input: GradeInput,
  sandbox: Sandbox,
): Promise<FunctionGrade | PredictionGrade> {
  if (!('answer' in input)) {
    const { exercise, source, filename = 'solution.js', program } = input;
    return gradeSubmission(exercise, { source, filename, program }, sandbox);
  }
  const total = input.exercise.questions.length;
  const unreadable = { verdict: 'fail', passed: 0, total, quizBp: 0, wrong: [] } as const;
  const graded = gradePrediction(input.exercise, input.answer);
  return graded ?? { kind: 'predict-output', ...unreadable };
}

/** Budget of one test, far above what exercises need: 3 million turns of a loop. */
const testSteps = 300;

/**
 * Runs every visible and hidden test on a submission; where one fails, says which and what line is
 * likely to blame. Never rejects for what the submission does.
 */
export async function gradeSubmission(
  tests: Gradable,
  submission: Submission,
  sandbox: Sandbox,
  signal?: AbortSignal,
): Promise<FunctionGrade> {
  const { source, filename } = submission;
  const program = submission.program ?? { entry: filename, files: [{ path: filename, source }] };
  const cases = [...tests.visible, ...tests.hidden];
  const run = await sandbox.run({
    program,
    calls: { entry: tests.entry, cases: cases.map(({ args, expected }) => ({ args, expected })) },
    limits: { steps: testSteps },
    ...(signal === undefined ? {} : { signal }),
  });
  const passed = run.calls.filter((call) => call.passed).length;
  const counts = { passed, total: cases.length, completionBp: shareBp(passed, cases.length) };
  if (passed === cases.length) {
    return { kind: 'function', verdict: 'pass', ...counts, ...qualityOf(submission) };
  }
  const problem = problemOf(run, tests.entry, filename);
  const failure = problem === undefined ? firstFailure(tests, run) : undefined;
  const suspect = await suspectOf(
    {
      source,
      filename,
      program,
      entry: tests.entry,
      cases,
      isEndless: failure?.verdict === 'timeout',
    },
    sandbox,
  );
  return {
    kind: 'function',
    verdict: 'fail',
    ...counts,
    ...(problem === undefined ? {} : { problem }),
    ...(failure === undefined ? {} : { failure }),
    ...(suspect === undefined ? {} : { suspect }),
  };
}

/** A review's score is of 1000, a score in basis points of 10000. */
const basisPointsPerPoint = 10;

function qualityOf({ source, filename }: Submission): { readonly qualityBp?: number } {
  const answer = review({ source, filename });
  return answer.ok ? { qualityBp: answer.score * basisPointsPerPoint } : {};
}

/** Why no test could be run at all; undefined where some were. */
function problemOf(run: RunResult, entry: string, filename: string): string | undefined {
  const { verdict, error, calls } = run;
  const place = error?.line === undefined ? filename : `line ${error.line}`;
  if (verdict === 'syntax-error') return `${place}: the program cannot be read`;
  if (calls.some(isTried(entry))) return undefined;
  if (verdict === 'threw') {
    return `${place}: the program stops with ${error?.name ?? 'an error'}: ${error?.message ?? ''}`;
  }
  if (verdict === 'timeout') return `${place}: the program never ends, before any test`;
  if (verdict === 'out-of-memory') return 'the program uses too much memory, before any test';
  return `no function ${entry} in ${filename}: declare or export one with this name`;
}

function isTried(entry: string): (call: CaseResult) => boolean {
  return ({ error }) =>
    error?.name !== 'ReferenceError' || !error.message.startsWith(`${entry} is not`);
}
