import type { ServedExercise } from '../../ports/store.ts';
import type { FunctionGrade, PredictionGrade } from '../../skills/exercise/grade.ts';
import type { Evidence } from '../../skills/progress/evidence.ts';
import { levelOf } from '../../skills/progress/levels.ts';
import { mastery } from '../../skills/progress/mastery.ts';
import { practiceEvidence } from '../../skills/progress/practice.ts';
import type { CallContext } from '../tool.ts';
import type { Movement } from './facts.ts';

export type GradedSubmission = {
  readonly student: string;
  readonly component: string;
  readonly grade: FunctionGrade | PredictionGrade;
  readonly served: ServedExercise;
  /** The same for the same submission of the same learner to the same exercise. */
  readonly submissionId: string;
};

export type Recorded = {
  readonly attempts: number;
  readonly isRepeated: boolean;
  readonly movement: Movement;
};

/** Appends the evidence of a submission once, counts the attempt, and says what moved. */
export async function recordGrade(
  submission: GradedSubmission,
  context: CallContext,
): Promise<Recorded> {
  const { student, component, grade, served } = submission;
  const store = await context.store();
  const now = context.clock();
  const before = await store.evidenceOf(student);
  const pieces = evidenceOf(submission, now);
  const known = new Set(before.map(({ id }) => id));
  const isRepeated = pieces.some(({ id }) => known.has(id));
  const practice = practiceEvidence(before, student, component, now);
  const added = isRepeated ? [] : [...pieces, ...(practice === undefined ? [] : [practice])];
  const attempts = served.attempts + (isRepeated ? 0 : 1);
  if (!isRepeated) {
    await store.appendEvidence(added);
    const isSolved = served.isSolved || grade.verdict === 'pass';
    await store.saveExercise({ ...served, attempts, isSolved });
    await store.observe(
      subjectsOf(grade, component).map((subject) => ({
        ...{ student, subject, at: now },
        tool: 'exercise' as const,
      })),
    );
  }
  const beforeBp = masteryBpOf(before, component, now);
  const afterBp = masteryBpOf([...before, ...added], component, now);
  const movement = { component, beforeBp, afterBp, level: levelOf(afterBp) };
  return { attempts, isRepeated, movement };
}

function evidenceOf(submission: GradedSubmission, timestamp: number): readonly Evidence[] {
  const { student, component, grade, submissionId } = submission;
  const common = { timestamp, student, component };
  if (grade.kind === 'predict-output') {
    const scoresBp = { quiz: grade.quizBp };
    return [{ ...common, id: `quiz:${submissionId}`, kind: 'quiz', source: 'quiz-key', scoresBp }];
  }
  const id = `exercise:${submissionId}`;
  const scoresBp = { completion: grade.completionBp };
  const completion: Evidence = { ...common, id, kind: 'exercise', source: 'sandbox', scoresBp };
  const { qualityBp } = grade;
  if (qualityBp === undefined) return [completion];
  const quality = { id: `review:${submissionId}`, scoresBp: { quality: qualityBp } };
  return [completion, { ...common, ...quality, kind: 'review', source: 'review' }];
}

/** What the learner met: the concept, and the debug rule that was broken. */
function subjectsOf(grade: FunctionGrade | PredictionGrade, component: string): readonly string[] {
  const rule = grade.kind === 'function' ? grade.suspect?.rule : undefined;
  return rule === undefined ? [component] : [component, rule];
}

function masteryBpOf(evidence: readonly Evidence[], component: string, now: number): number {
  const { components } = mastery(evidence, now);
  return components.find((entry) => entry.component === component)?.masteryBp ?? 0;
}
