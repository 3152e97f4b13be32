import { describe, expect, test } from 'vitest';
import { editDistance, meantName, similarNames } from './similar-names.ts';

describe('similar names', () => {
  const names = ['alina', 'bruno', 'marko', 'maria', 'mark', 'ivana'];
  test.each([
    ['marek', ['mark', 'maria', 'marko']],
    ['brnuo', ['bruno']],
    ['MARKO', ['marko', 'mark', 'maria']],
    ['xq', []],
    ['alin', ['alina']],
  ])('%s', (asked, expected) => {
    expect(similarNames(asked, names)).toEqual(expected);
  });
});

describe('the name that is meant', () => {
  test.each([
    ['tomas', ['tomas', 'Tomas'], 'tomas'],
    ['Tomás', ['tomas', 'ines'], 'tomas'],
    ['js evening', ['js-evening'], 'js-evening'],
    ['TOMAS', ['tomas', 'Tomas'], undefined],
    ['thomas', ['tomas'], undefined],
  ])('%s among %j', (asked, names, expected) => {
    expect(meantName(asked, names)).toBe(expected);
  });
});

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['ab', 'ba', 1],
  ['marek', 'marko', 2],
])('from %s to %s are %i letters', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});
