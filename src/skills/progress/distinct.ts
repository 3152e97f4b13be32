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
  const groups = [...Map.groupBy(evidence, keyOf).values()].map(versionsOf);
  return {
    evidence: groups.flatMap(({ versions: [counted] }) => counted ?? []).sort(byTime),
    repeats: groups.flatMap(({ repeats }) => repeats).sort(byTime),
    conflicts: groups
      .flatMap(({ versions }) => {
        const [first, second] = versions;
        return first === undefined || second === undefined ? [] : [{ id: first.id, versions }];
      })
      .sort((a, b) => compare(a.id, b.id)),
  };
}

function keyOf({ student, id }: Evidence): string {
  return `${student}\n${id}`;
}

type Versions = { readonly versions: readonly Evidence[]; readonly repeats: readonly Evidence[] };

/** The different contents under one id, the one that counts first. */
function versionsOf(pieces: readonly Evidence[]): Versions {
  if (pieces.length === 1) return { versions: pieces, repeats: [] };
  const versions = new Map<string, Evidence>();
  const repeats: Evidence[] = [];
  for (const piece of pieces) {
    const text = canonicalText(piece);
    if (versions.has(text)) repeats.push(piece);
    else versions.set(text, piece);
  }
  const ordered = [...versions]
    .sort(([a, first], [b, second]) => first.timestamp - second.timestamp || compare(a, b))
    .map(([, piece]) => piece);
  return { versions: ordered, repeats };
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
