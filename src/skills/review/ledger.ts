import { dimensions, type DimensionName } from './dimensions.ts';

/** What a rule takes: `points` for each of `count` places or units, at most `cap` in all. */
export type LedgerEntry = {
  readonly dimension: DimensionName;
  readonly points: number;
  readonly cap: number;
  readonly count: number;
};

export type DimensionScore = {
  readonly name: DimensionName;
  readonly weight: number;
  readonly points: number;
};

export type Settlement = {
  /** 0…1000 */
  readonly score: number;
  readonly dimensions: readonly DimensionScore[];
};

/** What an entry takes before its dimension is exhausted. */
export function deductionOf({ points, cap, count }: LedgerEntry): number {
  return Math.min(cap, points * count);
}

/**
 * Σ over dimensions of max(0, weight − Σ over entries of min(cap, points · count)). Counts are
 * absolute, so that a score never falls when something is mended or when code is removed.
 */
export function settle(entries: readonly LedgerEntry[]): Settlement {
  const settled = dimensions.map(({ name, weight }) => {
    const taken = entries
      .filter(({ dimension }) => dimension === name)
      .reduce((sum, entry) => sum + deductionOf(entry), 0);
    return { name, weight, points: Math.max(0, weight - taken) };
  });
  return { score: settled.reduce((sum, { points }) => sum + points, 0), dimensions: settled };
}

/** The points that each entry really takes, in the given order: together 1,000 − score. */
export function sharesOf(entries: readonly LedgerEntry[]): readonly number[] {
  const left = new Map<DimensionName, number>(dimensions.map(({ name, weight }) => [name, weight]));
  return entries.map((entry) => {
    const available = left.get(entry.dimension) ?? 0;
    const share = Math.min(available, deductionOf(entry));
    left.set(entry.dimension, available - share);
    return share;
  });
}

/** What the score gains, for each entry, when that entry alone is gone. */
export function gainsOf(entries: readonly LedgerEntry[]): readonly number[] {
  const { score } = settle(entries);
  return entries.map((entry) => settle(entries.filter((other) => other !== entry)).score - score);
}
