import { afterAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../library.ts';
import { failuresOf } from './check.ts';
import { mutatedRows } from './mutated.ts';
import { mutationsOf } from './mutations.ts';
import { missingStatement } from './program.ts';
import { beginnerPrograms, classicRows } from './programs.ts';

const sandbox = createSandbox();
afterAll(() => sandbox.close());

describe('the classic algorithms', () => {
  const rows = classicRows();

  it('are forty, four of which lack a statement', () => {
    expect(rows).toHaveLength(40);
    expect(rows.filter(({ bug }) => bug === missingStatement)).toHaveLength(4);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(40);
  });

  it.each(rows)('$id passes its cases only without the bug', async (row) => {
    expect(row.cases.length).toBeGreaterThanOrEqual(6);
    expect(row.unseen.length).toBeGreaterThanOrEqual(2);
    const cases = [...row.cases, ...row.unseen];
    expect(await failuresOf(row.correct, { ...row, cases }, sandbox)).toBe(0);
    expect(await failuresOf(row.buggy, row, sandbox)).toBeGreaterThan(0);
  });

  it.each(rows.filter(({ bug }) => bug !== missingStatement))(
    '$id differs only in its line',
    ({ correct, buggy, line }) => {
      const [before, after] = [correct.split('\n'), buggy.split('\n')];
      expect(before.length).toBe(after.length);
      expect(before.findIndex((text, index) => text !== after[index]) + 1).toBe(line);
    },
  );
});

describe('the functions of beginners', () => {
  const programs = beginnerPrograms();

  it.each(programs)('$id passes its cases', async (program) => {
    expect(program.cases.length).toBeGreaterThanOrEqual(6);
    const cases = [...program.cases, ...program.unseen];
    expect(await failuresOf(program.correct, { ...program, cases }, sandbox)).toBe(0);
  });

  it('give two bugs each, the same for the same seed', async () => {
    const some = programs.slice(0, 3);
    const rows = await mutatedRows({ programs: some, seed: 5, each: 2, sandbox });
    expect(rows).toHaveLength(6);
    expect(await mutatedRows({ programs: some, seed: 5, each: 2, sandbox })).toEqual(rows);
  });
});

describe('mutations', () => {
  const textsFor = (source: string) =>
    mutationsOf(source).map(({ kind, text }) => `${kind} ${text}`);

  it.each([
    ['if (a < 3) b();', ['comparison <=', 'comparison >', 'number 4', 'number 2', 'missing {}']],
    ['function f(a, b) { return a - b; }', ['arithmetic +', 'operands b - a']],
    ['let n = 0; n += 2;', ['number 1', 'assignment -=', 'assignment =']],
    ['const a = 1; const b = a;', ['number 2', 'number 0']],
    ['Math.min(1, x);', ['arguments x, 1', 'method max']],
    ['for (;;i++) {}', ['direction --']],
    ['const yes = !true;', ['boolean false']],
  ])('of %s', (source, expected) => {
    expect(textsFor(source)).toEqual(expect.arrayContaining(expected));
  });

  it('put another name that is in scope in place of one', () => {
    expect(textsFor('function f(left, right) { return left; }')).toEqual(['variable right']);
  });
});
