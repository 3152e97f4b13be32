import type { RawFinding } from './findings.ts';
import { settle } from './ledger.ts';

/** What became of a program since an earlier state of it. */
export type Changes = {
  /** Score of the earlier state; absent where that did not parse. */
  readonly previousScore?: number;
  readonly difference?: number;
  /** Rules that are broken in fewer places, and in more places, than before. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
};

export function changesBetween(
  before: readonly RawFinding[] | undefined,
  now: readonly RawFinding[],
): Changes {
  const countsBefore = countsOf(before ?? []);
  const countsNow = countsOf(now);
  const fewer = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) =>
    [...a].filter(([rule, count]) => (b.get(rule) ?? 0) < count).map(([rule]) => rule);
  const previousScore = before === undefined ? undefined : settle(before).score;
  return {
    ...(previousScore !== undefined && {
      previousScore,
      difference: settle(now).score - previousScore,
    }),
    gone: fewer(countsBefore, countsNow),
    added: fewer(countsNow, countsBefore),
  };
}

function countsOf(findings: readonly RawFinding[]): ReadonlyMap<string, number> {
  return new Map(findings.map(({ rule, count }) => [rule, count]));
}
