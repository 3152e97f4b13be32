import fc from 'fast-check';
import {
  evidenceKinds,
  provenances,
  type Dimension,
  type Evidence,
  type EvidenceKind,
} from '../evidence.ts';

/** 2026-09-14T18:00:00Z. */
export const now = Date.UTC(2026, 8, 14, 18);

const kinds: Readonly<Record<Dimension, EvidenceKind>> = {
  completion: 'exercise',
  quiz: 'quiz',
  quality: 'review',
  consistency: 'session',
};

let count = 0;

/** One piece of checked evidence with one score; every piece has an id of its own. */
export function piece(
  dimension: Dimension,
  scoreBp: number,
  changes: Partial<Evidence> = {},
): Evidence {
  count += 1;
  return {
    id: `ev-${String(count).padStart(6, '0')}`,
    timestamp: now - 1_000_000 + count,
    student: 'mia',
    component: 'loops',
    kind: kinds[dimension],
    source: 'import',
    scoresBp: { [dimension]: scoreBp },
    ...changes,
  };
}

const score = fc.integer({ min: 0, max: 10_000 });

/** Any history of one learner: few ids, times and components, so that they collide often. */
export const anyHistory: fc.Arbitrary<readonly Evidence[]> = fc.array(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map((number) => `ev-${number}`),
    timestamp: fc.integer({ min: now - 20, max: now + 5 }),
    student: fc.constant('mia'),
    component: fc.constantFrom('loops', 'arrays'),
    kind: fc.constantFrom(...evidenceKinds),
    source: fc.constantFrom(...provenances),
    scoresBp: fc.record(
      { completion: score, quiz: score, quality: score, consistency: score },
      { requiredKeys: [] },
    ),
  }),
  { maxLength: 40 },
);
