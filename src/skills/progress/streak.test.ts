import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayMilliseconds } from './evidence.ts';
import { streak } from './streak.ts';
import { now, piece } from './testing/piece.ts';

const on = (days: readonly number[]) =>
  days.map((day) => piece('quiz', 5000, { timestamp: now - day * dayMilliseconds }));

describe('a streak', () => {
  test.each<[string, readonly number[], { days: number; record: number; forgivingDays: number }]>([
    ['nothing', [], { days: 0, record: 0, forgivingDays: 0 }],
    ['today', [0], { days: 1, record: 1, forgivingDays: 1 }],
    ['yesterday keeps it', [1, 2], { days: 2, record: 2, forgivingDays: 2 }],
    ['two days ago ends it', [2, 3, 4], { days: 0, record: 3, forgivingDays: 3 }],
    ['three days ago ends it for good', [3, 4], { days: 0, record: 2, forgivingDays: 0 }],
    ['several a day count once', [0, 0, 1], { days: 2, record: 2, forgivingDays: 2 }],
    ['one missed day', [0, 1, 3, 4, 5], { days: 2, record: 3, forgivingDays: 5 }],
    ['two missed days', [0, 3, 4], { days: 1, record: 2, forgivingDays: 1 }],
    ['an older record', [0, 5, 6, 7, 8], { days: 1, record: 4, forgivingDays: 1 }],
  ])('%s', (_, days, expected) => {
    expect(streak(on(days), now)).toEqual(expected);
  });

  test('counts UTC days, not spans of 24 hours', () => {
    const midnight = Date.UTC(2026, 8, 14);
    const around = [midnight - 1, midnight].map((timestamp) => piece('quiz', 1, { timestamp }));
    expect(streak(around, midnight).days).toBe(2);
  });

  test('does not count claims nor what is later than now', () => {
    const claim = piece('quiz', 5000, { timestamp: now, source: 'claimed' });
    expect(streak([claim, ...on([-1, 1])], now)).toMatchObject({ days: 1, record: 1 });
  });

  test('is never longer than its record, and forgiving never makes it shorter', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (days) => {
        const found = streak(on(days), now);
        expect(found.days).toBeLessThanOrEqual(found.record);
        expect(found.forgivingDays).toBeGreaterThanOrEqual(found.days);
        expect(found.record).toBeLessThanOrEqual(new Set(days).size);
      }),
    );
  });
});
