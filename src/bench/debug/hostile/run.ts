import { spawn } from 'node:child_process';
import { extname } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const oursId = 'tutorfleet debug';

/** What a child prints first, when its tool is loaded. */
export const readyLine = 'ready\n';

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
/** Milliseconds that a process may take to load its tool. */
const longestStart = 60_000;

/** Characters of a child's standard error that are kept. */
const longestComplaint = 20_000;

/** The child's file, from the sources and from the built files. */
const child = fileURLToPath(new URL(`./main${extname(import.meta.url)}`, import.meta.url));

/** Gives one input to one tool, in a process of its own. */
export function runHostile(tool: string, input: string): Promise<HostileOutcome> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, [child, tool, input], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let isTimedOut = false;
    const end = () => {
      isTimedOut = true;
      running.kill('SIGKILL');
    };
    let guard = setTimeout(end, longestStart);
    let start = performance.now();
    let printed = '';
    let complaint = '';
    running.stdout.on('data', (chunk: Buffer) => {
      if (printed === '') {
        // The first line says that everything is loaded: only now the input is read.
        clearTimeout(guard);
        guard = setTimeout(end, longestRun);
        start = performance.now();
      }
      printed += chunk.toString();
    });
    running.stderr.on('data', (chunk: Buffer) => {
      complaint = (complaint + chunk.toString()).slice(0, longestComplaint);
    });
    running.on('close', (code) => {
      clearTimeout(guard);
      const milliseconds = performance.now() - start;
      const answer = printed.slice(readyLine.length);
      if (isTimedOut) {
        resolve({ ended: 'timed out', milliseconds });
      } else if (code === 0 && answer !== '') {
        resolve({ ended: 'answered', ...(JSON.parse(answer) as ChildAnswer) });
      } else {
        const [reason] = /^.*(?:Error|FATAL|overflow).*$/m.exec(complaint) ?? [];
        resolve({ ended: 'crashed', milliseconds, ...(reason !== undefined && { reason }) });
      }
    });
  });
}
