/**
 * Prints what the debug tutor makes of the misuse programs: what it misses, what it says at the
 * place in other words, and what it finds in clean twins, by id and rule.
 *
 *   node src/bench/debug/misuse/print.ts [--list] [--fixes] [--programs folder]
 *
 * `--list` names every program, `--fixes` those whose first fix does not mend them.
 */
import { parseArgs } from 'node:util';
import { measure, type RowResult } from './measure.ts';
import { misuseRows } from './rows.ts';
import { ours } from './tools/ours.ts';
import type { Report } from './tools/tool.ts';
import { withWorkbench } from './workbench.ts';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    fixes: { type: 'boolean', default: false },
    programs: { type: 'string' },
  },
});
const misuse = misuseRows(values.programs);
const { rows, medianMilliseconds } = await withWorkbench(misuse, (workbench) =>
  measure(ours, misuse, workbench),
);
const falseCount = rows.reduce((sum, { falseReports }) => sum + falseReports.length, 0);
const count = (holds: (row: RowResult) => boolean) => {
  const number = rows.filter(holds).length;
  return `${number} of ${rows.length} (${((100 * number) / rows.length).toFixed(1)} %)`;
};

if (values.list) {
  print('missed');
  for (const row of rows) if (!row.isDetected) print(`  ${titleOf(row)}${saidOf(row.reports)}`);
  print('at the place, without a keyword');
  for (const row of rows)
    if (row.isDetected && !row.isNamed)
      print(`  ${titleOf(row)} (${row.row.keywords.join(' / ')})${saidOf(row.reports)}`);
  print('in the clean twin');
  for (const { row, falseReports } of rows)
    for (const report of falseReports) print(`  ${row.id}: ${textOf(report)}`);
}
if (values.fixes) {
  print('no fix, or one that gives neither the twin nor its output');
  for (const { row, reports, isFixedInEffect } of rows)
    if (!isFixedInEffect) print(`  ${row.id}: ${fixRule(reports)}`);
  print('a fix that prints what the twin prints, in other words');
  for (const { row, reports, isFixedAlike, isFixedInEffect } of rows)
    if (isFixedInEffect && !isFixedAlike) print(`  ${row.id}: ${fixRule(reports)}`);
}
print(`detected within a line    ${count(({ isDetected }) => isDetected)}`);
print(`with a keyword            ${count(({ isNamed }) => isNamed)}`);
print(`findings per clean twin   ${(falseCount / rows.length).toFixed(2)}`);
print(`clean twins flagged       ${count(({ falseReports }) => falseReports.length > 0)}`);
print(`first fix = twin          ${count(({ isFixedAlike }) => isFixedAlike)}`);
print(`first fix prints as twin  ${count(({ isFixedInEffect }) => isFixedInEffect)}`);
print(`median                    ${medianMilliseconds.toFixed(1)} ms`);

function titleOf({ row }: RowResult): string {
  return `${row.id} [${row.kind}] line ${row.lines.join(',')}`;
}

function saidOf(reports: readonly Report[]): string {
  return reports.map((report) => `\n      ${textOf(report)}`).join('');
}

function textOf({ line, rule, text }: Report): string {
  return `line ${line} ${rule}: ${text.slice(rule.length + 1)}`;
}

function fixRule(reports: readonly Report[]): string {
  return reports.find(({ fixed }) => fixed !== undefined)?.rule ?? 'no fix';
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
