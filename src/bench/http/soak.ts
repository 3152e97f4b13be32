/**
 * Prints how our HTTP server bears many clients and a long time: start until ready, 1,000 clients at
 * once, and a steady rate. `--minutes` (default 10) is how long the steady rate lasts.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { processFigures } from '../process-figures.ts';
import { median } from '../statistics.ts';
import { callFromMany } from './many-clients.ts';
import { importLearner } from './learner.ts';
import { ServerProcesses } from './server-process.ts';
import { startToReady } from './start-to-ready.ts';
import { keepRate } from './steady-rate.ts';
import { mixText } from './tool-calls.ts';

const starts = 5;
const startGoal = 400;
const clients = 1_000;
const perSecond = 200;

const { values: flags } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(flags.minutes);

const folder = await mkdtemp(join(tmpdir(), 'tutorfleet-bench-soak-'));
const processes = new ServerProcesses();
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
  const database = await importLearner(folder);
  const times: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    times.push(await startToReady(processes, folder, database));
    await processes.stop();
  }
  const start = median(times).toFixed(0);
  print(`start of serve to ready    ${start} ms (median of ${starts}, goal ≤ ${startGoal})`);
  await manyClients(database);
  await steadyRate(database);
} finally {
  await processes.stop();
}

async function manyClients(database: string): Promise<void> {
  const server = await processes.startOurs(folder, database);
  const before = megabytes(processFigures(server.pid)?.residentMegabytes);
  const { open, calls, errors, seconds } = await callFromMany(server.url, clients);
  const peak = megabytes(processFigures(server.pid)?.peakMegabytes);
  await processes.stop();
  print(`\n${clients} clients at once, each calling the five tools`);
  print(`  connected at once        ${open}`);
  print(`  calls                    ${calls} in ${seconds.toFixed(1)} s`);
  printErrors(errors);
  print(`  memory at the peak       ${peak} (${before} before)`);
}

async function steadyRate(database: string): Promise<void> {
  const server = await processes.startOurs(folder, database);
  const residentMegabytes = () => processFigures(server.pid)?.residentMegabytes;
  const found = await keepRate({ url: server.url, perSecond, minutes, residentMegabytes });
  const end = megabytes(residentMegabytes());
  await processes.stop();
  print(`\n${minutes} minutes at ${perSecond} requests/s: ${mixText}`);
  print(
    `  answered                 ${found.answered} (${found.answeredPerSecond.toFixed(1)} a second)`,
  );
  print(`  p50, p99                 ${found.p50.toFixed(1)} ms, ${found.p99.toFixed(1)} ms`);
  printErrors(found.errors);
  const { megabytesPerMinute } = found;
  const isKnown = Number.isFinite(megabytesPerMinute);
  const slope = isKnown ? `${megabytesPerMinute.toFixed(2)} MB/minute` : 'needs more than a minute';
  print(`  memory at the end        ${end}`);
  print(`  slope after a minute     ${slope}`);
}

function printErrors(errors: readonly string[]): void {
  print(`  errors                   ${errors.length} (goal 0)`);
  for (const error of new Set(errors.slice(0, 5))) print(`    ${error}`);
}

function megabytes(value: number | undefined): string {
  return value === undefined ? 'unknown' : `${value.toFixed(0)} MB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
