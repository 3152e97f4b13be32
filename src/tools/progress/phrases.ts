import { roundPercent } from '../../skills/progress/percent.ts';
import { thresholds } from '../../skills/progress/thresholds.ts';
import type { Count, Struggle } from '../../skills/progress/struggling.ts';

const mostListed = 3;

/** The UTC date of a time. */
export function dateOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** `1 day`, `2 days`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

const failed = `under ${roundPercent(thresholds.failedBp)}`;

/** The signs of a struggle with their counts; empty where there are none. */
export function struggleText({ failedRuns, failedQuizzes, repeatedRules }: Struggle): string {
  const quizCount = failedQuizzes.reduce((total, { count }) => total + count, 0);
  const quizzes = quizCount === 1 ? 'quiz' : 'quizzes';
  return [
    ...(failedRuns.length === 0 ? [] : [`exercises ${failed} in a row: ${counts(failedRuns)}`]),
    ...(quizCount === 0 ? [] : [`${quizCount} ${quizzes} ${failed}: ${counts(failedQuizzes)}`]),
    ...(repeatedRules.length === 0 ? [] : [`the same bug again: ${counts(repeatedRules)}`]),
  ].join('; ');
}

/** The highest counts, and how many more there are. */
export function counts(all: readonly Count[]): string {
  const more = all.length - mostListed;
  const shown = all.slice(0, mostListed).map(({ subject, count }) => `${subject} ${count}`);
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
