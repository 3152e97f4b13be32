import { describe, expect, it } from 'vitest';
import type { Breakage, Edit } from '../breakage/generate.ts';
import {
  isFirstExact,
  isFirstNear,
  isOriginal,
  locatedEdits,
  parsesAgain,
  type Outcome,
} from './outcome.ts';
import { peers } from './peers.ts';

function outcome(edits: readonly Edit[], lines: readonly number[], repaired?: string): Outcome {
  const row: Breakage = {
    id: '1-sum.js',
    language: 'javascript',
    kind: 'missing_close_paren',
    original: 'const sum = add(1, 2); // both\n',
    broken: 'const sum = add(1, 2; // both\n',
    edits,
  };
  return { row, lines, milliseconds: 1, ...(repaired !== undefined && { repaired }) };
}

const edit = (line: number): Edit => ({ kind: 'missing_close_paren', line });

describe('a first finding', () => {
  it.each([
    [7, true, true],
    [6, false, true],
    [8, false, true],
    [9, false, false],
  ])('on line %i, edit on line 7: exact %s, near %s', (line, exact, near) => {
    expect(isFirstExact(outcome([edit(7)], [line]))).toBe(exact);
    expect(isFirstNear(outcome([edit(7)], [line]))).toBe(near);
  });

  it('counts alone, whatever follows it', () => {
    expect(isFirstExact(outcome([edit(7)], [2, 7]))).toBe(false);
    expect(isFirstNear(outcome([edit(7)], []))).toBe(false);
  });
});

it('counts every edit that some finding leads to', () => {
  expect(locatedEdits(outcome([edit(2), edit(9), edit(20)], [3, 20, 40]))).toBe(2);
});

describe('a repair', () => {
  it('equals the original whatever its white space and comments', () => {
    expect(isOriginal(outcome([edit(1)], [1], 'const sum =\n  add(1, 2);'))).toBe(true);
    expect(isOriginal(outcome([edit(1)], [1], 'const sum = add(1), 2;'))).toBe(false);
    expect(isOriginal(outcome([edit(1)], [1]))).toBe(false);
  });

  it('is asked whether it parses', () => {
    expect(parsesAgain(outcome([edit(1)], [1], 'const sum = add(1);'))).toBe(true);
    expect(parsesAgain(outcome([edit(1)], [1], 'const sum = add(1;'))).toBe(false);
  });
});

describe('the parsers', () => {
  it.each(peers)('$id names the line of a missing bracket', ({ complaints }) => {
    expect(complaints('const a = 1;\nif (a {\n}\n', 'javascript')[0]).toBe(2);
    expect(complaints('const a = 1;\n', 'javascript')).toEqual([]);
  });
});
