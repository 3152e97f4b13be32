import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../src/adapters/sandbox/quickjs.ts';
import type { FunctionExercise } from '../src/skills/exercise/exercise.ts';
import { exerciseOf, generate, regenerate } from '../src/skills/exercise/generate.ts';
import { gradeSubmission } from '../src/skills/exercise/grade.ts';
import { templates } from '../src/skills/exercise/table.ts';
import { exercise as tool } from '../src/tools/exercise.ts';

const sandbox = createSandbox();
afterAll(() => sandbox.close());

const seeds = Array.from({ length: 25 }, (_, seed) => seed);

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    it('is certified for 25 seeds', { timeout: 60_000 }, async () => {
      const statements = new Set<string>();
      for (const seed of seeds) {
        const exercise = await exerciseOf({ template, seed }, sandbox);
        statements.add(exercise.statement);
        if (exercise.kind === 'function') {
          const { certificate, visible, hidden } = exercise;
          expect(certificate.killed + certificate.equivalent).toBe(certificate.mutants);
          expect(visible.length + hidden.length).toBeGreaterThanOrEqual(4);
          const calls = [...visible, ...hidden].map(({ args }) => JSON.stringify(args));
          expect(new Set(calls).size).toBe(calls.length);
        } else {
          expect(exercise.questions.length).toBeGreaterThanOrEqual(4);
          for (const { options, key } of exercise.questions) {
            expect(new Set(options.map(({ text }) => text)).size).toBe(options.length);
            expect(
              options.flatMap(({ belief }, place) => (belief === undefined ? place : [])),
            ).toEqual([key]);
          }
        }
      }
      expect(statements.size).toBeGreaterThanOrEqual(20);
    });

    it('is the same, byte by byte, when it is made again', async () => {
      const exercise = await exerciseOf({ template, seed: 5 }, sandbox);
      const again = await regenerate(exercise.id, sandbox);
      expect(JSON.stringify(again)).toBe(JSON.stringify(exercise));
    });
  },
);

describe('generate', () => {
  it('gives exercises of rising difficulty', async () => {
    const made = await generate({ kind: 'function', difficulty: 2, count: 3, seed: 4 }, sandbox);
    expect(made.map(({ difficulty }) => difficulty)).toEqual([1, 2, 3]);
  });

  it('gives nothing for a concept without a template', async () => {
    expect(await generate({ concept: 'ts-generics', seed: 1 }, sandbox)).toEqual([]);
  });

  it.each(['chunk', 'no-such-template-3', 'fee-rule', 'fee-rule-99999999999'])(
    'knows no exercise %s',
    async (id) => {
      expect(await regenerate(id, sandbox)).toBeUndefined();
    },
  );
});

const tests: Pick<FunctionExercise, 'entry' | 'visible' | 'hidden'> = {
  entry: 'last',
  visible: [
    { args: [[1, 2, 3]], expected: 3 },
    { args: [['a']], expected: 'a' },
  ],
  hidden: [
    { args: [[]], expected: null, property: 'an empty list' },
    { args: [[7, 7, 8]], expected: 8, property: 'equal values' },
  ],
};
const body = (code: string) => `function last(list) {\n${code}\n}\n`;
const right = 'return list.length === 0 ? null : list[list.length - 1];';

describe('gradeSubmission', () => {
  it.each<readonly [string, string, object]>([
    ['a right one', body(right), { verdict: 'pass', passed: 4, completionBp: 10_000 }],
    [
      'an exported arrow function',
      'export const last = (list) => list.at(-1) ?? null;',
      { verdict: 'pass', passed: 4 },
    ],
    [
      'CommonJS',
      'const last = (list) => list.at(-1) ?? null;\nmodule.exports = { last };',
      { verdict: 'pass' },
    ],
    ['async', body(right).replace('function', 'async function'), { verdict: 'pass' }],
    [
      'a wrong value',
      body('return list.length === 0 ? null : list[0];'),
      {
        ...{ verdict: 'fail', passed: 2, completionBp: 5000 },
        failure: { call: 'last([1, 2, 3])', expected: '3', actual: '1', printsInstead: false },
      },
    ],
    [
      'a hidden test',
      body('return list[list.length - 1];'),
      { passed: 3, failure: { call: 'last([])', property: 'an empty list', actual: 'undefined' } },
    ],
    [
      'printing',
      body('console.log(list[list.length - 1]);'),
      { passed: 0, failure: { printsInstead: true } },
    ],
    [
      'throwing',
      body('return list.missing.length;'),
      { passed: 0, failure: { verdict: 'threw', line: 2 } },
    ],
    ['endless', body('while (list) {}'), { passed: 0, failure: { verdict: 'timeout' } }],
    [
      'endless for one test',
      body(`while (list.length === 0) {}\n${right}`),
      { passed: 3, failure: { verdict: 'timeout', property: 'an empty list' } },
    ],
    [
      'never settling',
      body('return new Promise(() => {});'),
      { passed: 0, failure: { verdict: 'never-settled' } },
    ],
    [
      'not parsing',
      'function last(list) {\n',
      { passed: 0, problem: expect.stringContaining('read') as unknown },
    ],
    [
      'another name',
      'function first(list) {}',
      { problem: expect.stringContaining('no function last') as unknown },
    ],
    ['nothing', '', { problem: expect.stringContaining('no function last') as unknown }],
    ['throwing at the start', `${body(right)}\nmissing();\n`, { verdict: 'fail' }],
    [
      'huge output',
      body(`for (let i = 0; i < 3000; i++) console.log('x'.repeat(1000));\n${right}`),
      { total: 4 },
    ],
  ])('judges %s', async (_, source, expected) => {
    const grade = await gradeSubmission(tests, { source, filename: 'last.js' }, sandbox);
    expect(grade).toMatchObject(expected);
  });

  it('gives the same grade every time', async () => {
    const submission = { source: body('return list[0];'), filename: 'last.js' };
    const first = await gradeSubmission(tests, submission, sandbox);
    expect(await gradeSubmission(tests, submission, sandbox)).toEqual(first);
  });

  it('never shows the expected value of a hidden test', async () => {
    const source = body('return list.length === 3 && list[0] === 7 ? 0 : list.at(-1) ?? null;');
    const { failure } = await gradeSubmission(tests, { source, filename: 'last.js' }, sandbox);
    expect(failure?.property).toBe('equal values');
    expect(failure).not.toHaveProperty('expected');
  });
});

it('has one description for the tool and the skill', async () => {
  const text = await readFile(new URL('../src/skills/exercise/SKILL.md', import.meta.url), 'utf8');
  expect(/^description: '(.*)'$/m.exec(text)?.[1]).toBe(tool.description);
});
