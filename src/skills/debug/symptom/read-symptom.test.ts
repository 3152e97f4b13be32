import { describe, expect, test } from 'vitest';
import { parsed } from '../../language/testing/parsed.ts';
import { semanticRules } from '../semantic/table.ts';
import { likelyRules, supportFor } from './likely-rules.ts';
import { readSymptom } from './read-symptom.ts';

const one = parsed('function sum(list) {\n  return list[0];\n}\n');
const two = parsed('function add(a, b) {\n  return a - b;\n}\nconsole.log(add(2, 3));\n');
const nested = parsed(
  'const step = (n) => n + 1;\nexport function fizz(n) {\n  return step(n);\n}\n',
);
const several = parsed('function a(x) {\n  return x;\n}\nfunction b(x) {\n  return x;\n}\n');

describe('values become cases', () => {
  test.each([
    [one, '[] gives undefined, expected 0', 'sum', [[]], 0],
    [one, 'sum([1, 2]) returns 1 instead of 3', 'sum', [[1, 2]], 3],
    [one, 'for [4, 5] I get 4 but it should be 9', 'sum', [[4, 5]], 9],
    [one, 'sum([1, 2]) should be 3 but is 1', 'sum', [[1, 2]], 3],
    [one, 'I expected sum([2]) to be 2', 'sum', [[2]], 2],
    [one, 'sum([1, 2]) -> 1, not 3', 'sum', [[1, 2]], 3],
    [one, 'with [1, 2, 3] it prints 1 rather than 6', 'sum', [[1, 2, 3]], 6],
    [one, 'sum(["a"]) gives "a", expected: "b"', 'sum', [['a']], 'b'],
    [one, "sum([{ n: 1 }]) = NaN (expected {'n': 1})", 'sum', [[{ n: 1 }]], { n: 1 }],
    [one, 'Input: [4, 6]\nOutput: 0\nExpected: 5', 'sum', [[4, 6]], 5],
    [one, 'When I pass [10, 20] it returns 0 and not 15', 'sum', [[10, 20]], 15],
    [one, 'The sum of [2, 4] is 0, should be 3', 'sum', [[2, 4]], 3],
    [one, 'for input [5] output is 0; expected output 5', 'sum', [[5]], 5],
    [one, 'My function says 0 for [3, 3] when the right answer is 3', 'sum', [[3, 3]], 3],
    [one, 'sum([1]) = 0 expected 1', 'sum', [[1]], 1],
    [two, 'add(2, 3) prints 5 instead of 6', 'add', [2, 3], 6],
    [two, 'add(2, -3): expected -1, got 5', 'add', [2, -3], -1],
    [two, 'it prints -1 instead of 5', 'add', [2, 3], 5],
    [two, 'should be 5 but shows -1', 'add', [2, 3], 5],
    [two, 'I get NaN but want 5', 'add', [2, 3], 5],
    [two, 'it should print 5, but it prints -1', 'add', [2, 3], 5],
    [nested, '8 should give 9 but gives 10', 'fizz', [8], 9],
    [nested, 'for 8 it returns 10, 9 was expected', 'fizz', [8], 9],
    [nested, 'step(4) returns 5 but I expected 6', 'step', [4], 6],
  ] as const)('%#: %s%s', (program, text, entry, args, expected) => {
    expect(readSymptom(text, program).tests).toEqual({ entry, cases: [{ args, expected }] });
  });

  test('several calls are several cases', () => {
    const text = 'add(1, 1) gives 0, expected 2. add(5, 5) gives 0, expected 10.';
    expect(readSymptom(text, two).tests).toEqual({
      entry: 'add',
      cases: [
        { args: [1, 1], expected: 2 },
        { args: [5, 5], expected: 10 },
      ],
    });
  });

  test.each([
    [one, 'the total is half of what it should be'],
    [one, 'nothing happens'],
    [one, 'it prints undefined'],
    [several, '4 gives 5, expected 6'],
    [several, 'it prints 5 instead of 6'],
    [one, 'line 3 is wrong'],
    [one, 'sum([1]) should not be 3'],
    [one, 'column for 8 is half of what it should be'],
    [one, ''],
  ])('%#: no case is made up: %s%s', (program, text) => {
    expect(readSymptom(text, program).tests).toBeUndefined();
  });
});

describe('words tell the kind', () => {
  test.each([
    ['column for 8 is half of what it should be', 'half'],
    ['should be 6 but shows NaN', 'nan'],
    ['it prints undefined', 'undefined'],
    ['nothing happens', 'nothing-printed'],
    ['infinite loop', 'endless'],
    ['my browser freezes', 'endless'],
    ['shows [object Object]', 'object-text'],
    ['prints [object Promise]', 'promise-text'],
    ['0.1 + 0.2 gives 0.30000000000000004', 'rounding'],
    ['10 comes before 9', 'wrong-order'],
    ['the last element is missing', 'off-by-one'],
    ['it counts one too many', 'off-by-one'],
    ['everything is printed twice', 'double'],
    ['the condition is always true', 'always-same'],
    ['changing the copy also changes the original', 'changes-other'],
    ['only the last one is kept', 'last-only'],
    ['it stops after the first one', 'first-only'],
    ['sum([1]) gives 2, expected 1', 'double'],
    ['sum([1, 2]) gives "12", expected 3', 'joined-text'],
    ['sum([3, 1]) gives [3, 1], expected [1, 3]', 'wrong-order'],
  ])('%s: %s', (text, kind) => {
    expect(readSymptom(text, one).kinds).toContain(kind);
  });
});

describe('rules that lead to a symptom', () => {
  const ids = new Set(semanticRules.map(({ id }) => id));

  test.each(Object.entries(likelyRules))('%s names rules that exist', (_, rules) => {
    expect(rules.filter((rule) => !ids.has(rule))).toEqual([]);
  });

  test('the likeliest rule is supported most, another one not at all', () => {
    expect(supportFor('missing-await', ['promise-text'])).toBe(15);
    expect(supportFor('promise-as-answer', ['promise-text'])).toBeLessThan(15);
    expect(supportFor('missing-await', ['half'])).toBe(0);
    expect(supportFor('missing-await', [])).toBe(0);
  });
});
