import { median, quantile } from '../../statistics.ts';
import { breakageKinds, structuralKinds } from '../breakage/table.ts';
import { markdownTable, percent, shareOf } from '../markdown.ts';
import {
  isFirstExact,
  isFirstNear,
  isOriginal,
  locatedEdits,
  parsesAgain,
  type Outcome,
} from './outcome.ts';

/** What a tool said of every set of broken programs. */
export type Results = {
  readonly name: string;
  readonly single: readonly Outcome[];
  readonly double: readonly Outcome[];
  readonly many: readonly Outcome[];
  readonly messy: readonly Outcome[];
};

/** The tool whose figures stand beside ours in the table of kinds. */
const comparedByKind = ['typescript createSourceFile', 'oxc-parser'];

/** All tables of the section, as markdown lines. */
export function syntaxTables(ours: Results, peers: readonly Results[]): readonly string[] {
  const all = [ours, ...peers];
  return [
    `## Syntax: seeded breakage`,
    '',
    counts(ours),
    '',
    '### One edit: the first finding against the line of the edit',
    '',
    ...placesTable(all),
    '',
    '### Structural kinds (missing or extra brace, extra opener, backtick, brace of a placeholder)',
    '',
    ...structuralTable(all),
    '',
    '### Two and many edits',
    '',
    ...manyTable(all),
    '',
    '### Messy indentation (one edit)',
    '',
    ...messyTable(all),
    '',
    '### Repair (no parser here offers one)',
    '',
    ...repairTable(ours),
    '',
    '### One edit, by kind',
    '',
    ...kindTable(all),
  ];
}

function counts({ single, double, many, messy }: Results): string {
  const javaScript = single.filter(({ row }) => row.language === 'javascript').length;
  const edits = many.reduce((sum, { row }) => sum + row.edits.length, 0) / many.length;
  return (
    `${single.length} programs with one edit (${javaScript} JavaScript, ` +
    `${single.length - javaScript} TypeScript), ${double.length} with two, ${many.length} with ` +
    `many (mean ${edits.toFixed(1)}), ${messy.length} with one edit and messy indentation; ` +
    `${breakageKinds.length} kinds. Every edit alone stops the parsers.`
  );
}

function placesTable(all: readonly Results[]): readonly string[] {
  const header = ['tool', 'exact %', '±1 %', 'findings per program', 'median ms', 'p95 ms'];
  return markdownTable(
    header,
    all.map(({ name, single }) => [
      name,
      percent(shareOf(single, isFirstExact)),
      percent(shareOf(single, isFirstNear)),
      findingsPer(single),
      median(times(single)).toFixed(2),
      quantile(times(single), 0.95).toFixed(2),
    ]),
  );
}

function structuralTable(all: readonly Results[]): readonly string[] {
  const header = ['tool', 'n', 'exact %', '±1 %', 'the rest: n', 'exact %', '±1 %'];
  return markdownTable(
    header,
    all.map(({ name, single }) => {
      const isStructural = ({ row }: Outcome) => structuralKinds.includes(row.kind);
      const structural = single.filter(isStructural);
      const rest = single.filter((outcome) => !isStructural(outcome));
      return [
        name,
        ...[structural, rest].flatMap((outcomes) => [
          String(outcomes.length),
          percent(shareOf(outcomes, isFirstExact)),
          percent(shareOf(outcomes, isFirstNear)),
        ]),
      ];
    }),
  );
}

function manyTable(all: readonly Results[]): readonly string[] {
  const columns = ['first exact %', 'edits located ±1 %', 'findings'];
  const header = [
    'tool',
    ...columns.map((column) => `two: ${column}`),
    ...columns.map((column) => `many: ${column}`),
  ];
  return markdownTable(
    header,
    all.map(({ name, double, many }) => [
      name,
      ...[double, many].flatMap((outcomes) => [
        percent(shareOf(outcomes, isFirstExact)),
        percent(shareOfLocated(outcomes)),
        findingsPer(outcomes),
      ]),
    ]),
  );
}

function messyTable(all: readonly Results[]): readonly string[] {
  const header = ['tool', 'exact %', '±1 %', 'findings per program', 'structural ±1 %'];
  return markdownTable(
    header,
    all.map(({ name, messy }) => [
      name,
      percent(shareOf(messy, isFirstExact)),
      percent(shareOf(messy, isFirstNear)),
      findingsPer(messy),
      percent(
        shareOf(
          messy.filter(({ row }) => structuralKinds.includes(row.kind)),
          isFirstNear,
        ),
      ),
    ]),
  );
}

function repairTable({ single, double, many, messy }: Results): readonly string[] {
  const header = ['set', 'parses again %', 'equals the original %', 'median ms', 'p95 ms'];
  const sets = { 'one edit': single, 'two edits': double, 'many edits': many, messy };
  return markdownTable(
    header,
    Object.entries(sets).map(([name, outcomes]) => [
      name,
      percent(shareOf(outcomes, parsesAgain)),
      percent(shareOf(outcomes, isOriginal)),
      median(times(outcomes)).toFixed(1),
      quantile(times(outcomes), 0.95).toFixed(1),
    ]),
  );
}

function kindTable(all: readonly Results[]): readonly string[] {
  const [ours, ...others] = all;
  const compared = others.filter(({ name }) => comparedByKind.includes(name));
  const header = [
    'kind',
    'n',
    'exact %',
    '±1 %',
    'parses %',
    'original %',
    ...compared.map(({ name }) => `${name} ±1 %`),
  ];
  const kinds = [...breakageKinds].sort((a, b) => b.weight - a.weight);
  const rows = kinds.map(({ id }) => {
    const ofKind = ({ single }: Results) => single.filter(({ row }) => row.kind === id);
    const outcomes = ours === undefined ? [] : ofKind(ours);
    return [
      id,
      String(outcomes.length),
      ...[isFirstExact, isFirstNear, parsesAgain, isOriginal].map((holds) =>
        percent(shareOf(outcomes, holds)),
      ),
      ...compared.map((results) => percent(shareOf(ofKind(results), isFirstNear))),
    ];
  });
  return markdownTable(header, rows);
}

function times(outcomes: readonly Outcome[]): readonly number[] {
  return outcomes.map(({ milliseconds }) => milliseconds);
}

function findingsPer(outcomes: readonly Outcome[]): string {
  const total = outcomes.reduce((sum, { lines }) => sum + lines.length, 0);
  return (total / outcomes.length).toFixed(2);
}

function shareOfLocated(outcomes: readonly Outcome[]): number {
  const edits = outcomes.reduce((sum, { row }) => sum + row.edits.length, 0);
  return outcomes.reduce((sum, outcome) => sum + locatedEdits(outcome), 0) / edits;
}
