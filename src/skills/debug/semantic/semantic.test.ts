import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../language/edit.ts';
import { parseProgram } from '../../language/parse.ts';
import { semanticFindings } from './find-semantic.ts';
import { semanticRules } from './table.ts';

/** Examples are JavaScript; those that only TypeScript can read are about TypeScript. */
function findingsOf(source: string) {
  const plain = parseProgram({ source, filename: 'program.js' });
  const answer = plain.ok ? plain : parseProgram({ source, filename: 'program.ts' });
  if (!answer.ok) throw new Error(answer.problems[0].message);
  return semanticFindings(answer.program);
}

const examples = semanticRules.flatMap((rule) =>
  rule.examples.map((example, index) => ({ rule, id: rule.id, number: index + 1, ...example })),
);

describe('every rule by its own examples', () => {
  test.each(examples)('$id finds its bad example $number on line $line', ({ rule, bad, line }) => {
    const found = findingsOf(bad).filter((finding) => finding.rule === rule.id);
    expect(found.map((finding) => finding.line)).toEqual([line]);
  });

  test.each(examples)('no rule complains about the good example $number of $id', ({ good }) => {
    expect(findingsOf(good)).toEqual([]);
  });

  test.each(examples)(
    'the fix of $id, example $number, silences it and parses',
    ({ rule, bad }) => {
      const [finding] = findingsOf(bad).filter((each) => each.rule === rule.id);
      if (finding?.fix === undefined) return;
      const mended = findingsOf(applyEdits(bad, finding.fix.edits));
      expect(mended.map((each) => each.rule)).not.toContain(rule.id);
    },
  );
});

describe('the texts of every rule', () => {
  test('ids are unique', () => {
    const ids = semanticRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(examples)('$id, example $number, never belittles', ({ rule, bad }) => {
    const [finding] = findingsOf(bad).filter((each) => each.rule === rule.id);
    const text = [finding?.message, finding?.why, ...(finding?.hints ?? [])].join(' ');
    expect(text).not.toMatch(/\b(just|simply|obviously)\b/i);
    expect(text.length).toBeGreaterThan(40);
  });
});

describe('what the rules leave alone', () => {
  test.each([
    ['a name of the program itself', 'const o = { lenght: 1 };\no.lenght = 2;'],
    [
      'a queue that is meant to shrink',
      'function next(q) { const list = q.jobs; return list.shift(); }',
    ],
    ['a promise that is handed on', 'async function a() { return 1; }\nconst b = () => a();'],
    ['variables that refer to each other', 'var a = b;\nvar b = a;\na.sort();'],
    ['a loop that awaits', 'async function f(ready) { while (!ready) { await sleep(1); } }'],
  ])('%s', (_, source) => {
    expect(findingsOf(source)).toEqual([]);
  });
});
