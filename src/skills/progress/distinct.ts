import { dimensions, type Evidence } from './evidence.ts';

/** An id that came with different contents: the first version counts. */
export type Conflict = { readonly id: string; readonly versions: readonly Evidence[] };

export type DistinctEvidence = {
  /** Every id of every learner once, ordered by time, then id. */
  readonly evidence: readonly Evidence[];
  /** Pieces that were there more than once with the same content. */
  readonly repeats: readonly Evidence[];
  readonly conflicts: readonly Conflict[];
};

/**
 * Takes every id once, whatever the order and number of copies. Of different contents under one id
 * the smallest timestamp counts, then the smallest canonical text: both are the same everywhere.
 */
export function distinct(evidence: readonly Evidence[]): DistinctEvidence {
  const byId = new Map<string, Map<string, Evidence>>();
  const repeats: Evidence[] = [];
  for (const piece of evidence) {
    const key = JSON.stringify([piece.student, piece.id]);
    const versions = byId.get(key) ?? new Map<string, Evidence>();
    byId.set(key, versions);
    const text = canonicalText(piece);
    if (versions.has(text)) repeats.push(piece);
    else versions.set(text, piece);
  }
  const groups = [...byId.values()].map((versions) =>
    [...versions]
      .sort(([a, first], [b, second]) => first.timestamp - second.timestamp || compare(a, b))
      .map(([, piece]) => piece),
  );
  return {
    evidence: groups.flatMap(([counted]) => counted ?? []).sort(byTime),
    repeats: repeats.sort(byTime),
    conflicts: groups
      .flatMap((versions) => (versions[1] === undefined ? [] : [{ id: versions[1].id, versions }]))
      .sort((a, b) => compare(a.id, b.id)),
  };
}

/** Everything that a piece of evidence says apart from its id, in one fixed order. */
export function canonicalText(piece: Evidence): string {
  const { timestamp, student, component, kind, source, scoresBp } = piece;
  const scores = dimensions.map((dimension) => scoresBp[dimension] ?? null);
  return JSON.stringify([timestamp, student, component, kind, source, ...scores]);
}

/** By time, ties by id; learners apart where both are the same. */
export function byTime(a: Evidence, b: Evidence): number {
  return a.timestamp - b.timestamp || compare(a.id, b.id) || compare(a.student, b.student);
}

/** By UTF-16 units: the same order on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
