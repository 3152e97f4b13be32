import type { Dimension, EvidenceKind, Provenance } from '../../skills/progress/evidence.ts';
import type { Observation } from '../../ports/store.ts';

/** One piece of evidence; scores are basis points, null where the piece carries none. */
type EvidenceRow = {
  readonly student: string;
  readonly id: string;
  /** 0 for the first content under this id, 1 and up for conflicting ones. */
  readonly version: number;
  readonly timestamp: number;
  readonly component: string;
  readonly kind: EvidenceKind;
  readonly source: Provenance;
} & Readonly<Record<Dimension, number | null>>;

/** The tables, as the newest migration leaves them. */
export type Tables = {
  readonly learner: { readonly name: string };
  readonly evidence: EvidenceRow;
  readonly repeat: { readonly student: string; readonly component: string; readonly count: number };
  readonly observation: Observation;
  readonly served_exercise: {
    readonly student: string;
    readonly id: string;
    readonly template: string;
    readonly seed: number;
    readonly served_at: number;
    readonly hints_given: number;
    readonly attempts: number;
    readonly is_solved: number;
  };
  readonly enrolment: { readonly class: string; readonly student: string };
  readonly known_component: { readonly student: string; readonly component: string };
  /** One row per component; the prerequisites are a JSON list of slugs. */
  readonly curriculum: {
    readonly position: number;
    readonly slug: string;
    readonly prerequisites: string;
  };
};
