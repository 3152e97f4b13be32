/** Prints what a client pays: tokens, latency, start-up and memory of the real server over stdio. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { get_encoding } from 'tiktoken';
import { connectBenchClient, type BenchClient } from './client.ts';
import { median } from './statistics.ts';

const encoding = get_encoding('o200k_base');
const tokensOf = (text: string) => encoding.encode(text, 'all').length;

/** Starts are few and slow, round trips many and fast; both are medians. */
const starts = 5;
const roundTrips = 3000;
const repliesPerTool = 21;

const program = `export function total(prices) {
  let sum = 0;
  for (let i = 0; i <= prices.length; i++) {
    sum += prices[i];
  }
  return sum;
}
console.log(total([2, 3, 4]));
`;

const calls: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  debug: { path: 'cart.js' },
  review: { path: 'cart.js' },
  concepts: { topic: 'for-loops', path: 'cart.js' },
  exercise: { action: 'next', concept: 'loops', seed: 1 },
  progress: { action: 'next' },
};

const folder = await mkdtemp(join(tmpdir(), 'tutorfleet-bench-'));
try {
  await writeFile(join(folder, 'cart.js'), program);
  const startTimes: number[] = [];
  for (let round = 0; round < starts; round += 1) {
    const bench = await connectBenchClient(folder);
    startTimes.push(bench.startMilliseconds);
    await bench.client.close();
  }
  const bench = await connectBenchClient(folder);
  const { tools } = await bench.client.listTools();
  const memory = bench.residentMegabytes();
  printTools(tools);
  await printReplies(bench);
  const perSecond = await roundTripsPerSecond(bench);
  await bench.client.close();
  print('');
  print(
    `start to the answer of initialize   ${median(startTimes).toFixed(0)} ms (median of ${starts})`,
  );
  print(`memory after tools/list             ${memory?.toFixed(1) ?? 'unknown'} MB`);
  print(`round trips over stdio              ${perSecond.ping.toFixed(0)} a second (ping)`);
  print(
    `                                    ${perSecond.call.toFixed(0)} a second (progress next)`,
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}

function printTools(tools: readonly { readonly name: string }[]): void {
  print('tokens of tools/list (o200k_base)');
  for (const tool of tools) print(`  ${tool.name.padEnd(10)} ${tokensOf(JSON.stringify(tool))}`);
  print(`  all        ${tokensOf(JSON.stringify({ tools }))}`);
}

async function printReplies({ client }: BenchClient): Promise<void> {
  print('\none reply of each tool          tokens   median ms');
  for (const [name, args] of Object.entries(calls)) {
    const times: number[] = [];
    let text = '';
    for (let round = 0; round < repliesPerTool; round += 1) {
      const start = performance.now();
      const { content } = await client.callTool({ name, arguments: args });
      times.push(performance.now() - start);
      text = (content as readonly { readonly text: string }[])[0]?.text ?? '';
    }
    const call = `${name} ${Object.values(args).join(' ')}`;
    const tokens = String(tokensOf(text)).padStart(6);
    print(`  ${call.padEnd(30)}${tokens}   ${median(times).toFixed(1)}`);
  }
}

async function roundTripsPerSecond({ client }: BenchClient) {
  const rate = async (once: () => Promise<unknown>) => {
    const start = performance.now();
    for (let round = 0; round < roundTrips; round += 1) await once();
    return (roundTrips / (performance.now() - start)) * 1000;
  };
  return {
    ping: await rate(() => client.ping()),
    call: await rate(() => client.callTool({ name: 'progress', arguments: { action: 'next' } })),
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
