import { expect, test } from 'vitest';
import { tokenize } from '../tokens.ts';
import { balancingEdits, isBalanced } from './nesting.ts';

const wholeOf = (source: string) => {
  const tokens = tokenize(source);
  return { tokens, span: { from: 0, to: tokens.length } };
};

test.each([
  ['f(a);', true],
  ['f(a;', false],
  ['f([a)];', false],
  ['`${f(a)}`;', true],
  ['}', false],
])('the brackets of %s are in balance: %s', (source, expected) => {
  const { tokens, span } = wholeOf(source);
  expect(isBalanced(tokens, span)).toBe(expected);
});

test.each([
  // What is open on the left has to be what the right closes: every place behind the opener fits.
  ['f(a;', ['insert ) 2', 'insert ) 3', 'insert ) 4', 'remove ( 1']],
  ['f a);', ['insert ( 0', 'insert ( 1', 'insert ( 2', 'remove ) 2']],
  ['[a);', ['replace ( 0', 'replace ] 2']],
  ['f([a)];', []],
])('single edits that balance %s', (source, expected) => {
  const { tokens, span } = wholeOf(source);
  const edits = balancingEdits(tokens, span).map(
    (edit) => `${edit.action} ${edit.text} ${edit.index}`,
  );
  expect(edits.toSorted()).toEqual(expected);
});
