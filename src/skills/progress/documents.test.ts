import { describe, expect, test } from 'vitest';
import { importDocument } from './documents.ts';
import { mastery } from './mastery.ts';
import { now } from './testing/piece.ts';

const read = (document: unknown) => importDocument({ document, student: 'mia', now });

describe('a document', () => {
  test('can be the roster of a class', () => {
    expect(read({ class: 'js-101', learners: ['mia', 'tom'], components: ['loops'] })).toEqual({
      ...{ kind: 'roster', className: 'js-101', learners: ['mia', 'tom'] },
    });
  });

  test('can be a curriculum', () => {
    expect(read({ prerequisites: { loops: [], arrays: ['loops'] } })).toEqual({
      kind: 'curriculum',
      entries: [
        { slug: 'loops', prerequisites: [] },
        { slug: 'arrays', prerequisites: ['loops'] },
      ],
    });
  });

  test('can be a profile, whose mastery becomes the learner’s to the basis point', () => {
    const profile = read({ mastery: { loops: 0.5681, arrays: 0 }, known: ['variables'] });
    if (profile.kind !== 'profile') throw new Error(`read as ${profile.kind}`);
    expect(profile).toMatchObject({ student: 'mia', known: ['variables'] });
    const { components } = mastery(profile.evidence, now);
    expect(components.map(({ component, masteryBp }) => [component, masteryBp])).toEqual([
      ['arrays', 0],
      ['loops', 5681],
    ]);
  });

  test('a profile may name its learner', () => {
    expect(read({ student_id: 'tom', known: [] })).toMatchObject({ student: 'tom' });
  });

  test.each<[unknown, RegExp]>([
    [null, /neither/],
    [[], /neither/],
    [{}, /neither/],
    [{ class: 'js-101' }, /learners/],
    [{ prerequisites: ['loops'] }, /prerequisites/],
    [{ mastery: { loops: 2 } }, /mastery\.loops/],
    [{ prerequisites: { a: ['b'], b: ['c'], c: ['b'] } }, /b needs c needs b is a circle/],
    [{ prerequisites: { a: ['a'] } }, /a needs a is a circle/],
  ])('%j is refused', (document, problem) => {
    const found = read(document);
    expect(found.kind === 'bad' ? found.problem : found).toMatch(problem);
  });
});
