import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a program ends in Node: the uncaught error's name, message and line. */
export type Ending = { readonly name: string; readonly message: string; readonly line: number };

// In a block, so that its names are none of the programs' globals.
const CHILD = `{
const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const folder = process.argv[1];
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
process.stderr.write = () => true;
process.on('unhandledRejection', () => {});
const count = readdirSync(folder).length;
const endings = [];
for (let index = 0; index < count; index += 1) {
  try {
    require(join(folder, index + '.cjs'));
    endings.push({ name: 'none', message: 'no error', line: 0 });
  } catch (error) {
    const line = /\\.cjs:(\\d+)/.exec(error.stack)?.[1];
    endings.push({ name: error.name, message: error.message, line: Number(line) });
  }
}
write(JSON.stringify(endings), () => process.exit(0));
}`;

/** Runs programs one after the other in one child process of this Node. */
export function runInNode(sources: readonly string[]): readonly Ending[] {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'));
  try {
    sources.forEach((source, index) => {
      writeFileSync(join(folder, `${index}.cjs`), source);
    });
    const child = spawnSync(process.execPath, ['--no-warnings', '-e', CHILD, folder], {
      encoding: 'utf8',
      env: {},
    });
    if (child.stdout === '') throw new Error(`Node ended without an answer: ${child.stderr}`);
    return JSON.parse(child.stdout) as readonly Ending[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
