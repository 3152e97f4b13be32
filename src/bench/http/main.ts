/**
 * Prints requests per second of our HTTP server beside a bare `node:http` echo and the SDKs'
 * documented patterns, on this machine. `--rounds` and `--seconds` change how long it takes.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../statistics.ts';
import { anchorName, report, startArms, type Arm } from './arms.ts';
import { connections, load, type Load } from './load.ts';
import { requestOf, type Era, type Method } from './requests.ts';
import { ServerProcesses } from './server-process.ts';

/** The least share of the bare echo's requests per second that ours is to reach, for calls. */
const goals: Readonly<Record<Era, number>> = { '2025': 0.45, '2026-07-28': 0.35 };

const warmUpSeconds = 2;

const { values: flags } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '4' },
  },
});
const [rounds, seconds] = [Number(flags.rounds), Number(flags.seconds)];

const scenarios: readonly { readonly method: Method; readonly era: Era }[] = [
  { method: 'tools/call', era: '2025' },
  { method: 'tools/call', era: '2026-07-28' },
  { method: 'tools/list', era: '2025' },
  { method: 'tools/list', era: '2026-07-28' },
];

const folder = await mkdtemp(join(tmpdir(), 'tutorfleet-bench-http-'));
const processes = new ServerProcesses();
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
try {
  const { running, missing } = await startArms(processes, folder);
  print(`Node ${process.versions.node}, ${cpus().length} cores, ${connections} connections,`);
  print(
    `${rounds} interleaved rounds of ${seconds} s; medians; the ratio is taken within a round,`,
  );
  print('CPU µs is processor time of the server for one request');
  for (const scenario of scenarios) await runScenario(scenario, running);
  for (const line of missing) print(line);
} finally {
  await processes.stop();
}

async function runScenario(
  { method, era }: (typeof scenarios)[number],
  running: readonly Arm[],
): Promise<void> {
  const arms = running.filter(({ eras }) => eras.includes(era));
  const isCall = method === 'tools/call';
  const request = requestOf(era, method, isCall ? report : undefined);
  for (const arm of arms) await load(arm, request, warmUpSeconds);
  const loads = new Map<string, readonly Load[]>(arms.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const arm of arms) {
      loads.set(arm.name, [...(loads.get(arm.name) ?? []), await load(arm, request, seconds)]);
    }
  }
  const goal = isCall ? `, goal ≥ ${goals[era]} of the bare echo` : '';
  print(`\n${method}${isCall ? ' of progress report' : ''}, ${era}${goal}`);
  print(
    `${''.padEnd(22)}${['req/s', 'ratio', 'p50 ms', 'p99 ms', 'CPU µs', 'errors'].map(cell).join('')}`,
  );
  const anchor = loads.get(anchorName) ?? [];
  for (const [name, own] of loads) print(rowOf(name, own, anchor));
}

function rowOf(name: string, own: readonly Load[], anchor: readonly Load[]): string {
  const ratios = own.map(({ perSecond }, round) => perSecond / (anchor[round]?.perSecond ?? NaN));
  const cells = [
    median(own.map(({ perSecond }) => perSecond)).toFixed(0),
    median(ratios).toFixed(2),
    median(own.map(({ p50 }) => p50)).toFixed(0),
    median(own.map(({ p99 }) => p99)).toFixed(0),
    median(own.map(({ cpuPerRequest }) => cpuPerRequest)).toFixed(0),
    String(own.reduce((sum, { errors }) => sum + errors, 0)),
  ];
  return `${name.padEnd(22)}${cells.map(cell).join('')}`;
}

function cell(text: string): string {
  return text.padStart(9);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
