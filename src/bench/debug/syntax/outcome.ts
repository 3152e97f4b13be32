import type { Breakage } from '../breakage/generate.ts';
import { stopsParsers } from '../breakage/stops-parsers.ts';
import { leavesOf } from '../clean-program.ts';

/** What a tool said of one broken program. */
export type Outcome = {
  readonly row: Breakage;
  /** Lines of its findings, in its order. */
  readonly lines: readonly number[];
  readonly milliseconds: number;
  /** The mended program, where the tool offers one. */
  readonly repaired?: string;
};

/** How far a finding may stand from the edit and still lead to it. */
const nearby = 1;

export function isFirstExact({ row, lines }: Outcome): boolean {
  return row.edits.some(({ line }) => line === lines[0]);
}

export function isFirstNear({ row, lines: [first] }: Outcome): boolean {
  return first !== undefined && row.edits.some(({ line }) => Math.abs(line - first) <= nearby);
}

/** Edits with a finding on their line or beside it. */
export function locatedEdits({ row, lines }: Outcome): number {
  return row.edits.filter(({ line }) => lines.some((found) => Math.abs(line - found) <= nearby))
    .length;
}

export function parsesAgain({ row, repaired }: Outcome): boolean {
  return repaired !== undefined && !stopsParsers(repaired, row.language);
}

/** Whether the repair is the original, comments and white space aside. */
export function isOriginal({ row, repaired }: Outcome): boolean {
  if (repaired === undefined) return false;
  return tokensOf(row, repaired) === tokensOf(row, row.original);
}

function tokensOf({ language }: Breakage, source: string): string {
  const name = language === 'typescript' ? 'program.ts' : 'program.js';
  return leavesOf(name, source)
    .map(({ text }) => text)
    .join('\n');
}
