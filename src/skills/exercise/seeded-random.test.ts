import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from './seeded-random.ts';

describe('seededRandom', () => {
  it('draws the same from the same seed, and these very numbers', () => {
    expect(seededRandom('a:1').integers(5, 0, 99)).toEqual([36, 10, 91, 45, 8]);
    expect(seededRandom('a:1').integers(5, 0, 99)).not.toEqual(
      seededRandom('a:2').integers(5, 0, 99),
    );
  });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: -50, max: 50 }),
        fc.nat(20),
        (seed, low, width) => {
          const drawn = seededRandom(seed).integers(20, low, low + width);
          expect(drawn.every((value) => value >= low && value <= low + width)).toBe(true);
          expect(drawn.every(Number.isInteger)).toBe(true);
        },
      ),
    );
  });

  it('reaches every value of a small range', () => {
    expect(new Set(seededRandom('x').integers(200, 1, 6))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('samples different places, and no more than there are', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.integer()), fc.nat(8), (seed, items, count) => {
        const drawn = seededRandom(seed).sample(items, count);
        expect(drawn).toHaveLength(Math.min(count, items.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((item) => items.includes(item))).toBe(true);
      }),
    );
  });

  it('refuses to pick from nothing', () => {
    expect(() => seededRandom('x').pick([])).toThrow(RangeError);
  });
});
