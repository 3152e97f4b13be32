import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const oursId = 'tutorfleet debug';

/** What a child says of its one input. */
export type ChildAnswer = { readonly milliseconds: number; readonly bytes: number };

export type HostileOutcome =
  | ({ readonly ended: 'answered' } & ChildAnswer)
  | {
      readonly ended: 'crashed' | 'timed out';
      readonly milliseconds: number;
      /** The line of standard error that names the error, where there is one. */
      readonly reason?: string;
    };

/** Milliseconds after which an input counts as timed out. */
const longestRun = 10_000;

/** Characters of a child's standard error that are kept. */
const longestComplaint = 20_000;

/** The child's file, from the sources and from the built files. */
const child = fileURLToPath(new URL(`./child${extname(import.meta.url)}`, import.meta.url));

/** Gives one input to one tool, in a process of its own. */
export function runHostile(tool: string, input: string): Promise<HostileOutcome> {
  return new Promise((resolve) => {
    const start = performance.now();
    const process_ = spawn(process.execPath, [child, tool, input], {
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longestRun,
      killSignal: 'SIGKILL',
    });
    let printed = '';
    let complaint = '';
    process_.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(0, longestComplaint);
    });
    process_.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    process_.on('close', (code, signal) => {
      const milliseconds = performance.now() - start;
      if (signal === 'SIGKILL' && milliseconds >= longestRun) {
        resolve({ ended: 'timed out', milliseconds });
      } else if (code === 0 && printed !== '') {
        resolve({ ended: 'answered', ...(JSON.parse(printed) as ChildAnswer) });
      } else {
        const [reason] = /^.*(?:Error|FATAL|overflow).*$/m.exec(complaint) ?? [];
        resolve({ ended: 'crashed', milliseconds, ...(reason !== undefined && { reason }) });
      }
    });
  });
}
