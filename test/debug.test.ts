import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { createSandbox } from '../src/adapters/sandbox/quickjs.ts';
import { diagnose, type DiagnoseInput } from '../src/skills/debug/diagnose.ts';
import { runtimeMessages } from '../src/skills/debug/runtime/table.ts';
import { debug } from '../src/tools/debug.ts';

const sandbox = createSandbox();
afterAll(() => sandbox.close());

const findingsOf = async (input: DiagnoseInput) => (await diagnose(input, sandbox)).findings;

describe('errors at run time, on the real sandbox', () => {
  const fromRuns = runtimeMessages.filter(({ isReportedOnly }) => isReportedOnly !== true);
  const examples = fromRuns.flatMap((family) =>
    family.examples.map((example, index) => ({ id: family.id, number: index + 1, ...example })),
  );

  test.each(examples)(
    '$id, example $number, happens and is named',
    async ({ source, message, line }) => {
      const { findings, ran } = await diagnose({ source }, sandbox);
      expect(ran?.error).toContain(message);
      expect(findings[0]?.line).toBe(line);
    },
  );

  test('a slip that explains the error comes before the place where it shows', async () => {
    const source =
      'const names = ["Ann"];\nfor (let i = 0; i <= names.length; i++) {\n  console.log(names[i].length);\n}\n';
    const [culprit] = await findingsOf({ source });
    expect(culprit).toMatchObject({ rule: 'loop-past-the-end', line: 2, fix: { verified: true } });
    expect(culprit?.evidence).toContain('line 3');
  });

  test('a program that never ends names its loop', async () => {
    const source =
      'let n = 1;\nconsole.log("go");\nwhile (n !== 0) {\n  n += 1;\n  if (n > 5) n = 2;\n}\n';
    const [culprit] = await findingsOf({ source, limits: { milliseconds: 300 } });
    expect(culprit).toMatchObject({ rule: 'never-ends', line: 3 });
  });

  test.each([
    ['a package', 'import express from "express";\nexpress();\n'],
    [
      'a global of Node',
      'const query = new URLSearchParams("a=1");\nconsole.log(query.get("a"));\n',
    ],
    ['a module of Node', 'const fs = require("fs");\nfs.readFileSync("a.txt");\n'],
    ['a file beside it', 'import { tax } from "./tax.js";\ntax(1);\n'],
  ])('%s that is only missing here is no mistake', async (_, source) => {
    const { findings, ran } = await diagnose({ source }, sandbox);
    expect(findings).toEqual([]);
    expect(ran?.error).toMatch(/Cannot find|is not defined/);
  });

  test('a program without mistakes ends well', async () => {
    const { findings, ran } = await diagnose({ source: 'console.log(1 + 1);\n' }, sandbox);
    expect(findings).toEqual([]);
    expect(ran).toMatchObject({ verdict: 'finished', output: ['2'] });
  });

  test('the same program gives the same findings', async () => {
    const input = { source: 'const a = null;\na.b();\n' };
    expect(await diagnose(input, sandbox)).toEqual(await diagnose(input, sandbox));
  });
});

describe('checks that fail', () => {
  const source = 'export function fits(bags, most) {\n  return bags < most;\n}\n';
  const cases = [
    { args: [1, 2], expected: true },
    { args: [2, 2], expected: true },
    { args: [3, 2], expected: false },
  ];

  test('one changed sign after which all pass is the culprit, with a verified fix', async () => {
    const [culprit] = await findingsOf({ source, tests: { entry: 'fits', cases } });
    expect(culprit).toMatchObject({ rule: 'border-case', line: 2, fix: { verified: true } });
    expect(culprit?.evidence).toContain('fits(2, 2) gave false, expected true');
  });

  test('where no change helps, the place that speaks most is told with the failing check', async () => {
    const impossible = [...cases, { args: [9, 9], expected: 'a text' }];
    const [culprit] = await findingsOf({ source, tests: { entry: 'fits', cases: impossible } });
    expect(culprit).toMatchObject({ rule: 'suspicious-line', line: 2 });
    expect(culprit?.evidence).toContain('expected');
    expect(culprit?.fix).toBeUndefined();
  });

  test('a test file is run together with the program it imports', async () => {
    const testFile =
      'import { test } from "node:test";\nimport assert from "node:assert/strict";\nimport { fits } from "./bags.js";\ntest("exactly full", () => assert.equal(fits(2, 2), true));\ntest("too many", () => assert.equal(fits(3, 2), false));\n';
    const files = [
      { path: 'bags.js', source },
      { path: 'bags.test.js', source: testFile },
    ];
    const { findings, ran } = await diagnose(
      {
        source,
        filename: 'bags.js',
        program: { entry: 'bags.js', files: files.slice(0, 1) },
        tests: { program: { entry: 'bags.test.js', files } },
      },
      sandbox,
    );
    expect(ran).toMatchObject({ checks: 2, failed: 1 });
    expect(findings[0]).toMatchObject({ rule: 'border-case', line: 2 });
  });
});

test("the skill file's description is the tool's", () => {
  const skill = readFileSync(new URL('../src/skills/debug/SKILL.md', import.meta.url), 'utf8');
  expect(/^description: (.*)$/m.exec(skill)?.[1]).toBe(debug.description);
});
