import { performance } from 'node:perf_hooks';
import type { ServerProcesses } from './server-process.ts';

/** Milliseconds from the start of the process until `/ready` answers. */
export async function startToReady(
  processes: ServerProcesses,
  folder: string,
  database: string,
): Promise<number> {
  const start = performance.now();
  const { url } = await processes.startOurs(folder, database);
  const { status } = await fetch(new URL('/ready', url));
  if (status !== 200) throw new Error(`/ready answered ${status}`);
  return performance.now() - start;
}
