import { get_encoding } from 'tiktoken';
import { median, quantile } from '../statistics.ts';
import { breakages } from './breakage/generate.ts';
import type { CleanProgram } from './clean-program.ts';
import { cleanPrograms, fiveBugsPrograms } from './clean-programs.ts';
import { markdownTable, percent } from './markdown.ts';
import { openDebugTool, type DebugTool } from './tool.ts';

/** Programs of about sixty lines. */
const length = { least: 50, most: 75 };
const brokenFiles = 20;
const singleFiles = 100;
/** How far a told line may stand from a bug. */
const nearby = 1;

type Measured = { readonly tokens: number; readonly bugs: number; readonly named: number };

/** What a reply costs its reader, and how many of five bugs it names. */
export async function tokensSection(seed: number): Promise<readonly string[]> {
  const encoding = get_encoding('o200k_base');
  const tool = openDebugTool('.');
  const measure = async (source: string, lines: readonly number[]): Promise<Measured> => {
    const { text } = await tool.call({ code: source });
    const told = linesTold(text);
    const isNamed = (bug: number) => told.some((line) => Math.abs(line - bug) <= nearby);
    return {
      tokens: encoding.encode(text).length,
      bugs: lines.length,
      named: lines.filter(isNamed).length,
    };
  };
  const programs = cleanPrograms().filter(hasSixtyLines);
  const withoutMistake = await clean(tool, (text) => encoding.encode(text).length);
  const rows = [
    rowOf('one mistake that stops the parser', await broken(1, singleFiles)),
    rowOf('five mistakes that stop the parser', await broken(5, brokenFiles)),
    rowOf('five mistakes that parse', await parsing()),
    withoutMistake.row,
  ];
  await tool.close();
  encoding.free();
  const header = ['files', 'n', 'tokens: median', 'p95', 'most', 'bugs named %', 'all five named'];
  return [
    '## Tokens of the reply (o200k_base)',
    '',
    'Files of about sixty lines; a bug is named where the reply tells a line within ±1.',
    '',
    ...markdownTable(header, rows),
    '',
    withoutMistake.alarms,
  ];

  async function broken(edits: number, count: number): Promise<readonly Measured[]> {
    const measured: Measured[] = [];
    for (const row of breakages({ programs, seed, count, edits })) {
      measured.push(
        await measure(
          row.broken,
          row.edits.map(({ line }) => line),
        ),
      );
    }
    return measured;
  }

  async function parsing(): Promise<readonly Measured[]> {
    const measured: Measured[] = [];
    for (const { program, lines } of fiveBugsPrograms()) {
      measured.push(await measure(program.source, lines));
    }
    return measured;
  }
}

function hasSixtyLines({ source }: CleanProgram): boolean {
  const lines = source.split('\n').length - 1;
  return lines >= length.least && lines <= length.most;
}

function linesTold(text: string): readonly number[] {
  return [...text.matchAll(/^line (\d+):/gm)].map(([, line]) => Number(line));
}

function rowOf(name: string, measured: readonly Measured[]): readonly string[] {
  const tokens = measured.map((each) => each.tokens);
  const bugs = measured.reduce((sum, each) => sum + each.bugs, 0);
  const named = measured.reduce((sum, each) => sum + each.named, 0);
  const whole = measured.filter((each) => each.bugs === 5 && each.named === 5).length;
  const hasFive = measured.some((each) => each.bugs === 5);
  return [
    name,
    String(measured.length),
    ...[median(tokens), quantile(tokens, 0.95), Math.max(...tokens)].map(String),
    percent(named / bugs),
    hasFive ? `${whole} of ${measured.length}` : '–',
  ];
}

/** Replies to programs without a mistake; what they say nevertheless stands below the table. */
async function clean(
  tool: DebugTool,
  count: (text: string) => number,
): Promise<{ readonly row: readonly string[]; readonly alarms: string }> {
  const tokens: number[] = [];
  const alarms: string[] = [];
  const programs = cleanPrograms();
  for (const { source, name } of programs) {
    const { text } = await tool.call({ code: source });
    tokens.push(count(text));
    alarms.push(...linesTold(text).map((line) => `${name} line ${line}`));
  }
  const figures = [median(tokens), quantile(tokens, 0.95), Math.max(...tokens)].map(String);
  return {
    row: ['none', String(programs.length), ...figures, '–', '–'],
    alarms:
      `Findings on the ${programs.length} programs without a mistake: ${alarms.length}` +
      (alarms.length > 0 ? ` (${alarms.join(', ')}).` : '.'),
  };
}
