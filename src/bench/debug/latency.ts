import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import type { ProcessFigures } from '../process-figures.ts';
import { median, quantile } from '../statistics.ts';
import { breakages } from './breakage/generate.ts';
import type { CleanProgram } from './clean-program.ts';
import { cleanPrograms } from './clean-programs.ts';
import { createSandbox, diagnose, type Sandbox } from './library.ts';
import { markdownTable } from './markdown.ts';
import { eslintConfigs } from './misuse/tools/eslint-configs.ts';

/** Programs of about sixty lines. */
const length = { least: 55, most: 66 };
const warmUpRounds = 10;
const rounds = 25;
/** Files after which the memory is read. */
const manyFiles = 1000;

type Contender = {
  readonly name: string;
  readonly check: (program: CleanProgram) => Promise<unknown>;
};

/** Answers at once that the program ended well: what is left is the reading of the text. */
const idleSandbox: Sandbox = {
  run: () =>
    Promise.resolve({
      ...{ verdict: 'finished', output: [], isOutputCut: false, exitCode: 0 },
      ...{ calls: [], tests: [], notReproducible: [], steps: 0 },
    }),
  close: () => Promise.resolve(),
};

/** A clean file of sixty lines, warm and in process, beside ESLint recommended. */
export async function latencySection(): Promise<readonly string[]> {
  const programs = cleanPrograms().filter(({ source }) => {
    const lines = source.split('\n').length - 1;
    return lines >= length.least && lines <= length.most;
  });
  const sandbox = createSandbox();
  const rows: (readonly string[])[] = [];
  for (const language of ['javascript', 'typescript'] as const) {
    const own = programs.filter((program) => program.language === language);
    // Apart, so that the garbage of the checker does not weigh on the others.
    const light = await measure([rulesAlone, eslintRecommended()], own);
    const heavy = await measure([withChecker, whole(sandbox)], own);
    const base = median(light.get(eslintName) ?? []);
    for (const [name, times] of [...light, ...heavy]) {
      rows.push([
        `${language}: ${name}`,
        median(times).toFixed(2),
        quantile(times, 0.95).toFixed(2),
        (median(times) / base).toFixed(2),
      ]);
    }
  }
  await sandbox.close();
  return [
    '## A clean file of sixty lines, warm, in process',
    '',
    `${programs.length} programs of ${length.least} to ${length.most} lines, ${rounds} rounds, one after the other in turn.`,
    '',
    ...markdownTable(['what', 'median ms', 'p95 ms', 'against ESLint'], rows),
    '',
    await memoryLine(),
  ];
}

const eslintName = 'ESLint recommended';

const rulesAlone: Contender = {
  name: 'debug, the rules alone (not run, no checker)',
  check: (program) => diagnose(inputOf(program), idleSandbox, null),
};

const withChecker: Contender = {
  name: "debug, rules and TypeScript's checker (not run)",
  check: (program) => diagnose(inputOf(program), idleSandbox),
};

function whole(sandbox: Sandbox): Contender {
  return {
    name: 'debug, whole: rules, checker and a run in the sandbox',
    check: (program) => diagnose(inputOf(program), sandbox),
  };
}

function eslintRecommended(): Contender {
  const linter = new Linter({ configType: 'flat' });
  const configs = [...(eslintConfigs[eslintName] ?? [])];
  return {
    name: eslintName,
    check: ({ source, name }) =>
      Promise.resolve(linter.verify(source, configs, { filename: name })),
  };
}

function inputOf({ source, name }: CleanProgram) {
  return { source, filename: name };
}

async function measure(
  contenders: readonly Contender[],
  programs: readonly CleanProgram[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (const program of programs) {
      for (const { name, check } of contenders) {
        const start = performance.now();
        await check(program);
        if (round >= warmUpRounds) times.get(name)?.push(performance.now() - start);
      }
    }
  }
  return times;
}

/** Memory of a process of its own after it diagnosed many files through the tool. */
async function memoryLine(): Promise<string> {
  const file = fileURLToPath(new URL(`./memory/main${extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(thousandFiles()));
  const figures = JSON.parse(await text(child.stdout)) as ProcessFigures | null;
  if (figures === null) return 'This system does not tell the memory of a process.';
  return (
    `Resident memory after ${manyFiles} different files, half of them broken: ` +
    `${figures.residentMegabytes.toFixed(0)} MB, at most ${figures.peakMegabytes.toFixed(0)} MB.`
  );
}

function thousandFiles(): readonly string[] {
  const programs = cleanPrograms();
  const rows = breakages({ programs, seed: 1, count: manyFiles / 2, edits: 1 });
  return rows.flatMap(({ broken }, index) => {
    const program = programs[index % programs.length];
    return [broken, `${program?.source ?? ''}// copy ${index}\n`];
  });
}
