import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensions, type Evidence } from './evidence.ts';
import { mastery, weights } from './mastery.ts';
import { anyHistory, now, piece } from './testing/piece.ts';

/** The definition again, slowly and another way: fractions of big integers, by selection. */
function slowMasteryBp(evidence: readonly Evidence[], component: string, at: number): number {
  const chosen = new Map<string, Evidence>();
  const text = ({ timestamp, scoresBp, kind, source, component: of }: Evidence) =>
    JSON.stringify([
      ...[timestamp, 'mia', of, kind, source],
      ...dimensions.map((dimension) => scoresBp[dimension] ?? null),
    ]);
  for (const each of evidence) {
    const other = chosen.get(each.id);
    const isFirst =
      other === undefined ||
      each.timestamp < other.timestamp ||
      (each.timestamp === other.timestamp && text(each) < text(other));
    if (isFirst) chosen.set(each.id, each);
  }
  let numerator = 0n;
  let denominator = 1n;
  for (const dimension of dimensions) {
    let left = [...chosen.values()].filter(
      (each) =>
        each.component === component &&
        each.timestamp <= at &&
        each.source !== 'claimed' &&
        each.scoresBp[dimension] !== undefined,
    );
    let total = 0n;
    let count = 0n;
    while (left.length > 0 && count < 5n) {
      const latest = left.reduce((a, b) =>
        a.timestamp > b.timestamp || (a.timestamp === b.timestamp && a.id > b.id) ? a : b,
      );
      total += BigInt(latest.scoresBp[dimension] ?? 0);
      count += 1n;
      left = left.filter((each) => each !== latest);
    }
    if (count === 0n) continue;
    numerator = numerator * count + total * BigInt(weights[dimension]) * denominator;
    denominator *= count;
  }
  const whole = denominator * 100n;
  const floor = numerator / whole;
  return Number((numerator % whole) * 2n >= whole ? floor + 1n : floor);
}

function masteryBp(evidence: readonly Evidence[], component = 'loops', at = now) {
  return mastery(evidence, at).components.find((each) => each.component === component)?.masteryBp;
}

describe('mastery', () => {
  test('0.85 / 0.90 / 0.75 / 0.80 gives 8400 and Proficient', () => {
    const evidence = [
      piece('completion', 8500),
      piece('quiz', 9000),
      piece('quality', 7500),
      piece('consistency', 8000),
    ];
    const [loops] = mastery(evidence, now).components;
    expect(loops).toMatchObject({ masteryBp: 8400, level: 'Proficient', evidenceCount: 4 });
  });

  test('a dimension without evidence counts as nothing', () => {
    expect(masteryBp([piece('quiz', 10_000)])).toBe(3000);
  });

  test('only the five most recent pieces of a dimension count', () => {
    const old = [piece('completion', 0), piece('completion', 0)];
    const recent = Array.from({ length: 5 }, () => piece('completion', 10_000));
    expect(masteryBp([...recent, ...old])).toBe(4000);
    const [loops] = mastery([...recent, ...old], now).components;
    expect(loops?.dimensions.completion).toEqual({ meanBp: 10_000, counted: 5, total: 7 });
  });

  test('pieces of the same time are ordered by id', () => {
    const together = ['b', 'a', 'f', 'e', 'd', 'c'].map((id) =>
      piece('completion', id === 'a' ? 0 : 10_000, { id, timestamp: now }),
    );
    expect(masteryBp(together)).toBe(4000);
  });

  test('thirds are exact, and a half is rounded up once at the end', () => {
    const thirds = [1, 1, 2].map((scoreBp) => piece('completion', scoreBp));
    // 40 % of 4/3 is 0.53.
    expect(masteryBp(thirds)).toBe(1);
    // 10 % of 5 is 0.5.
    expect(masteryBp([piece('consistency', 5)])).toBe(1);
    expect(masteryBp([piece('consistency', 4)])).toBe(0);
  });

  test('a claim is counted apart and never moves mastery', () => {
    const checked = piece('completion', 5000);
    const claim = piece('completion', 10_000, { source: 'claimed' });
    expect(mastery([checked, claim], now).components).toMatchObject([
      {
        masteryBp: 2000,
        onceConfirmedBp: 3000,
        evidenceCount: 1,
        claimedCount: 1,
        latestAt: checked.timestamp,
      },
    ]);
  });

  test('evidence after now does not count', () => {
    expect(masteryBp([piece('quiz', 10_000, { timestamp: now + 1 })])).toBeUndefined();
  });

  test('of a conflict the earliest version counts, and both are listed', () => {
    const first = piece('quiz', 2000, { id: 'same', timestamp: now - 2 });
    const second = piece('quiz', 9000, { id: 'same', timestamp: now - 1 });
    const result = mastery([second, first, second], now);
    expect(result.components[0]?.masteryBp).toBe(600);
    expect(result.conflicts).toEqual([{ id: 'same', versions: [first, second] }]);
    expect(result.repeatCount).toBe(1);
  });

  test('the same id of two learners is two pieces', () => {
    const mia = piece('quiz', 2000, { id: 'same' });
    const { conflicts, repeatCount } = mastery([mia, { ...mia, student: 'tom' }], now);
    expect({ conflicts, repeatCount }).toEqual({ conflicts: [], repeatCount: 0 });
  });

  test('no evidence is no component', () => {
    expect(mastery([], now)).toEqual({ components: [], repeatCount: 0, conflicts: [] });
  });
});

describe('mastery for any history', () => {
  test('is what the definition says, computed with fractions', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const { component, masteryBp: found } of mastery(history, now).components) {
          expect(found).toBe(slowMasteryBp(history, component, now));
        }
      }),
    );
  });

  test('does not depend on the order', () => {
    const shuffled = anyHistory.chain((history) =>
      fc.tuple(
        fc.constant(history),
        fc.shuffledSubarray([...history], { minLength: history.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([history, other]) => {
        expect(JSON.stringify(mastery(other, now))).toBe(JSON.stringify(mastery(history, now)));
      }),
    );
  });

  test('does not change when evidence comes again', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const once = mastery(history, now);
        const twice = mastery([...history, ...history], now);
        expect(twice.components).toEqual(once.components);
        expect(twice.conflicts).toEqual(once.conflicts);
        expect(twice.repeatCount).toBe(once.repeatCount + history.length);
      }),
    );
  });

  test('lies from 0 to 10000, as does every mean', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const each of mastery(history, now).components) {
          const means = dimensions.map((dimension) => each.dimensions[dimension].meanBp);
          for (const figure of [each.masteryBp, each.onceConfirmedBp, ...means]) {
            expect(Number.isInteger(figure) && figure >= 0 && figure <= 10_000).toBe(true);
          }
        }
      }),
    );
  });

  test('never falls when a score is higher', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1 }),
        fc.nat(),
        fc.constantFrom(...dimensions),
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 31, maxLength: 31 }),
        fc.integer({ min: 0, max: 10_000 }),
        (ids, index, dimension, scores, raise) => {
          const history = ids.map((id) => piece(dimension, scores[id] ?? 0, { id: `ev-${id}` }));
          const raised = history.map((each, place) => {
            if (place !== index % history.length) return each;
            const score = Math.min(10_000, (each.scoresBp[dimension] ?? 0) + raise);
            return { ...each, scoresBp: { [dimension]: score } };
          });
          expect(masteryBp(raised)).toBeGreaterThanOrEqual(masteryBp(history) ?? 0);
        },
      ),
    );
  });
});
