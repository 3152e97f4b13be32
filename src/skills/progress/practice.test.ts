import { describe, expect, test } from 'vitest';
import { dayMilliseconds, type Evidence } from './evidence.ts';
import { practiceEvidence } from './practice.ts';
import { mastery } from './mastery.ts';
import { now, piece } from './testing/piece.ts';

const daysAgo = (days: number, changes: Partial<Evidence> = {}) =>
  piece('completion', 8000, { timestamp: now - days * dayMilliseconds, ...changes });

function consistency(evidence: readonly Evidence[]): number | undefined {
  return practiceEvidence(evidence, 'mia', 'loops', now)?.scoresBp.consistency;
}

describe('evidence of practice', () => {
  test('names its learner, component, day and source', () => {
    expect(practiceEvidence([], 'mia', 'loops', now)).toEqual({
      id: 'practice:loops:2026-09-14',
      timestamp: now,
      student: 'mia',
      component: 'loops',
      kind: 'session',
      source: 'practice',
      scoresBp: { consistency: 2000 },
    });
  });

  test.each<[string, readonly Evidence[], number]>([
    ['the first day', [], 2000],
    ['two pieces on one day', [daysAgo(0), daysAgo(0)], 2000],
    ['yesterday and today', [daysAgo(1)], 4000],
    ['the thirteenth day before', [daysAgo(13)], 4000],
    ['the fourteenth day before, which is too long ago', [daysAgo(14)], 2000],
    ['five days', [1, 3, 5, 7].map((days) => daysAgo(days)), 10_000],
    ['more than five days', [1, 2, 3, 4, 5, 6, 7].map((days) => daysAgo(days)), 10_000],
    ['a claim yesterday', [daysAgo(1, { source: 'claimed' })], 2000],
    ['practice alone yesterday', [daysAgo(1, { source: 'practice' })], 2000],
    ['another component yesterday', [daysAgo(1, { component: 'arrays' })], 2000],
    ['another learner yesterday', [daysAgo(1, { student: 'tom' })], 2000],
    ['evidence of tomorrow', [daysAgo(-1)], 2000],
  ])('%s', (_, evidence, expected) => {
    expect(consistency(evidence)).toBe(expected);
  });

  test('is written once a day', () => {
    const first = practiceEvidence([], 'mia', 'loops', now);
    if (first === undefined) throw new Error('no practice on the first day');
    expect(practiceEvidence([first], 'mia', 'loops', now + 1)).toBeUndefined();
    expect(practiceEvidence([first], 'mia', 'arrays', now + 1)).toBeDefined();
    expect(practiceEvidence([first], 'mia', 'loops', now + dayMilliseconds)).toBeDefined();
  });

  test('lets a learner who works alone reach Mastered', () => {
    let evidence: readonly Evidence[] = [];
    for (let day = 0; day < 9; day += 1) {
      const at = now + day * dayMilliseconds;
      const work = (['completion', 'quiz', 'quality'] as const).map((dimension) =>
        piece(dimension, 10_000, { timestamp: at, source: 'sandbox' }),
      );
      const practised = practiceEvidence([...evidence, ...work], 'mia', 'loops', at);
      evidence = [...evidence, ...work, ...(practised ? [practised] : [])];
    }
    const [loops] = mastery(evidence, now + 9 * dayMilliseconds).components;
    expect(loops).toMatchObject({ masteryBp: 10_000, level: 'Mastered' });
  });
});
