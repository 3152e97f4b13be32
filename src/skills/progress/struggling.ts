import type { Observation } from '../../ports/store.ts';
import { byTime, compare } from './distinct.ts';
import { isVerified, type Evidence } from './evidence.ts';
import { thresholds } from './thresholds.ts';

/** Something that a learner struggles with, and how often. */
export type Count = { readonly subject: string; readonly count: number };

export type Struggle = {
  /** Components with a run of failed exercises, with the longest run; longest first. */
  readonly failedRuns: readonly Count[];
  /** Components with failed quizzes; most first. */
  readonly failedQuizzes: readonly Count[];
  /** Debug rules that came again and again; most first. */
  readonly repeatedRules: readonly Count[];
};

/**
 * Three exercises in a row under 50 % in a component, a quiz under 50 %, the same debug rule three
 * times, up to `now`.
 *
 * @param evidence different pieces of one learner's evidence
 */
export function struggle(
  evidence: readonly Evidence[],
  observations: readonly Observation[],
  now: number,
): Struggle {
  const past = evidence.filter((piece) => isVerified(piece) && piece.timestamp <= now).sort(byTime);
  const failed = past.filter(({ kind, scoresBp }) => kind === 'quiz' && isFailed(scoresBp.quiz));
  const rules = observations.filter(({ tool, at }) => tool === 'debug' && at <= now);
  return {
    failedRuns: longestFailedRuns(past),
    failedQuizzes: mostFirst(countBy(failed.map(({ component }) => component))),
    repeatedRules: mostFirst(countBy(rules.map(({ subject }) => subject))).filter(
      ({ count }) => count >= thresholds.sameRule,
    ),
  };
}

/** Whether any of the rules holds. */
export function isStruggling({ failedRuns, failedQuizzes, repeatedRules }: Struggle): boolean {
  return failedRuns.length + failedQuizzes.length + repeatedRules.length > 0;
}

function longestFailedRuns(past: readonly Evidence[]): readonly Count[] {
  const exercises = past.filter(
    ({ kind, scoresBp }) => kind === 'exercise' && scoresBp.completion !== undefined,
  );
  const runs = [...Map.groupBy(exercises, ({ component }) => component)].map(
    ([subject, pieces]) => ({ subject, count: longestFailedRun(pieces) }),
  );
  return mostFirst(runs.filter(({ count }) => count >= thresholds.failedInRow));
}

function longestFailedRun(exercises: readonly Evidence[]): number {
  let longest = 0;
  let current = 0;
  for (const { scoresBp } of exercises) {
    current = isFailed(scoresBp.completion) ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}

function isFailed(scoreBp: number | undefined): boolean {
  return scoreBp !== undefined && scoreBp < thresholds.failedBp;
}

function countBy(subjects: readonly string[]): readonly Count[] {
  return [...Map.groupBy(subjects, (subject) => subject)].map(([subject, all]) => ({
    subject,
    count: all.length,
  }));
}

/** The highest count first; the same counts by name. */
export function mostFirst(counts: readonly Count[]): readonly Count[] {
  return [...counts].sort((a, b) => b.count - a.count || compare(a.subject, b.subject));
}
