import type { CaseResult, Limits, RunRequest, RunResult, Sandbox } from '../../ports/sandbox.ts';
import type { Job, JobResult } from './engine/job.ts';
import { emptiedOutput, readOutput } from './engine/output-log.ts';
import { toJavaScript } from './engine/typescript.ts';
import { startWorker, type JobEnd, type SandboxWorker } from './worker-pool.ts';

/**
 * Bounds where the request names none. A tick is 10,000 branches or calls: one for each round of
 * `while (true)`, two for each of a counting `for`, 0.06 to 0.3 ms where the body only calculates
 * and branches. Such endless loops end by their steps, the same everywhere; bodies that make objects
 * or texts (1 to 2 ms a tick) end by the clock.
 */
export const defaultLimits: Limits = { steps: 3000, milliseconds: 1000, outputBytes: 65_536 };

/** 2026-01-01T00:00:00Z */
const defaultNow = Date.UTC(2026, 0, 1);
const defaultSeed = 1;

/** All instances of one request together take at most so many times its clock. */
const maximumClocks = 4;

export type SandboxOptions = { readonly limits?: Partial<Limits> };

/**
 * Runs JavaScript and TypeScript in QuickJS inside a worker thread. Nothing is started before the
 * first run; a worker at rest does not keep the process alive.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  let worker: SandboxWorker | undefined;
  let spare: SandboxWorker | undefined;
  // Runs are one after the other, and each is read before the next one writes. Fresh memory for each
  // would stay until the workers collect their garbage, which they rarely do.
  let kept: SharedArrayBuffer | undefined;
  let dropped: SharedArrayBuffer | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  const nextWorker = (): SandboxWorker => {
    if (worker?.isAlive() !== true) {
      worker = spare?.isAlive() === true ? spare : startWorker();
      spare = undefined;
    }
    return worker;
  };

  const runJob = async (job: Job, signal: AbortSignal | undefined): Promise<JobEnd> => {
    if (signal?.aborted === true) return { kind: 'cancelled', cases: [] };
    const end = await nextWorker().run(job, signal);
    if (spare === undefined && !isClosed) spare = startWorker();
    return end;
  };

  const run = async (request: RunRequest): Promise<RunResult> => {
    const files = await toJavaScript(request.program.files);
    const limits = { ...defaultLimits, ...options.limits, ...request.limits };
    const { program, calls, seed = defaultSeed, now = defaultNow, signal } = request;
    kept = emptiedOutput(kept, limits.outputBytes);
    const job: Job = {
      entry: program.entry,
      files,
      ...(calls === undefined ? {} : { calls: { ...calls, first: 0 } }),
      ...limits,
      shared: kept,
      seed,
      now,
    };
    return runAll(job, (part) => {
      if (part === job) return runJob(job, signal);
      // What the program prints again is not kept.
      dropped = emptiedOutput(dropped, limits.outputBytes);
      return runJob({ ...part, shared: dropped }, signal);
    });
  };

  return {
    run(request) {
      const result = queue.then(() => run(request));
      queue = result.catch(() => undefined);
      return result;
    },
    async close() {
      isClosed = true;
      await queue;
      await Promise.all([worker?.end(), spare?.end()]);
    },
  };
}

/** Runs a job, and again from the next case on where a case took its instance with it. */
async function runAll(job: Job, runPart: (job: Job) => Promise<JobEnd>): Promise<RunResult> {
  const start = performance.now();
  const calls: CaseResult[] = [];
  let main: JobResult | undefined;
  for (;;) {
    const { calls: asked } = job;
    const part = main === undefined ? job : laterPart(job, calls.length);
    const end = await runPart(part);
    const result = end.kind === 'result' ? end.result : endedResult(end);
    main ??= end.kind === 'result' ? result : mainOf(end, result);
    calls.push(...result.calls);
    const missing = (asked?.cases.length ?? 0) - calls.length;
    if (missing <= 0) break;
    if (end.kind !== 'result') {
      calls.push(unansweredCase(asked?.cases[calls.length]?.expected ?? null, result));
      if (end.kind === 'cancelled' || missing === 1) break;
    }
    if (performance.now() - start > job.milliseconds * maximumClocks) break;
  }
  const rest = (job.calls?.cases ?? []).slice(calls.length);
  const ended = main.verdict === 'finished' ? { ...main, verdict: 'timeout' as const } : main;
  const unanswered = rest.map(({ expected }) => unansweredCase(expected, ended));
  return { ...main, ...readOutput(job.shared), calls: [...calls, ...unanswered] };
}

/** A case that took its worker with it leaves the program's own end as it was. */
function mainOf(end: Exclude<JobEnd, { readonly kind: 'result' }>, ended: JobResult): JobResult {
  return end.kind === 'cancelled' ? ended : (end.main ?? ended);
}

/** The job from a case on. */
function laterPart(job: Job, first: number): Job {
  const { calls } = job;
  return { ...job, ...(calls && { calls: { ...calls, first } }) };
}

function unansweredCase(expected: unknown, { verdict, error }: JobResult): CaseResult {
  const shown = JSON.stringify(expected);
  return { passed: false, expected: shown, verdict, ...(error === undefined ? {} : { error }) };
}

const endedVerdicts = {
  stopped: { verdict: 'timeout', name: 'Timeout', message: 'stopped by the clock' },
  cancelled: { verdict: 'cancelled', name: 'Cancelled', message: 'cancelled' },
  crashed: {
    verdict: 'out-of-memory',
    name: 'RangeError',
    message: 'the program took its interpreter down',
  },
} as const;

/** The result of a run whose worker had to be ended. */
function endedResult(end: Exclude<JobEnd, { readonly kind: 'result' }>): JobResult {
  const { verdict, name, message } = endedVerdicts[end.kind];
  return {
    verdict,
    exitCode: 1,
    error: { name, message, frames: [] },
    calls: end.cases,
    tests: [],
    notReproducible: [],
    steps: 0,
  };
}
