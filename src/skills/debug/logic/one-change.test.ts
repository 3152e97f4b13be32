import { describe, expect, test } from 'vitest';
import { parseProgram } from '../../language/parse.ts';
import { ended } from '../testing/ended.ts';
import { oneChange } from './one-change.ts';

/** What is blamed where exactly the versions with one of these texts pass their check. */
async function blamed(source: string, passing: readonly string[]) {
  const answer = parseProgram({ source });
  if (!answer.ok) throw new Error(answer.problems[0].message);
  const finding = await oneChange(answer.program, 'a check fails', (version) =>
    Promise.resolve({
      result: ended,
      checks: 1,
      failures: passing.some((text) => version.includes(text)) ? [] : [{ text: 'a check fails' }],
    }),
  );
  return finding === undefined
    ? undefined
    : `line ${finding.line}: ${finding.rule}, ${finding.fix?.title ?? ''}`;
}

describe('the one change that helps', () => {
  const total =
    'function total(list) {\n  let sum = 1;\n  for (const n of list) sum -= n;\n  return sum;\n}\n';

  test.each([
    [
      'a border',
      'const isFull = (n) => n > 9;\n',
      ['n >= 9'],
      'border-case, write >= instead of >',
    ],
    ['a sign', 'const add = (a, b) => a - b;\n', ['a + b'], 'wrong-sign, write + instead of -'],
    ['a number', 'const half = (n) => n / 3;\n', ['n / 2'], 'wrong-sign, write 2 instead of 3'],
  ])('%s', async (_, source, passing, expected) => {
    expect(await blamed(source, passing)).toBe(`line 1: ${expected}`);
  });

  test('nothing is blamed where no change helps', async () => {
    expect(await blamed(total, [])).toBeUndefined();
  });

  test('nothing is blamed where changes of two lines help: one of them does so by luck', async () => {
    const area = 'const inner = 4;\nconst area = (w) => w * w + 3;\n';
    expect(await blamed(area, ['+ 4'])).toContain('line 2');
    expect(await blamed(area, ['+ 4', 'inner = 5'])).toBeUndefined();
  });

  test('a sign goes before a number', async () => {
    expect(await blamed(total, ['sum = 0', 'sum += n'])).toBe(
      'line 3: wrong-sign, write += instead of -=',
    );
  });

  test('two changes of one line blame that line', async () => {
    expect(await blamed('const half = (n) => n / 3 - 1;\n', ['n / 2', '3 - 0'])).toBe(
      'line 1: wrong-sign, write 2 instead of 3',
    );
  });
});

describe('the last position of a list is right by itself', () => {
  const search = `function findIndex(sorted, target) {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle] === target) return middle;
    if (sorted[middle] < target) low = middle;
    else high = middle - 1;
  }
  return -1;
}
`;

  test.each(['sorted.length - 0', 'sorted.length - 2', 'sorted.length + 1'])(
    'even where %s would pass',
    async (change) => {
      expect(await blamed(search, [change])).toBeUndefined();
    },
  );

  test('the step that is missing elsewhere is found', async () => {
    expect(await blamed(search, ['sorted.length - 0', '/ 1', 'low = middle + 1'])).toBe(
      'line 7: off-by-one, write middle + 1 instead of middle',
    );
  });

  test.each([
    ['list.length - 2', 'line 1: wrong-sign, write 1 instead of 2'],
    ['list.length + 1', 'line 1: wrong-sign, write - instead of +'],
    ['list.size - 2', 'line 1: wrong-sign, write 1 instead of 2'],
  ])('%s is not', async (wrong, expected) => {
    const right = wrong.replace(/[-+] \d/, '- 1');
    expect(await blamed(`const last = (list) => list[${wrong}];\n`, [right])).toBe(expected);
  });
});
