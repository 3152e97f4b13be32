import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { dayMilliseconds, type Evidence } from './evidence.ts';
import { anyHistory, now, piece } from './testing/piece.ts';

const raiseOf = (evidence: readonly Evidence[]) => explain(evidence, 'loops', now)?.raise;
const full = (score: number) =>
  Array.from({ length: 5 }, () =>
    (['completion', 'quiz', 'quality'] as const).map((dimension) => piece(dimension, score)),
  ).flat();

describe('what raises a number most', () => {
  test('is the heaviest dimension where all are alike', () => {
    expect(raiseOf(full(3000))).toEqual({
      ...{ dimension: 'completion', scoreBp: 8000, masteryBp: 3100, level: 'Beginner' },
    });
  });

  test('is the dimension that has no evidence yet', () => {
    const evidence = [piece('completion', 8000), piece('quality', 8000)];
    expect(raiseOf(evidence)).toMatchObject({ dimension: 'quiz', masteryBp: 7200 });
  });

  test('is a perfect piece where a good one would lower it', () => {
    expect(raiseOf(full(9000))).toMatchObject({ dimension: 'completion', scoreBp: 10_000 });
  });

  test('is practice where everything else is perfect', () => {
    expect(raiseOf(full(10_000))).toMatchObject({ dimension: 'consistency', masteryBp: 9200 });
  });

  test('is nothing where everything is perfect', () => {
    const practised = [1, 2, 3, 4, 5].map((days) =>
      piece('consistency', 10_000, { timestamp: now - days * dayMilliseconds }),
    );
    expect(raiseOf([...full(10_000), ...practised])).toBeUndefined();
  });

  test('always is more than there is now', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const found = explain(history, 'loops', now);
        if (found?.raise === undefined) return;
        expect(found.raise.masteryBp).toBeGreaterThan(found.mastery.masteryBp);
      }),
    );
  });
});

test('there is nothing to explain without evidence', () => {
  expect(explain([piece('quiz', 1)], 'arrays', now)).toBeUndefined();
});

test('conflicts of the component are listed', () => {
  const first = piece('quiz', 1000, { id: 'same' });
  const evidence = [first, piece('quiz', 9000, { id: 'same' })];
  expect(explain(evidence, 'loops', now)?.conflicts.map(({ id }) => id)).toEqual(['same']);
  expect(
    explain([...evidence, piece('quiz', 1, { component: 'arrays' })], 'arrays', now),
  ).toMatchObject({ conflicts: [] });
});
