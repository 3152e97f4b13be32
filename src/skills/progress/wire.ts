import { z } from 'zod';
import {
  dimensions,
  evidenceKinds,
  provenances,
  type Evidence,
  type Provenance,
} from './evidence.ts';

const fullBp = 10_000;

/** A score as everyone outside writes it: a decimal from 0 to 1. */
export const decimalScore = z.number().min(0).max(1);

/** Scores by dimension, at least one of them. */
export const decimalScores = z
  .partialRecord(z.enum(dimensions), decimalScore)
  .refine((scores) => Object.keys(scores).length > 0, {
    error: `give at least one of ${dimensions.join(', ')}`,
  });

export type DecimalScores = z.output<typeof decimalScores>;

/** 1973 in milliseconds: anything smaller was written in seconds. */
const earliestMilliseconds = 100_000_000_000;
/** The last moment that a Date can hold (ECMA-262, time values). */
const latestMilliseconds = 8_640_000_000_000_000;

export const wireTimestamp = z
  .int('must be whole milliseconds since 1970')
  .min(earliestMilliseconds, 'is too small: use milliseconds since 1970, not seconds')
  .max(latestMilliseconds, 'is too large: use milliseconds since 1970');

const identifier = z.string().trim().min(1).max(200);
const name = z.string().trim().min(1).max(64);

/** An evidence event as it travels: one line of a JSON Lines file. */
export const wireEvent = z.object({
  event_id: identifier,
  timestamp: wireTimestamp,
  student_id: name,
  component: name,
  kind: z.enum(evidenceKinds),
  source: z.enum(provenances).optional(),
  scores: decimalScores,
});

export type WireEvent = z.output<typeof wireEvent>;

/** A piece of evidence from an event; `source` is taken where the event names none. */
export function evidenceFromWire(event: WireEvent, source: Provenance): Evidence {
  return {
    id: event.event_id,
    timestamp: event.timestamp,
    student: event.student_id,
    component: event.component,
    kind: event.kind,
    source: event.source ?? source,
    scoresBp: scoresInBasisPoints(event.scores),
  };
}

export function scoresInBasisPoints(scores: DecimalScores): Evidence['scoresBp'] {
  return Object.fromEntries(
    dimensions.flatMap((dimension) => {
      const score = scores[dimension];
      return score === undefined ? [] : [[dimension, basisPoints(score)]];
    }),
  );
}

/**
 * A decimal from 0 to 1 in basis points, half up by its decimal digits: 0.28995 is 2900, although
 * the nearest binary fraction times 10,000 lies under 2899.5.
 */
export function basisPoints(decimal: number): number {
  const text = String(decimal);
  // Written with an exponent only under 0.000001, which is nothing in basis points.
  if (text.includes('e')) return 0;
  return Math.min(fullBp, Math.round(Number(`${text}e4`)));
}
