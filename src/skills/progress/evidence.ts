/** The four dimensions of mastery, in the order of their weights. */
export const dimensions = ['completion', 'quiz', 'quality', 'consistency'] as const;
export type Dimension = (typeof dimensions)[number];

/** Who made the number. `claimed` is kept and shown and never moves mastery. */
export const provenances = [
  'sandbox',
  'review',
  'quiz-key',
  'practice',
  'import',
  'claimed',
] as const;
export type Provenance = (typeof provenances)[number];

export const evidenceKinds = ['exercise', 'quiz', 'review', 'session'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One piece of evidence. Scores are integers in basis points (0…10000). */
export type Evidence = {
  readonly id: string;
  /** Milliseconds since 1970 (UTC). */
  readonly timestamp: number;
  readonly student: string;
  readonly component: string;
  readonly kind: EvidenceKind;
  readonly source: Provenance;
  readonly scoresBp: Readonly<Partial<Record<Dimension, number>>>;
};

/** Length of a UTC day in milliseconds. */
export const dayMilliseconds = 86_400_000;

/** The UTC day of a time, counted from 1970-01-01. */
export function dayOf(timestamp: number): number {
  return Math.floor(timestamp / dayMilliseconds);
}

/** Whether someone other than the learner or a model made the number. */
export function isVerified({ source }: Evidence): boolean {
  return source !== 'claimed';
}
