import { performance } from 'node:perf_hooks';
import { findingsOrNone } from '../findings-or-none.ts';
import { type Finding, type Sandbox } from '../library.ts';
import { haveSameTokens } from '../same-tokens.ts';
import { failuresOf } from './check.ts';
import { missingStatement, type LogicRow } from './program.ts';

/** What a tool says of one row: lines, the likeliest first, and its first fix applied. */
export type Suspicion = {
  readonly lines: readonly number[];
  readonly fixed?: string;
  readonly seconds: number;
  /** Rules of the findings, for people who read the list. */
  readonly rules: readonly string[];
};

export type LogicResult = {
  readonly row: LogicRow;
  readonly suspicion: Suspicion;
  /** Place of the first line that is the bug's, from 1; undefined where none is. */
  readonly rank: number | undefined;
  /** The program with the fix applied passes all cases. */
  readonly isRepaired: boolean;
  /** It also passes those that the tool was not shown. */
  readonly isSound: boolean;
  readonly hasSameTokens: boolean;
};

/** The debug tutor with the program and its cases. */
export async function suspect({ id, buggy, entry, cases }: LogicRow): Promise<Suspicion> {
  const start = performance.now();
  const findings = await findingsOrNone(id, {
    source: buggy,
    filename: 'program.js',
    tests: { entry, cases },
  });
  const seconds = (performance.now() - start) / 1000;
  const fix = findings.find((finding) => finding.fix !== undefined)?.fix;
  return {
    lines: [...new Set(findings.map(({ line }) => line))],
    rules: findings.map(({ rule }) => rule),
    seconds,
    ...(fix !== undefined && { fixed: applied(buggy, fix.edits) }),
  };
}

export async function judge(
  row: LogicRow,
  suspicion: Suspicion,
  sandbox: Sandbox,
): Promise<LogicResult> {
  const tolerance = row.bug === missingStatement ? 1 : 0;
  const place = suspicion.lines.findIndex((line) => Math.abs(line - row.line) <= tolerance);
  const { fixed } = suspicion;
  const isRepaired = fixed !== undefined && (await failuresOf(fixed, row, sandbox)) === 0;
  return {
    row,
    suspicion,
    rank: place === -1 ? undefined : place + 1,
    isRepaired,
    isSound: isRepaired && (await failuresOf(fixed, withUnseen(row), sandbox)) === 0,
    hasSameTokens: isRepaired && haveSameTokens('program.js', fixed, row.correct),
  };
}

function withUnseen(row: LogicRow): LogicRow {
  return { ...row, cases: row.unseen };
}

type Edits = NonNullable<Finding['fix']>['edits'];

function applied(source: string, edits: Edits): string {
  return [...edits]
    .sort((first, second) => second.start - first.start)
    .reduce(
      (program, { start, end, text }) => program.slice(0, start) + text + program.slice(end),
      source,
    );
}
