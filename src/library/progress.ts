import * as skill from '../skills/progress/mastery.ts';
import { evidenceFromWire, wireEvent, type WireEvent } from '../skills/progress/wire.ts';

export type { ComponentMastery, DimensionScore, Mastery } from '../skills/progress/mastery.ts';
export type { Dimension, Provenance } from '../skills/progress/evidence.ts';
/** A piece of evidence; scores are decimals from 0 to 1, `timestamp` is milliseconds since 1970. */
export type Evidence = WireEvent;

/**
 * A learner's mastery per component at a time, in basis points (0…10000). The order of the evidence
 * and copies of it make no difference; what is later than `now` or only `claimed` never counts.
 *
 * @param evidence the evidence of one learner; where a piece names no `source` it counts as imported
 * @param now milliseconds since 1970
 * @throws TypeError where a piece is not valid, naming its place and what is wrong
 */
export function mastery(evidence: readonly Evidence[], now: number): skill.Mastery {
  return skill.mastery(evidence.map(validEvidence), now);
}

function validEvidence(piece: Evidence, place: number) {
  const parsed = wireEvent.safeParse(piece);
  if (parsed.success) return evidenceFromWire(parsed.data, 'import');
  const [issue] = parsed.error.issues;
  const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not valid'}`;
  throw new TypeError(`evidence[${place}].${problem}`);
}
