/**
 * Prints broken programs as JSON Lines:
 * `node src/bench/debug/breakage/print.ts --count 300 --seed 7 [--edits 2] [--messy]`.
 */
import { parseArgs } from 'node:util';
import { cleanPrograms } from '../clean-programs.ts';
import { breakages } from './generate.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    edits: { type: 'string', default: '1' },
    messy: { type: 'boolean', default: false },
  },
});

const rows = breakages({
  programs: cleanPrograms(),
  seed: Number(values.seed),
  count: Number(values.count),
  edits: values.edits === 'many' ? 'many' : Number(values.edits),
  indentation: values.messy ? 'messy' : 'kept',
});
for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
