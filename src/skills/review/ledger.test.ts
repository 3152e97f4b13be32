import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensions, fullScore, gradeOf } from './dimensions.ts';
import { deductionOf, gainsOf, settle, sharesOf } from './ledger.ts';

const entry = fc.record({
  dimension: fc.constantFrom(...dimensions.map(({ name }) => name)),
  points: fc.integer({ min: 1, max: 120 }),
  cap: fc.integer({ min: 1, max: 320 }),
  count: fc.integer({ min: 1, max: 12 }),
});
const entries = fc.array(entry, { maxLength: 20 });

describe('the ledger', () => {
  it('never falls when any of the entries go', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.boolean()), (all, keep) => {
        const some = all.filter(() => keep.next().value === true);
        expect(settle(some).score).toBeGreaterThanOrEqual(settle(all).score);
      }),
    );
  });

  it('never rises when a count rises', () => {
    fc.assert(
      fc.property(entries, entry, (all, one) => {
        const more = { ...one, count: one.count + 1 };
        expect(settle([...all, more]).score).toBeLessThanOrEqual(settle([...all, one]).score);
      }),
    );
  });

  it('shows points that add up to what is missing', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const shown = sharesOf(all).reduce((sum, share) => sum + share, 0);
        expect(shown).toBe(fullScore - settle(all).score);
      }),
    );
  });

  it('names gains that come true', () => {
    fc.assert(
      fc.property(entries, (all) => {
        for (const [index, gain] of gainsOf(all).entries()) {
          const without = all.filter((_, other) => other !== index);
          expect(settle(without).score).toBe(settle(all).score + gain);
        }
      }),
    );
  });

  it.each([
    [{ dimension: 'idiom', points: 20, cap: 50, count: 2 }, 40],
    [{ dimension: 'idiom', points: 20, cap: 50, count: 3 }, 50],
  ] as const)('takes points by count up to the cap: %j', (one, expected) => {
    expect(deductionOf(one)).toBe(expected);
    expect(settle([one]).score).toBe(fullScore - expected);
  });

  it('takes no more from a dimension than it weighs', () => {
    const one = { dimension: 'form', points: 40, cap: 40, count: 1 } as const;
    expect(settle([one, { ...one }]).score).toBe(fullScore - 50);
    expect(gainsOf([one, { ...one }])).toEqual([10, 10]);
  });
});

it.each([
  [1000, 'A'],
  [900, 'A'],
  [899, 'B'],
  [750, 'B'],
  [749, 'C'],
  [600, 'C'],
  [599, 'D'],
  [449, 'E'],
  [0, 'E'],
] as const)('a score of %i is grade %s', (score, grade) => {
  expect(gradeOf(score)).toBe(grade);
});
