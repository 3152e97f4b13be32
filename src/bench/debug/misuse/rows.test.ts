import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readRows } from './row.ts';
import { misuseRows } from './rows.ts';

const rows = misuseRows();

/** A change reaches at most this far from a line that is named. */
const reach = 8;

function problemsOf(source: string, language: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(source, {
    fileName: `program.${language}`,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

/** 1-based first and last line of the bad program that differ from its twin. */
function changedLines(bad: string, twin: string): readonly [first: number, last: number] {
  const before = bad.split('\n');
  const after = twin.split('\n');
  let start = 0;
  while (before[start] === after[start]) start += 1;
  let end = 0;
  while (before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [start + 1, Math.max(start + 1, before.length - end)];
}

describe('the misuse programs', () => {
  it('are at least 130 in at least 55 classes', () => {
    expect(rows.length).toBeGreaterThanOrEqual(130);
    expect(new Set(rows.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(55);
  });

  it('have ids of their own', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it.each(rows)('$id parses, and so does its twin', ({ bad, twin, language }) => {
    expect(problemsOf(bad, language)).toEqual([]);
    expect(problemsOf(twin, language)).toEqual([]);
  });

  it.each(rows)('$id differs from its twin near its lines', ({ bad, twin, lines }) => {
    expect(bad).not.toBe(twin);
    const [first, last] = changedLines(bad, twin);
    expect(lines.every((line) => line >= 1 && line < bad.split('\n').length)).toBe(true);
    for (const edge of [first, last])
      expect(Math.min(...lines.map((line) => Math.abs(line - edge)))).toBeLessThanOrEqual(reach);
  });
});

describe('a text of programs', () => {
  const header = '//// one | a kind | js | 1,2 | This / that\n';

  it('is read into rows', () => {
    expect(readRows(`${header}let a;\n//// twin\nlet b;\n`)).toEqual([
      {
        id: 'one',
        kind: 'a kind',
        language: 'js',
        lines: [1, 2],
        keywords: ['this', 'that'],
        bad: 'let a;\n',
        twin: 'let b;\n',
      },
    ]);
  });

  it.each([
    ['too few fields', '//// one | js\nlet a;\n'],
    ['an unknown language', '//// one | a kind | py | 1 | this\nlet a;\n//// twin\nlet b;\n'],
    ['no twin', `${header}let a;\n`],
  ])('is refused for %s', (_, text) => {
    expect(() => readRows(text)).toThrow(SyntaxError);
  });
});
