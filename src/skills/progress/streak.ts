import { dayOf, isVerified, type Evidence } from './evidence.ts';

export type Streak = {
  /** Consecutive UTC days with evidence, ending today or yesterday. */
  readonly days: number;
  /** The longest such run there ever was. */
  readonly record: number;
  /** The current run with one missed day forgiven; the missed day is not counted. */
  readonly forgivingDays: number;
};

/** The streak of a learner's verified evidence up to `now` (milliseconds since 1970). */
export function streak(evidence: readonly Evidence[], now: number): Streak {
  const today = dayOf(now);
  const days = new Set(
    evidence
      .filter((piece) => isVerified(piece) && piece.timestamp <= now)
      .map(({ timestamp }) => dayOf(timestamp)),
  );
  const last = days.has(today) ? today : today - 1;
  const current = runEndingAt(days, last);
  return { days: current, record: longestRun(days), forgivingDays: forgivingRun(days, last) };
}

function runEndingAt(days: ReadonlySet<number>, last: number): number {
  let length = 0;
  while (days.has(last - length)) length += 1;
  return length;
}

/** A run that bridges one missed day, which may be yesterday. */
function forgivingRun(days: ReadonlySet<number>, last: number): number {
  const length = runEndingAt(days, last);
  return length + runEndingAt(days, last - length - 1);
}

function longestRun(days: ReadonlySet<number>): number {
  let longest = 0;
  for (const day of days) {
    if (days.has(day + 1)) continue;
    longest = Math.max(longest, runEndingAt(days, day));
  }
  return longest;
}
