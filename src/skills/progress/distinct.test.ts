import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byTime, canonicalText, distinct } from './distinct.ts';
import { anyHistory, now, piece } from './testing/piece.ts';

test('the order of keys makes no difference to the content', () => {
  const one = piece('quiz', 1, { id: 'same', scoresBp: { quiz: 1, completion: 2 } });
  const other = { ...one, scoresBp: { completion: 2, quiz: 1 } };
  expect(canonicalText(other)).toBe(canonicalText(one));
  expect(distinct([one, other])).toMatchObject({ evidence: [one], conflicts: [] });
});

test('contents of the same time are decided by their text', () => {
  const low = piece('quiz', 1000, { id: 'same', timestamp: now });
  const high = { ...low, scoresBp: { quiz: 9000 } };
  expect(distinct([high, low]).evidence).toEqual([low]);
  expect(distinct([low, high]).evidence).toEqual([low]);
});

test('every id is there once, in order, and nothing is lost', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { evidence, repeats, conflicts } = distinct(history);
      expect(evidence.map(({ id }) => id).sort()).toEqual(
        [...new Set(history.map(({ id }) => id))].sort(),
      );
      expect([...evidence].sort(byTime)).toEqual(evidence);
      const further = conflicts.reduce((total, { versions }) => total + versions.length - 1, 0);
      expect(evidence.length + repeats.length + further).toBe(history.length);
    }),
  );
});
