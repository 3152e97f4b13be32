import { expect, test } from 'vitest';
import { percent, roundPercent } from './percent.ts';

test.each([
  [0, '0.0 %'],
  [4, '0.0 %'],
  [5, '0.1 %'],
  [5792, '57.9 %'],
  [5795, '58.0 %'],
  [9999, '100.0 %'],
  [10_000, '100.0 %'],
])('%i basis points read %s', (basisPoints, text) => {
  expect(percent(basisPoints)).toBe(text);
});

test.each([
  [4100, '41 %'],
  [4150, '41.5 %'],
  [10_000, '100 %'],
])('a threshold of %i basis points reads %s', (basisPoints, text) => {
  expect(roundPercent(basisPoints)).toBe(text);
});
