import { distinct, type Conflict } from './distinct.ts';
import type { Dimension, Evidence, EvidenceKind } from './evidence.ts';
import { levelOf, type Level } from './levels.ts';
import { mastery, type ComponentMastery } from './mastery.ts';
import { practiceEvidence } from './practice.ts';

/** One more piece of evidence and the mastery it would give. */
export type Raise = {
  readonly dimension: Dimension;
  readonly scoreBp: number;
  readonly masteryBp: number;
  readonly level: Level;
};

export type Explanation = {
  readonly mastery: ComponentMastery;
  /** What would raise mastery most; undefined where nothing would. */
  readonly raise: Raise | undefined;
  /** Ids of the component that came with different contents. */
  readonly conflicts: readonly Conflict[];
};

/** What a good piece of work scores, and a perfect one where a good one would not raise anything. */
const wantedScoresBp = [8_000, 10_000] as const;

/** What a learner can bring on purpose; consistency comes with practice on another day. */
const wanted: readonly { readonly dimension: Dimension; readonly kind: EvidenceKind }[] = [
  { dimension: 'completion', kind: 'exercise' },
  { dimension: 'quiz', kind: 'quiz' },
  { dimension: 'quality', kind: 'review' },
];

/**
 * The evidence behind the mastery of a component at `now`, and what would raise it most, found by
 * computing mastery again with one more piece. Undefined where there is no evidence.
 */
export function explain(
  evidence: readonly Evidence[],
  component: string,
  now: number,
): Explanation | undefined {
  const own = distinct(evidence);
  const pieces = own.evidence.filter((piece) => piece.component === component);
  const [current] = mastery(pieces, now).components;
  if (current === undefined) return undefined;
  return {
    mastery: current,
    raise: bestRaise(pieces, current, now),
    conflicts: own.conflicts.filter(({ versions }) =>
      versions.some((version) => version.component === component),
    ),
  };
}

function bestRaise(
  pieces: readonly Evidence[],
  current: ComponentMastery,
  now: number,
): Raise | undefined {
  for (const scoreBp of wantedScoresBp) {
    const [best] = wanted
      .map(({ dimension, kind }) => raiseBy(pieces, { dimension, kind, scoreBp }, current, now))
      .sort((a, b) => b.masteryBp - a.masteryBp);
    if (best !== undefined && best.masteryBp > current.masteryBp) return best;
  }
  const practised = practiceRaise(pieces, current, now);
  return practised !== undefined && practised.masteryBp > current.masteryBp ? practised : undefined;
}

function raiseBy(
  pieces: readonly Evidence[],
  step: { readonly dimension: Dimension; readonly kind: EvidenceKind; readonly scoreBp: number },
  current: ComponentMastery,
  now: number,
): Raise {
  const { dimension, kind, scoreBp } = step;
  // The id sorts after any other of the same moment, so that the new piece is the latest.
  const piece: Evidence = {
    id: '\u{10ffff}',
    timestamp: now,
    student: pieces[0]?.student ?? '',
    component: current.component,
    kind,
    source: 'sandbox',
    scoresBp: { [dimension]: scoreBp },
  };
  return { dimension, scoreBp, ...masteryWith(pieces, piece, now) };
}

function practiceRaise(
  pieces: readonly Evidence[],
  { component }: ComponentMastery,
  now: number,
): Raise | undefined {
  const piece = practiceEvidence(pieces, pieces[0]?.student ?? '', component, now);
  if (piece === undefined) return undefined;
  const scoreBp = piece.scoresBp.consistency ?? 0;
  return { dimension: 'consistency', scoreBp, ...masteryWith(pieces, piece, now) };
}

function masteryWith(pieces: readonly Evidence[], piece: Evidence, now: number) {
  const [after] = mastery([...pieces, piece], now).components;
  const masteryBp = after?.masteryBp ?? 0;
  return { masteryBp, level: levelOf(masteryBp) };
}
