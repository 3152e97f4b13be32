import { performance } from 'node:perf_hooks';
import { KeepAliveClient } from './keep-alive-client.ts';
import { requestOf } from './requests.ts';
import { toolCalls } from './tool-calls.ts';

export type ManyClients = {
  /** Clients whose connections were open at the same time, before the first call. */
  readonly open: number;
  readonly calls: number;
  readonly errors: readonly string[];
  readonly seconds: number;
};

/** Connects all clients, then lets each call every tool once, one after the other. */
export async function callFromMany(url: string, count: number): Promise<ManyClients> {
  const clients = Array.from({ length: count }, () => new KeepAliveClient(url, 1));
  const errors: string[] = [];
  try {
    const connected = await Promise.allSettled(clients.map((client) => client.connect()));
    const start = performance.now();
    await Promise.all(clients.map((client, index) => callAll(client, index, errors)));
    return {
      open: connected.filter(({ status }) => status === 'fulfilled').length,
      calls: count * toolCalls.length,
      errors,
      seconds: (performance.now() - start) / 1000,
    };
  } finally {
    for (const client of clients) client.close();
  }
}

/** Both eras take part; clients begin with different tools, so that all tools run at once. */
async function callAll(client: KeepAliveClient, index: number, errors: string[]): Promise<void> {
  const era = index % 2 === 0 ? '2025' : '2026-07-28';
  for (let turn = 0; turn < toolCalls.length; turn += 1) {
    const call = toolCalls[(index + turn) % toolCalls.length];
    const problem = await client.problemOf(requestOf(era, 'tools/call', call));
    if (problem !== undefined) errors.push(`${call?.name ?? ''}: ${problem}`);
  }
}
