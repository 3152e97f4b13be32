import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RunResult, Sandbox } from '../../ports/sandbox.ts';
import { applyEdits } from '../language/edit.ts';
import { diagnose } from './diagnose.ts';
import { ended } from './testing/ended.ts';

/** A sandbox in which every program ends in one and the same way. */
const sandboxThat = (result: Partial<RunResult>): Sandbox => ({
  run: () => Promise.resolve({ ...ended, ...result }),
  close: () => Promise.resolve(),
});
const calm = sandboxThat({});

describe('hostile programs get an answer', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['20,000 open brackets', '['.repeat(20_000)],
    ['20,000 pairs of brackets', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['20,000 open blocks', '{'.repeat(20_000)],
    ['a million slashes', '/'.repeat(1_000_000)],
    ['100,000 lines with one name', 'let a = 1;\n'.repeat(100_000)],
    ['10,000 unclosed calls', 'f(1;\n'.repeat(10_000)],
    ['NUL bytes', 'let a = 1;\0\0\n'],
    ['a lone surrogate', 'let a = "\uD800";\uDC00'],
    ['99,999 backticks', '`'.repeat(99_999)],
    ['5,000 nested functions', 'function a(){'.repeat(5_000)],
  ];

  test.each(hostile)('%s', async (_, source) => {
    for (const filename of ['p.js', 'p.ts']) {
      const { findings } = await diagnose({ source, filename }, calm);
      expect(findings.length).toBeLessThanOrEqual(5);
      expect(JSON.stringify(findings).length).toBeLessThan(20_000);
    }
  });

  test.each([
    ['empty', ''],
    ['comments only', '// a\n/* b */\n'],
    ['hashbang', '#!/usr/bin/env node\nlet a = 1;\n'],
    ['byte order mark', '\uFEFFlet a = 1;\n'],
  ])('%s is fine', async (_, source) => {
    expect((await diagnose({ source }, calm)).findings).toEqual([]);
  });

  test('whatever the text is, places lie inside it and fixes apply', async () => {
    const pieces = fc.constantFrom(
      'let a = ',
      '(',
      ')',
      '{',
      '}',
      '"',
      '`',
      '${',
      '\n',
      'if',
      ' x',
      ';',
      ',',
      '=>',
      '1',
      '/',
      '\uFEFF',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), async (parts) => {
        const source = parts.join('');
        const lines = source.split('\n').length;
        const { findings } = await diagnose({ source, filename: 'p.js' }, calm);
        for (const { line, column, confidence, fix } of findings) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(Number.isInteger(confidence)).toBe(true);
          if (fix !== undefined) expect(() => applyEdits(source, fix.edits)).not.toThrow();
        }
      }),
      { numRuns: 150, seed: 7 },
    );
  });
});

describe('several independent mistakes', () => {
  const source = 'cosnt a = [1, 2;\nfunction f() {\n  retrun a;\n}\nconsole.log(f();\n';

  test('each is told once, in the order of the lines', async () => {
    const { findings, repaired } = await diagnose({ source }, calm);
    expect(findings.map(({ line, rule }) => [line, rule])).toEqual([
      [1, 'misspelt-keyword'],
      [1, 'missing-closing-bracket'],
      [3, 'misspelt-keyword'],
      [5, 'missing-closing-bracket'],
    ]);
    expect(repaired).toBe('const a = [1, 2];\nfunction f() {\n  return a;\n}\nconsole.log(f());\n');
  });
});

describe('what the learner reports', () => {
  const source =
    'function first(list) {\n  return list[0].name;\n}\nfunction shop(list) {\n  return first(list);\n}\n';
  const error =
    "TypeError: Cannot read properties of undefined (reading 'name')\n    at first (/home/x/shop.js:2:18)";

  test('a stack names the place, in a file of that name', async () => {
    const { findings } = await diagnose({ source, filename: 'src/shop.js', error }, calm);
    expect(findings[0]).toMatchObject({ rule: 'member-of-nothing', line: 2 });
    expect(findings[0]?.message).toContain('list[0] is undefined');
  });

  test('a stack of another file is no place here', async () => {
    const { findings } = await diagnose({ source, filename: 'other.js', error }, calm);
    expect(findings).toEqual([]);
  });
});

describe('a program that is too long for the whole check', () => {
  const filler = '// nothing\n'.repeat(10_000);

  test.each([
    ['runs', 'const list = [3, 1, 2];\nlist.sort();\n', 0],
    ['cannot be read', 'if (true {}\n', 1],
  ])('says so where it %s', async (_, source, findings) => {
    const long = await diagnose({ source: source + filler }, calm);
    expect(long).toMatchObject({ isLong: true });
    expect(long.findings).toHaveLength(findings);
    expect(await diagnose({ source }, calm)).not.toHaveProperty('isLong');
  });
});

test('an error in an imported file is told at the line that leads there', async () => {
  const frames = [
    { path: 'lib.js', line: 9, column: 1 },
    { path: 'main.js', line: 2, column: 1 },
  ];
  const thrown = { name: 'Error', message: 'boom', path: 'lib.js', line: 9, column: 1, frames };
  const source = 'import { go } from "./lib.js";\ngo();\n';
  const input = { source, filename: 'main.js' };
  const { findings } = await diagnose(input, sandboxThat({ verdict: 'threw', error: thrown }));
  expect(findings[0]).toMatchObject({ line: 2, evidence: 'Error: boom' });
});
