import { median, quantile } from '../../statistics.ts';
import { createSandbox, type Sandbox } from '../library.ts';
import { markdownTable, percent, shareOf } from '../markdown.ts';
import { eslintMax } from '../misuse/tools/eslint-configs.ts';
import { eslintTools } from '../misuse/tools/eslint.ts';
import { withWorkbench } from '../misuse/workbench.ts';
import { judge, suspect, type LogicResult, type Suspicion } from './measure.ts';
import { mutatedRows } from './mutated.ts';
import type { LogicRow } from './program.ts';
import { beginnerPrograms, classicRows } from './programs.ts';

/** Sixty bugs of thirty functions, the same in every run. */
const seed = 5;
const bugsEach = 2;

const columns = [
  'tool',
  'top-1 %',
  'top-3 %',
  'passes all tests',
  'and cases it was not shown',
  'same tokens as the correct one',
  'median s',
  'p95 s',
  'longest s',
];

type Result = { readonly name: string; readonly rows: readonly LogicResult[] };

/**
 * Logic bugs with tests: the lines that are suspected and the repairs that pass, beside ESLint.
 *
 * @param folder path of other classic programs; default the bench's own
 * @returns lines of markdown
 */
export async function logicSection(folder?: string): Promise<readonly string[]> {
  const sandbox = createSandbox();
  try {
    const programs = beginnerPrograms();
    const classic = classicRows(folder);
    const mutated = await mutatedRows({ programs, seed, each: bugsEach, sandbox });
    return [
      '## Logic bugs with tests',
      '',
      ...(await table(`${classic.length} classic algorithms, one bug each`, classic, sandbox)),
      '',
      ...(await table(
        `${mutated.length} bugs made by mutation (seed ${seed}) in ${programs.length} functions of beginners`,
        mutated,
        sandbox,
      )),
    ];
  } finally {
    await sandbox.close();
  }
}

async function table(
  title: string,
  rows: readonly LogicRow[],
  sandbox: Sandbox,
): Promise<readonly string[]> {
  const results: readonly Result[] = [
    { name: 'tutorfleet debug', rows: await ours(rows, sandbox) },
    { name: 'ESLint max', rows: await eslint(rows, sandbox) },
  ];
  return [`### ${title}`, '', ...markdownTable(columns, results.map(cellsOf))];
}

function cellsOf({ name, rows }: Result): readonly string[] {
  const seconds = rows.map(({ suspicion }) => suspicion.seconds);
  const count = (holds: (row: LogicResult) => boolean) => rows.filter(holds).length;
  const within = (most: number) =>
    percent(shareOf(rows, ({ rank }) => rank !== undefined && rank <= most));
  return [
    name,
    within(1),
    within(3),
    `${count(({ isRepaired }) => isRepaired)} of ${rows.length}`,
    `${count(({ isSound }) => isSound)} of ${rows.length}`,
    `${count(({ hasSameTokens }) => hasSameTokens)} of ${rows.length}`,
    median(seconds).toFixed(2),
    quantile(seconds, 0.95).toFixed(2),
    Math.max(...seconds).toFixed(2),
  ];
}

async function ours(rows: readonly LogicRow[], sandbox: Sandbox): Promise<readonly LogicResult[]> {
  const results: LogicResult[] = [];
  for (const row of rows) {
    process.stderr.write(`logic: ${row.id}\n`);
    results.push(await judge(row, await suspect(row), sandbox));
  }
  return results;
}

async function eslint(
  rows: readonly LogicRow[],
  sandbox: Sandbox,
): Promise<readonly LogicResult[]> {
  const tool = eslintTools.find(({ name }) => name === eslintMax);
  if (tool === undefined) throw new Error(`no tool ${eslintMax}`);
  const pairs = rows.map(({ id, buggy, correct }) => {
    return { id, language: 'js' as const, bad: buggy, twin: correct };
  });
  const checked = await withWorkbench(pairs, (workbench) => tool.check(workbench));
  const results: LogicResult[] = [];
  for (const [index, row] of rows.entries()) {
    const { reports = [], milliseconds = 0 } = checked[2 * index] ?? {};
    const fixed = reports.find((report) => report.fixed !== undefined)?.fixed;
    const suspicion: Suspicion = {
      lines: [...new Set(reports.map(({ line }) => line))],
      rules: reports.map(({ rule }) => rule),
      seconds: milliseconds / 1000,
      ...(fixed !== undefined && { fixed }),
    };
    results.push(await judge(row, suspicion, sandbox));
  }
  return results;
}
