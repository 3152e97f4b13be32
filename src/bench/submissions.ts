/**
 * Runs debug and review over a JSON Lines file of programs (`{id, language, source}`) and prints
 * their latency, crashes and time-outs. The file is named as the only argument.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { compose, contextFor } from '../compose.ts';
import { TutorError } from '../tools/tutor-error.ts';
import { median, quantile } from './statistics.ts';

type Submission = { readonly id: string; readonly language: string; readonly source: string };

const file = process.argv[2] ?? '../shared/data/submissions.jsonl';
const submissions = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Submission);
const composition = compose({ roots: ['.'], database: ':memory:' });
const context = contextFor(composition);

print(`${submissions.length} programs of ${file}`);
for (const name of ['debug', 'review']) {
  const tool = composition.tools.find((candidate) => candidate.name === name);
  if (tool === undefined) throw new Error(`no tool ${name}`);
  const times: number[] = [];
  let refused = 0;
  const crashes: string[] = [];
  for (const { id, source } of submissions) {
    const start = performance.now();
    try {
      await tool.call({ code: source }, context);
    } catch (error) {
      if (error instanceof TutorError) refused += 1;
      else crashes.push(`${id}: ${String(error)}`);
    }
    times.push(performance.now() - start);
  }
  const figures = [median(times), quantile(times, 0.99), Math.max(...times)];
  const [middle, p99, longest] = figures.map((time) => `${time.toFixed(1)} ms`);
  print(`${name.padEnd(8)}median ${middle}, p99 ${p99}, longest ${longest}`);
  print(`        ${refused} refused with a reason, ${crashes.length} crashes`);
  for (const crash of crashes) print(`        ${crash}`);
}
await composition.close();

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
