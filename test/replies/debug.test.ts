import { describe, expect, test } from 'vitest';
import { callTool, openDesk } from '../harness.ts';
import { expectGolden, tokensOf } from './golden.ts';

const files = {
  'brace.js':
    'function fine(days) {\n  if (days > 9) {\n    return 8;\n  return days;\n}\n\nexport function report(loans) {\n  return loans.map(fine);\n}\n',
  'total.js':
    'const items = [{ price: 2 }, { price: 3 }];\nconst total = items.reduce((sum, item) => sum + item.price);\nconsole.log(total.toFixed(2));\n',
  'three.js':
    'const n = Number("x");\nif (n === NaN) console.log("not a number");\nlet name = " ann ";\nname.trim();\nconst ages = [9, 80, 700];\nages.sort();\nconst lengths = [name].map((each) => {\n  each.length;\n});\nconsole.log(name, ages, lengths);\n',
  'clean.js': 'console.log("hello");\n',
  'bags.js': 'export function fits(bags, most) {\n  return bags < most;\n}\n',
  'bags.test.js':
    'import { test } from "node:test";\nimport assert from "node:assert/strict";\nimport { fits } from "./bags.js";\ntest("exactly full", () => assert.equal(fits(2, 2), true));\ntest("too many", () => assert.equal(fits(3, 2), false));\n',
  'bags.vitest.test.js':
    'import { expect, test } from "vitest";\nimport { fits } from "./bags";\ntest("exactly full", () => expect(fits(2, 2)).toBe(true));\ntest("too many", () => expect(fits(3, 2)).toBe(false));\n',
  'bags.jest.test.js':
    'const { fits } = require("./bags");\ndescribe("fits", () => {\n  it("takes exactly full", () => { expect(fits(2, 2)).toBe(true); });\n  it("refuses too many", () => { expect(fits(3, 2)).toBe(false); });\n});\n',
  'exercises/bags/exercise.json': JSON.stringify({
    slug: 'bags',
    concept: 'comparison',
    prompt: 'Do the bags fit?',
    entry: 'fits',
    tests: [
      { args: [2, 2], expected: true },
      { args: [3, 2], expected: false },
    ],
  }),
  'notes.txt': 'hello',
};

const oneCulprit = 110;
const eachFurther = 40;

describe('replies', () => {
  test.each([
    ['debug-brace', { path: 'brace.js' }, oneCulprit],
    ['debug-brace-fix', { path: 'brace.js', reveal: 'fix' }, oneCulprit],
    ['debug-brace-hint', { path: 'brace.js', reveal: 'hint', step: 1 }, eachFurther],
    ['debug-crash', { path: 'total.js' }, oneCulprit],
    ['debug-crash-fix', { path: 'total.js', reveal: 'fix' }, oneCulprit],
    ['debug-several', { path: 'three.js' }, oneCulprit + 2 * eachFurther],
    ['debug-tests', { path: 'bags.js', tests: 'bags.test.js', reveal: 'fix' }, oneCulprit],
    ['debug-clean', { path: 'clean.js' }, eachFurther],
  ])('%s', async (name, args, limit) => {
    const { text, isError } = await callTool('debug', args, { files });
    expect(isError).toBe(false);
    await expectGolden(name, text, limit);
  });

  test.each([1, 2, 3])('hint %i never holds the changed line', async (step) => {
    const { text } = await callTool('debug', { path: 'total.js', reveal: 'hint', step }, { files });
    expect(text).toMatch(new RegExp(`^hint ${step} of 3: `));
    expect(text).not.toContain(', 0)');
    expect(tokensOf(text)).toBeLessThanOrEqual(eachFurther);
  });
});

describe('whatever the tests are written with, the same line is found', () => {
  test.each(['bags.test.js', 'bags.vitest.test.js', 'bags.jest.test.js', 'bags'])(
    '%s',
    async (tests) => {
      const args = { path: 'bags.js', tests, reveal: 'fix' };
      const { text, isError } = await callTool('debug', args, { files });
      expect(isError).toBe(false);
      expect(text).toMatch(/^line 2: /);
      expect(text).toContain('return bags <= most;');
    },
  );
});

describe('what cannot be served is said in one line', () => {
  test.each([
    [{}, 'neither path nor code'],
    [{ path: 'brace.js', code: 'a' }, 'both path and code'],
    [{ path: 'none.js' }, 'none.js'],
    [{ path: 'brace.js', tests: 'loops-1' }, 'me was given no exercise loops-1'],
    [{ path: 'brace.js', tests: 'my tests' }, 'tests takes a test file or an exercise id'],
    [{ path: 'brace.js', tests: 'none.test.js' }, 'tests'],
    [{ path: 'brace.js', step: 4 }, 'step'],
    [{ path: 'brace.js', lines: 4 }, 'no argument lines'],
  ])('%j', async (args, says) => {
    const { text, isError } = await callTool('debug', args, { files });
    expect(isError).toBe(true);
    expect(text).toContain(says);
    expect(text).not.toContain('\n');
  });
});

test('what a learner met is noted once for each mistake, and moves nothing else', async () => {
  const desk = await openDesk({ files });
  try {
    await desk.call('debug', { path: 'three.js', student: 'ann' });
    const store = await desk.context.store();
    const observed = await store.observationsOf('ann');
    expect(observed.map(({ tool, subject }) => `${tool} ${subject}`).sort()).toEqual([
      'debug callback-without-return',
      'debug compare-with-nan',
      'debug dropped-result',
      'debug sort-numbers-as-text',
    ]);
    expect(await store.evidenceOf('ann')).toEqual([]);
  } finally {
    await desk.close();
  }
});

test('code without a file is read as what it is', async () => {
  const { text } = await callTool('debug', {
    code: 'const n: number = null;\nconsole.log(n.toFixed());\n',
  });
  expect(text).toContain('n is null');
});
