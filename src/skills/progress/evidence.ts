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
