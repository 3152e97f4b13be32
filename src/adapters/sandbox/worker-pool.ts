import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CaseResult } from '../../ports/sandbox.ts';
import type { Job, JobResult, WorkerMessage } from './engine/job.ts';

/** The stack of the thread, far above what the interpreter allows itself. */
const stackMegabytes = 32;
const oldGenerationMegabytes = 256;

/** How much longer than its limit a program may take to answer before its worker is ended. */
export const graceMilliseconds = 60;

/** How a job ended in its worker, or that the worker had to be ended, with the cases judged so far. */
export type JobEnd =
  | { readonly kind: 'result'; readonly result: JobResult }
  | {
      readonly kind: 'stopped' | 'cancelled' | 'crashed';
      readonly cases: readonly CaseResult[];
      /** What the program itself gave, where it had ended. */
      readonly main?: JobResult | undefined;
    };

/** One worker thread. */
export type SandboxWorker = {
  /** Waits until the worker is ready, then runs the job; the clock starts with the job. */
  run(job: Job, signal: AbortSignal | undefined): Promise<JobEnd>;
  isAlive(): boolean;
  end(): Promise<void>;
};

export function startWorker(): SandboxWorker {
  const file = new URL(`./worker${extname(import.meta.url)}`, import.meta.url);
  const worker = new Worker(file, {
    env: {},
    execArgv: [],
    resourceLimits: { stackSizeMb: stackMegabytes, maxOldGenerationSizeMb: oldGenerationMegabytes },
  });
  let isAlive = true;
  let ready = Promise.withResolvers<true>();
  let current: ((message: WorkerMessage | 'gone') => void) | undefined;
  const gone = () => {
    isAlive = false;
    ready.resolve(true);
    current?.('gone');
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'ready') ready.resolve(true);
    else current?.(message);
  });
  worker.on('error', gone);
  worker.on('exit', gone);
  // After the listeners: adding one for messages makes the port hold the process again.
  worker.unref();

  const end = async () => {
    isAlive = false;
    await worker.terminate();
  };
  return {
    isAlive: () => isAlive,
    end,
    async run(job, signal) {
      worker.ref();
      await ready.promise;
      ready = Promise.withResolvers<true>();
      const { promise, resolve } = Promise.withResolvers<JobEnd>();
      const cases: CaseResult[] = [];
      let main: JobResult | undefined;
      const stop = (kind: 'stopped' | 'cancelled') => {
        current = undefined;
        void end().then(() => resolve({ kind, cases, main }));
      };
      const allowed = job.milliseconds + graceMilliseconds;
      let timer = setTimeout(stop, allowed, 'stopped');
      const cancel = () => stop('cancelled');
      signal?.addEventListener('abort', cancel, { once: true });
      current = (message) => {
        if (message === 'gone') resolve({ kind: 'crashed', cases, main });
        else if (message.kind === 'result') resolve(message);
        else if (message.kind !== 'ready') {
          if (message.kind === 'main') main = message.result;
          else cases.push(message.result);
          clearTimeout(timer);
          timer = setTimeout(stop, allowed, 'stopped');
        }
      };
      worker.postMessage(job);
      const answer = await promise;
      current = undefined;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      worker.unref();
      return answer;
    },
  };
}
