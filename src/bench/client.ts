import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { processFigures } from './process-figures.ts';

const serverFile = fileURLToPath(new URL('../main.js', import.meta.url));

export type BenchClient = {
  readonly client: Client;
  /** Milliseconds from the start of the process to the answer of `initialize`. */
  readonly startMilliseconds: number;
  /** Resident memory of the server in MB (2^20 bytes), from the kernel; undefined where it has no /proc. */
  readonly residentMegabytes: () => number | undefined;
};

/** Starts the built server over stdio with the SDK 1.x client, the reference client. */
export async function connectBenchClient(folder: string): Promise<BenchClient> {
  const client = new Client({ name: 'tutorfleet-bench', version: '1.0.0' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [serverFile, '--root', folder, '--db', ':memory:'],
  });
  const start = performance.now();
  await client.connect(transport);
  const startMilliseconds = performance.now() - start;
  const residentMegabytes = () => processFigures(transport.pid ?? 0)?.residentMegabytes;
  return { client, startMilliseconds, residentMegabytes };
}
