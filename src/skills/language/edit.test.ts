import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './edit.ts';

describe('applyEdits', () => {
  it.each([
    ['nothing', 'abc', [], 'abc'],
    ['a replacement', 'abc', [{ start: 1, end: 2, text: 'X' }], 'aXc'],
    ['an insertion at the end', 'abc', [{ start: 3, end: 3, text: 'd' }], 'abcd'],
    [
      'edits in any order',
      'abc',
      [
        { start: 2, end: 3, text: '' },
        { start: 0, end: 0, text: '>' },
      ],
      '>ab',
    ],
  ])('applies %s', (_, source, edits, expected) => {
    expect(applyEdits(source, edits)).toBe(expected);
  });

  it.each([
    [
      'overlap',
      [
        { start: 0, end: 2, text: '' },
        { start: 1, end: 3, text: '' },
      ],
    ],
    ['lie outside', [{ start: 0, end: 4, text: '' }]],
    ['run backwards', [{ start: 2, end: 1, text: '' }]],
  ])('refuses edits that %s', (_, edits) => {
    expect(() => applyEdits('abc', edits)).toThrow(RangeError);
  });

  it('does not depend on the order of the edits', () => {
    const cuts = fc.uniqueArray(fc.nat(20), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 20 }), cuts, (source, offsets) => {
        const edits = offsets.map((start) => ({ start, end: start, text: `<${start}>` }));
        expect(applyEdits(source, [...edits].reverse())).toBe(applyEdits(source, edits));
      }),
    );
  });
});
