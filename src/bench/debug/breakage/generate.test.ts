import { describe, expect, it } from 'vitest';
import { cleanPrograms } from '../clean-programs.ts';
import { breakages, type BreakageOrder } from './generate.ts';
import { stopsParsers } from './stops-parsers.ts';
import { breakageKinds } from './table.ts';

const programs = cleanPrograms();
const small: BreakageOrder = { programs, seed: 5, count: 60, edits: 1 };

describe('the programs that are broken', () => {
  it('are at least 60, of both languages, each under its own name', () => {
    expect(programs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(programs.map(({ name }) => name)).size).toBe(programs.length);
    const languages = new Set(programs.map(({ language }) => language));
    expect(languages).toEqual(new Set(['javascript', 'typescript']));
  });

  it.each(programs)('$name parses', ({ source, language }) => {
    expect(stopsParsers(source, language)).toBe(false);
  });
});

describe('breakage kinds', () => {
  it('are at least 47, each with a weight and an id of its own', () => {
    expect(breakageKinds.length).toBeGreaterThanOrEqual(47);
    expect(new Set(breakageKinds.map(({ id }) => id)).size).toBe(breakageKinds.length);
    expect(breakageKinds.filter(({ weight }) => weight <= 0)).toEqual([]);
  });

  it('all happen', () => {
    const rows = breakages({ ...small, count: 2000 });
    const met = new Set(rows.map(({ kind }) => kind));
    expect(breakageKinds.filter(({ id }) => !met.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

describe('breakages', () => {
  const orders: readonly Partial<BreakageOrder>[] = [
    { edits: 1 },
    { edits: 2 },
    { edits: 'many' },
    { edits: 1, indentation: 'messy' },
  ];

  it.each(orders)('come again byte for byte from the same seed: %o', (order) => {
    const rows = breakages({ ...small, ...order });
    expect(rows).toHaveLength(60);
    expect(breakages({ ...small, ...order })).toEqual(rows);
    expect(breakages({ ...small, ...order, seed: 6 })).not.toEqual(rows);
  });

  it.each(orders)('do not parse, and leave no space at the end of a line: %o', (order) => {
    for (const { broken, language } of breakages({ ...small, ...order })) {
      expect(stopsParsers(broken, language)).toBe(true);
      expect(broken).not.toMatch(/[ \t]\n/);
    }
  });

  it('have edits on different lines', () => {
    for (const { edits } of breakages({ ...small, edits: 2 })) {
      expect(edits).toHaveLength(2);
      expect(new Set(edits.map(({ line }) => line)).size).toBe(2);
    }
  });

  it('add no blank line', () => {
    const blankLines = (text: string) => text.split('\n').filter((line) => line.trim() === '');
    for (const { original, broken } of breakages(small)) {
      expect(blankLines(broken).length).toBeLessThanOrEqual(blankLines(original).length);
    }
  });
});
