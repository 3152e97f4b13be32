import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPoints, evidenceFromWire, wireEvent } from './wire.ts';

describe('a decimal score in basis points', () => {
  test.each([
    [0, 0],
    [1, 10_000],
    [0.85, 8500],
    [0.5232, 5232],
    [0.28995, 2900],
    [0.00005, 1],
    [0.00004999, 0],
    [1e-7, 0],
    [5e-324, 0],
    [0.99995, 10_000],
  ])('%d is %i', (decimal, expected) => {
    expect(basisPoints(decimal)).toBe(expected);
  });

  test('every basis point survives the way out and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (whole) => {
        expect(basisPoints(whole / 10_000)).toBe(whole);
      }),
    );
  });
});

const event = {
  event_id: 'ev-1',
  timestamp: 1_788_100_000_000,
  student_id: 'mia',
  component: 'loops',
  kind: 'exercise',
  scores: { completion: 0.85 },
};

describe('an evidence event', () => {
  test('becomes evidence; one without a source has the given one', () => {
    expect(evidenceFromWire(wireEvent.parse(event), 'import')).toEqual({
      id: 'ev-1',
      timestamp: 1_788_100_000_000,
      student: 'mia',
      component: 'loops',
      kind: 'exercise',
      source: 'import',
      scoresBp: { completion: 8500 },
    });
  });

  test('keeps the source it names', () => {
    const parsed = wireEvent.parse({ ...event, source: 'claimed' });
    expect(evidenceFromWire(parsed, 'import').source).toBe('claimed');
  });

  test.each<[string, Record<string, unknown>]>([
    ['a score over 1', { scores: { quiz: 1.01 } }],
    ['a score under 0', { scores: { quiz: -0.01 } }],
    ['a score that is not a number', { scores: { quiz: NaN } }],
    ['a score in words', { scores: { quiz: 'good' } }],
    ['a score of an unknown dimension', { scores: { luck: 1 } }],
    ['no score', { scores: {} }],
    ['a time in seconds', { timestamp: 1_788_100_000 }],
    ['a time with a fraction', { timestamp: 1_788_100_000_000.5 }],
    ['a time in words', { timestamp: '2026-09-01' }],
    ['no id', { event_id: undefined }],
    ['an empty id', { event_id: ' ' }],
    ['an unknown kind', { kind: 'exam' }],
    ['an unknown source', { source: 'rumour' }],
    ['no component', { component: '' }],
  ])('with %s is refused', (_, change) => {
    expect(wireEvent.safeParse({ ...event, ...change }).success).toBe(false);
  });
});
