import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox, diagnose } from '../src/library/debug.ts';
import { applyEdits } from '../src/skills/language/edit.ts';
import { changeKinds } from '../src/skills/debug/logic/table.ts';

const sandbox = createSandbox();
afterAll(() => sandbox.close());

const examples = changeKinds.flatMap((kind) =>
  kind.examples.map((example, index) => ({ id: kind.id, number: index + 1, ...example })),
);

describe('a program that fails its cases', () => {
  test.each(examples)(
    'is mended: $id, example $number',
    async ({ bad, entry, cases }) => {
      const given = { source: bad, filename: 'program.js' };
      const { findings } = await diagnose({ ...given, tests: { entry, cases } }, sandbox);
      const fix = findings[0]?.fix;
      expect(fix?.verified).toBe(true);
      const source = applyEdits(bad, fix?.edits ?? []);
      const after = await diagnose({ ...given, source, tests: { entry, cases } }, sandbox);
      expect(after.ran?.failed).toBe(0);
    },
    20_000,
  );

  test('gets the same answer twice', async () => {
    const source = 'function half(n) {\n  return Math.floor(n / 3);\n}\n';
    const cases = [
      { args: [4], expected: 2 },
      { args: [7], expected: 3 },
    ];
    const ask = () => diagnose({ source, tests: { entry: 'half', cases } }, sandbox);
    expect(JSON.stringify(await ask())).toBe(JSON.stringify(await ask()));
  });

  test('shows the smallest of the failing cases', async () => {
    const source = 'export const add = (a, b) => a - b;\n';
    const cases = [
      { args: [100, 200], expected: 300 },
      { args: [1, 2], expected: 3 },
    ];
    const { findings } = await diagnose({ source, tests: { entry: 'add', cases } }, sandbox);
    expect(findings[0]).toMatchObject({
      rule: 'wrong-sign',
      evidence: 'add(1, 2) gave -1, expected 3',
    });
  });

  test('that no small change mends gets suspects, the likeliest line first', async () => {
    const source = 'function code(n) {\n  if (n > 3) {\n    return n * 7;\n  }\n  return n;\n}\n';
    const cases = [
      { args: [1], expected: 1 },
      { args: [4], expected: 911 },
      { args: [5], expected: 112 },
      { args: [6], expected: 12_345 },
    ];
    const { findings } = await diagnose({ source, tests: { entry: 'code', cases } }, sandbox);
    expect(findings[0]).toMatchObject({ rule: 'suspicious-line', line: 3 });
    expect(findings.length).toBeLessThanOrEqual(3);
  });
});

describe('a program that fails the tests of a file', () => {
  const wrong = 'balance <= goal';
  const program = (end: string) =>
    `function months(balance, goal, rate) {\n  let count = 0;\n  while (${wrong}) {\n    balance += rate;\n    count += 1;\n  }\n  return count;\n}\n${end}\n`;
  const asserts = `test('reached at once', () => { assert.equal(months(10, 10, 5), 0); });\ntest('two steps', () => { assert.equal(months(0, 10, 5), 2); });\ntest('three steps', () => { assert.equal(months(0, 11, 5), 3); });\n`;
  const expects = asserts.replaceAll(
    /assert\.equal\((months\([^)]*\)), (\d)\)/g,
    'expect($1).toBe($2)',
  );
  const inSuite = (text: string) =>
    `describe('saving', () => {\n  let start;\n  beforeEach(() => { start = 0; });\n${text.replaceAll('months(0', 'months(start')}});\n`;

  const files: readonly (readonly [string, string, string, string])[] = [
    [
      'node:test',
      'export { months };',
      'plan.js',
      `import test from 'node:test';\nimport assert from 'node:assert/strict';\nimport { months } from './plan.js';\n${asserts}`,
    ],
    [
      'node:test with suites',
      'export default months;',
      'plan.js',
      `import { describe, test, beforeEach } from 'node:test';\nimport { strict as assert } from 'node:assert';\nimport months from './plan.js';\n${inSuite(asserts)}`,
    ],
    [
      'node:test and require',
      'module.exports = { months };',
      'plan.js',
      `const test = require('node:test');\nconst assert = require('node:assert');\nconst { months } = require('./plan.js');\n${asserts}`,
    ],
    [
      'vitest',
      'export { months };',
      'plan.js',
      `import { describe, expect, test, beforeEach } from 'vitest';\nimport { months } from './plan';\n${inSuite(expects)}`,
    ],
    [
      'jest',
      'module.exports = { months };',
      'plan.js',
      `const { months } = require('./plan');\n${expects}`,
    ],
    [
      'TypeScript',
      'export { months };',
      'plan.ts',
      `import { expect, test } from 'vitest';\nimport * as plan from './plan.ts';\nconst months: (a: number, b: number, c: number) => number = plan.months;\n${expects}`,
    ],
  ];

  test.each(files)(
    '%s',
    async (_, end, filename, tests) => {
      const typed = filename.endsWith('.ts')
        ? program(end).replace(
            '(balance, goal, rate)',
            '(balance: number, goal: number, rate: number): number',
          )
        : program(end);
      const path = filename.replace('.', '.test.');
      const given = [
        { path: filename, source: typed },
        { path, source: tests },
      ];
      const { findings } = await diagnose(
        { source: typed, filename, tests: { program: { entry: path, files: given } } },
        sandbox,
      );
      expect(findings[0]).toMatchObject({ rule: 'border-case', line: 3, fix: { verified: true } });
    },
    20_000,
  );
});
