import { median } from '../../statistics.ts';
import { createSandbox, type Sandbox } from '../library.ts';
import type { MisuseRow } from './row.ts';
import { haveSameTokens } from '../same-tokens.ts';
import type { Checked, Report, Tool, Workbench } from './tools/tool.ts';

/** Lines between a finding and the bug that still count as found. */
const tolerance = 1;

/** A program that a fix leaves endless is given up after this many milliseconds. */
const longestRun = 1000;

/** What one tool made of one row. */
export type RowResult = {
  readonly row: MisuseRow;
  readonly reports: readonly Report[];
  readonly isDetected: boolean;
  /** A finding at the place that also names a right reason. */
  readonly isNamed: boolean;
  readonly falseReports: readonly Report[];
  /** The first fix that is offered gives the twin's tokens. */
  readonly isFixedAlike: boolean;
  /** The first fix that is offered gives a program that prints what the twin prints. */
  readonly isFixedInEffect: boolean;
};

export type ToolResult = {
  readonly tool: Tool;
  readonly rows: readonly RowResult[];
  readonly medianMilliseconds: number;
};

/** Runs a tool over all rows; the samples of the workbench are bad program and twin by turns. */
export async function measure(
  tool: Tool,
  rows: readonly MisuseRow[],
  workbench: Workbench,
): Promise<ToolResult> {
  const checked = await tool.check(workbench);
  const sandbox = createSandbox();
  const results: RowResult[] = [];
  for (const [index, row] of rows.entries()) {
    const bad = checked[2 * index];
    const twin = checked[2 * index + 1];
    if (bad === undefined || twin === undefined) throw new Error(`${tool.name} skipped ${row.id}`);
    results.push(await resultOf(row, bad, twin, sandbox));
  }
  await sandbox.close();
  return {
    tool,
    rows: results,
    medianMilliseconds: median(checked.map(({ milliseconds }) => milliseconds)),
  };
}

async function resultOf(
  row: MisuseRow,
  bad: Checked,
  twin: Checked,
  sandbox: Sandbox,
): Promise<RowResult> {
  const near = bad.reports.filter(({ line }) =>
    row.lines.some((wanted) => Math.abs(wanted - line) <= tolerance),
  );
  const fixed = bad.reports.find((report) => report.fixed !== undefined)?.fixed;
  const isFixedAlike =
    fixed !== undefined && haveSameTokens(`program.${row.language}`, fixed, row.twin);
  return {
    row,
    reports: bad.reports,
    isDetected: near.length > 0,
    isNamed: near.some(({ text }) => namesReason(text, row.keywords)),
    falseReports: twin.reports,
    isFixedAlike,
    isFixedInEffect:
      isFixedAlike || (fixed !== undefined && (await printSame(fixed, row, sandbox))),
  };
}

function namesReason(text: string, keywords: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return keywords.some((keyword) => lower.includes(keyword));
}

/** Whether a program ends and prints like the twin, where the bad one does not. */
async function printSame(fixed: string, row: MisuseRow, sandbox: Sandbox): Promise<boolean> {
  const outcome = async (source: string) => {
    const entry = `program.${row.language}`;
    const program = { entry, files: [{ path: entry, source }] };
    const { verdict, output } = await sandbox.run({
      program,
      limits: { milliseconds: longestRun },
    });
    return `${verdict}\n${output.map(({ text }) => text).join('')}`;
  };
  const wanted = await outcome(row.twin);
  return (await outcome(row.bad)) !== wanted && (await outcome(fixed)) === wanted;
}
