import { describe, expect, test } from 'vitest';
import { createTypeChecker } from '../src/adapters/types/typescript-checker.ts';
import { applyEdits } from '../src/skills/language/edit.ts';
import { parseProgram } from '../src/skills/language/parse.ts';
import { typeFindings } from '../src/skills/debug/types/find-types.ts';
import { typeRules } from '../src/skills/debug/types/table.ts';

const checker = createTypeChecker();

function findingsOf(source: string, filename = 'program.ts') {
  const answer = parseProgram({ source, filename });
  if (!answer.ok) throw new Error(answer.problems[0].message);
  return typeFindings(answer.program, checker);
}

const examples = typeRules.flatMap((rule) =>
  rule.examples.map((example, index) => ({ ...example, id: rule.id, number: index + 1 })),
);

describe('every family of complaints by its own examples', () => {
  test.each(examples)('$id tells bad example $number', ({ id, bad, line, filename }) => {
    const told = findingsOf(bad, filename).map((finding) => `${finding.line} ${finding.rule}`);
    expect(told).toEqual([`${line} ${id}`]);
  });

  test.each(examples)('good example $number of $id checks', ({ good, filename }) => {
    expect(findingsOf(good, filename)).toEqual([]);
  });

  test.each(examples)('the fix of $id, example $number, checks', ({ bad, filename }) => {
    const fix = findingsOf(bad, filename)[0]?.fix;
    if (fix === undefined) return;
    expect(findingsOf(applyEdits(bad, fix.edits), filename)).toEqual([]);
  });

  test.each(examples)('$id, example $number, is short and kind', ({ bad, filename }) => {
    const [finding] = findingsOf(bad, filename);
    const text = [finding?.message, finding?.why, ...(finding?.hints ?? [])].join(' ');
    expect(text).not.toMatch(/\b(just|simply|obviously)\b/i);
  });

  test('a number of a complaint belongs to one family', () => {
    const codes = typeRules.flatMap((rule) => rule.codes);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('what is left alone', () => {
  test.each([
    ['packages that are not here', 'import express from "express";\nexpress().listen(3);'],
    ['browser names', 'document.querySelector("p").textContent = "hi";'],
    ['the names of tests', 'test("adds", () => { expect(1 + 1).toBe(2); });'],
    ['parameters without types', 'function add(a, b) { return a + b; }\nadd("a", 1);'],
  ])('%s', (_, source) => {
    expect(findingsOf(source)).toEqual([]);
    expect(findingsOf(source, 'program.js')).toEqual([]);
  });

  test.each([
    [
      'a name that test files also have',
      'function describe(n: number) { return n; }\ndescribe(1);',
    ],
    [
      'what was put into an empty list',
      'const buttons = { red: [] };\n[1].forEach(() => buttons.red.push(() => 1));\nbuttons.red[0]();',
    ],
    ['an empty list inside an object', 'const bag = { items: [] };\nbag.items.push("lamp");'],
  ])('%s in TypeScript', (_, source) => {
    expect(findingsOf(source)).toEqual([]);
  });

  test('objects of plain JavaScript that grow', () => {
    expect(findingsOf('const o = {};\no.a = 1;\nlet x = 0;\nx = "a";', 'program.js')).toEqual([]);
  });

  test('imports of the program’s own files are followed', () => {
    const source = 'import { half } from "./half.js";\nhalf("4");';
    const answer = parseProgram({ source, filename: 'main.ts' });
    if (!answer.ok) throw new Error(answer.problems[0].message);
    const half = { path: 'half.ts', source: 'export const half = (n: number) => n / 2;' };
    const program = { entry: 'main.ts', files: [half] };
    expect(typeFindings(answer.program, checker, program).map(({ line }) => line)).toEqual([2]);
  });
});
