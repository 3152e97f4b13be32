import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox, diagnose } from '../src/library/debug.ts';

const sandbox = createSandbox();
afterAll(() => sandbox.close());

const source = 'export function fits(bags, most) {\n  return bags < most;\n}\n';
const cases = [
  { args: [2, 2], expected: true },
  { args: [3, 2], expected: false },
];
const inVitest =
  'import { expect, test } from "vitest";\nimport { fits } from "./program.js";\ntest("exactly full", () => expect(fits(2, 2)).toBe(true));\ntest("too many", () => expect(fits(3, 2)).toBe(false));\n';

describe('the tests of the library', () => {
  test.each([
    ['cases of the entry', { tests: cases, entry: 'fits' }],
    ['a test file', { tests: [{ name: 'fits.test.js', run: inVitest }] }],
    [
      'two test files',
      {
        tests: [
          { name: 'a.test.js', run: inVitest },
          { name: 'b.test.js', run: inVitest.replace('exactly full', 'no room left') },
        ],
      },
    ],
  ])('%s', async (_, given) => {
    const { findings, ran } = await diagnose({ source, ...given }, sandbox);
    expect(findings[0]?.kind).toBe('logic');
    expect(ran?.failed).toBeGreaterThan(0);
  });

  test.each([
    ['cases', { tests: cases, entry: 'fits' }],
    ['a test file', { tests: [{ name: 'fits.test.js', run: inVitest }] }],
  ])('%s lead to the line and a fix that holds', async (_, given) => {
    const { findings } = await diagnose({ source, ...given }, sandbox);
    expect(findings[0]).toMatchObject({ line: 2, fix: { verified: true } });
  });

  test('cases without an entry are refused', async () => {
    await expect(diagnose({ source, tests: cases }, sandbox)).rejects.toThrow('tests need entry');
  });

  test('what the learner describes becomes a case', async () => {
    const error = 'fits(2, 2) gives false, expected true';
    const { findings } = await diagnose({ source, error }, sandbox);
    expect(findings[0]).toMatchObject({ kind: 'logic', line: 2 });
    expect(findings[0]?.evidence).toContain('fits(2, 2)');
  });
});
