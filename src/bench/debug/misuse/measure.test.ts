import { describe, expect, it } from 'vitest';
import { measure, type RowResult } from './measure.ts';
import type { MisuseRow } from './row.ts';
import { eslintTools } from './tools/eslint.ts';
import { oxlint } from './tools/oxlint.ts';
import type { Report, Tool } from './tools/tool.ts';
import { compilerStrict } from './tools/typescript.ts';
import { withWorkbench } from './workbench.ts';

const row: MisuseRow = {
  id: 'nan',
  kind: 'NaN compare',
  language: 'ts',
  lines: [3],
  keywords: ['nan'],
  bad: 'function isMissing(text: string): boolean {\n  const value = Number(text);\n  return value === NaN;\n}\nconsole.log(isMissing("x"));\n',
  twin: 'function isMissing(text: string): boolean {\n  const value = Number(text);\n  return Number.isNaN(value);\n}\nconsole.log(isMissing("x"));\n',
};

function saying(reports: readonly Report[]): Tool {
  const nothing = { reports: [], milliseconds: 1 };
  return {
    name: 'fixed answers',
    check: () => Promise.resolve([{ reports, milliseconds: 3 }, nothing]),
  };
}

async function resultOf(tool: Tool): Promise<RowResult> {
  const { rows } = await withWorkbench([row], (workbench) => measure(tool, [row], workbench));
  const [result] = rows;
  if (result === undefined) throw new Error('no result');
  return result;
}

describe('a finding', () => {
  it.each([
    ['on the line, with a keyword', { line: 3, text: 'NaN equals nothing' }, true, true],
    ['on the next line, in other words', { line: 4, text: 'never true' }, true, false],
    ['elsewhere', { line: 1, text: 'NaN equals nothing' }, false, false],
  ])('%s', async (_, { line, text }, isDetected, isNamed) => {
    const result = await resultOf(saying([{ line, text, rule: 'some-rule' }]));
    expect(result).toMatchObject({ isDetected, isNamed, falseReports: [] });
  });

  it.each([
    ['the twin', row.twin, true, true],
    ['what prints like it', row.bad.replace('value === NaN', 'value !== value'), false, true],
    ['what does not parse', row.bad.replace('{', ''), false, false],
  ])('whose fix gives %s', async (_, fixed, isFixedAlike, isFixedInEffect) => {
    const result = await resultOf(saying([{ line: 3, text: 'NaN', rule: 'some-rule', fixed }]));
    expect(result).toMatchObject({ isFixedAlike, isFixedInEffect });
  });
});

describe('every kind of tool', () => {
  it.each([...eslintTools.slice(0, 3), oxlint, compilerStrict])(
    '$name finds a comparison with NaN and leaves the twin alone',
    async (tool) => {
      expect(await resultOf(tool)).toMatchObject({ isDetected: true, falseReports: [] });
    },
  );
});
