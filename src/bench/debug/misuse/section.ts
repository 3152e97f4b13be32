import { markdownTable, percent, shareOf } from '../markdown.ts';
import { measure, type RowResult, type ToolResult } from './measure.ts';
import { misuseRows } from './rows.ts';
import { eslintTools } from './tools/eslint.ts';
import { ours } from './tools/ours.ts';
import { oxlint } from './tools/oxlint.ts';
import { compilerStrict, compilerStrictPlus } from './tools/typescript.ts';
import { withWorkbench } from './workbench.ts';

const tools = [ours, ...eslintTools, oxlint, compilerStrict, compilerStrictPlus];

const columns = [
  'tool',
  'detected ±1 %',
  'with keyword %',
  'findings per clean program',
  'clean programs flagged %',
  'fix = clean %',
  'fixed program prints as the clean one %',
  'median ms',
];

/**
 * Bugs that parse, found without tests, beside linters and the compiler in the same run.
 *
 * @param folder path of other programs in the same format; default the bench's own
 * @returns lines of markdown
 */
export async function misuseSection(folder?: string): Promise<readonly string[]> {
  const rows = misuseRows(folder);
  const results = await withWorkbench(rows, async (workbench) => {
    const all: ToolResult[] = [];
    for (const tool of tools) {
      process.stderr.write(`misuse: ${tool.name}\n`);
      all.push(await measure(tool, rows, workbench));
    }
    return all;
  });
  const kinds = new Set(rows.map(({ kind }) => kind));
  const typescript = rows.filter(({ language }) => language === 'ts').length;
  const [own, ...peers] = results;
  return [
    '## Misuse and logic slips without tests',
    '',
    `${rows.length} programs with one bug each and a clean twin, ${kinds.size} classes, ` +
      `${rows.length - typescript} JavaScript and ${typescript} TypeScript.`,
    '',
    ...toolTable(results),
    '',
    ...unionLines(peers),
    '',
    ...(own === undefined ? [] : classTable(own, peers)),
  ];
}

function toolTable(results: readonly ToolResult[]): readonly string[] {
  return markdownTable(
    columns,
    results.map(({ tool, rows, medianMilliseconds }) => {
      const reports = rows.reduce((sum, { falseReports }) => sum + falseReports.length, 0);
      return [
        tool.name,
        percent(shareOf(rows, ({ isDetected }) => isDetected)),
        percent(shareOf(rows, ({ isNamed }) => isNamed)),
        (reports / rows.length).toFixed(2),
        percent(shareOf(rows, ({ falseReports }) => falseReports.length > 0)),
        percent(shareOf(rows, ({ isFixedAlike }) => isFixedAlike)),
        percent(shareOf(rows, ({ isFixedInEffect }) => isFixedInEffect)),
        `${medianMilliseconds.toFixed(1)}${tool.isProcess ? ' (one process, shared out)' : ''}`,
      ];
    }),
  );
}

function unionLines(peers: readonly ToolResult[]): readonly string[] {
  const rows = peers[0]?.rows ?? [];
  const share = (holds: (row: RowResult) => boolean) =>
    percent(
      rows.filter((_, index) => peers.some((peer) => peer.rows.slice(index, index + 1).some(holds)))
        .length / rows.length,
    );
  return [
    `All peers together detect ${share(({ isDetected }) => isDetected)} %, ` +
      `${share(({ isNamed }) => isNamed)} % with a keyword ` +
      '(no count of false findings: nobody runs them all).',
  ];
}

function classTable(own: ToolResult, peers: readonly ToolResult[]): readonly string[] {
  const kinds = [...new Set(own.rows.map(({ row }) => row.kind))].sort();
  const named = ({ rows }: ToolResult, kind: string) =>
    rows.filter(({ row, isNamed }) => row.kind === kind && isNamed).length;
  return markdownTable(
    ['class', 'programs', 'ours, with keyword', 'best peer, with keyword'],
    kinds.map((kind) => {
      const count = own.rows.filter(({ row }) => row.kind === kind).length;
      const best = Math.max(0, ...peers.map((peer) => named(peer, kind)));
      return [kind.replaceAll('|', '\\|'), String(count), String(named(own, kind)), String(best)];
    }),
  );
}
