/**
 * Measures debug beside parsers, linters and the compiler and prints markdown:
 * `node dist/bench/debug/main.js [--section name] [--count n] [--seed n] [--write file]`.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { nameAndVersion } from './versions.ts';

type Order = {
  readonly count: number;
  readonly seed: number;
  readonly progress: (message: string) => void;
};
type Section = (order: Order) => Promise<readonly string[]>;

/** Loaded one after the other, so that one section's tools do not weigh on another's figures. */
const sections: Readonly<Record<string, Section>> = {
  syntax: async (order) => (await import('./syntax/section.ts')).syntaxSection(order),
  misuse: async () => (await import('./misuse/section.ts')).misuseSection(),
  logic: async () => (await import('./logic/section.ts')).logicSection(),
  latency: async () => (await import('./latency.ts')).latencySection(),
  tokens: async ({ seed }) => (await import('./tokens.ts')).tokensSection(seed),
  hostile: async ({ progress: tell }) =>
    (await import('./hostile/section.ts')).hostileSection(tell),
};

const { values } = parseArgs({
  options: {
    section: { type: 'string', multiple: true },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'string' },
  },
});

const order: Order = { count: Number(values.count), seed: Number(values.seed), progress };
const chosen = values.section ?? Object.keys(sections);
const lines = [...head(), ...(await body())];
const text = `${lines.join('\n')}\n`;
if (values.write === undefined) process.stdout.write(text);
else writeFileSync(values.write, text);

async function body(): Promise<readonly string[]> {
  const all: string[] = [];
  for (const name of chosen) {
    const section = sections[name];
    if (section === undefined)
      throw new Error(`no section ${name}: ${Object.keys(sections).join(', ')}`);
    progress(`${name} …`);
    all.push('', ...(await section(order)));
  }
  return all;
}

function head(): readonly string[] {
  const packages = [
    'typescript',
    '@typescript-eslint/typescript-estree',
    'acorn',
    '@babel/parser',
    'oxc-parser',
    'eslint',
    'typescript-eslint',
    'eslint-plugin-sonarjs',
    'oxlint',
  ];
  return [
    '# Debug, measured',
    '',
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ` +
      `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}, load ` +
      `${loadavg()[0]?.toFixed(1) ?? '–'} at the start), seed ${order.seed}.`,
    '',
    `${packages.map(nameAndVersion).join(', ')}.`,
  ];
}

function progress(message: string): void {
  process.stderr.write(`${message}\n`);
}
