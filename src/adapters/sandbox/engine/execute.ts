import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { CaseResult, TestResult } from '../port.ts';
import { judgeCases } from './cases.ts';
import { endingOf, exitCodeOf, exitCodes, type Ending, type Run } from './endings.ts';
import { EventLoop } from './event-loop.ts';
import { GuestError } from './guest-error.ts';
import { hostFunctions } from './host-functions.ts';
import type { Instance } from './instance.ts';
import type { Job, JobResult, WorkerMessage } from './job.ts';
import { outputLog } from './output-log.ts';
import { programFiles, type PreparedFile } from './program-files.ts';
import { plainError, runErrorOf, type Described } from './run-error.ts';
import { Budget } from './run-state.ts';
import { checkLinks } from './links.ts';
import { ProgramProblem } from './program-problem.ts';
import { modulesOf } from './synthetic-modules.ts';
import { wantsTestGlobals } from './test-file.ts';

/** Runs one job in an instance as it came from its maker; the caller restores it. */
export function execute(
  instance: Instance,
  job: Job,
  tell: (message: WorkerMessage) => void,
): JobResult {
  const budget = new Budget(job);
  const output = outputLog(job.shared, job.outputBytes);
  const notes = new Set<string>();
  const entryFile = { path: job.entry, capture: captureOf(job) };
  const files = programFiles(job.files, entryFile, (reason) => notes.add(reason));
  const { context } = instance;
  const loop = new EventLoop(instance, budget);
  const run: Run = { job, instance, files, budget, loop, notes };
  instance.plug = {
    functions: hostFunctions({ context, files, entry: job.entry, output, budget, notes }),
    ...modulesOf(files, notes),
    shouldStop: () => budget.tick(),
  };
  const entry = files.file(job.entry);
  const main = guarded(run, () => runProgram(run, entry));
  const { ending } = main;
  const namespace = ending.verdict === 'finished' ? main.value?.namespace : undefined;
  const resultWith = (calls: readonly CaseResult[]): JobResult => ({
    ...ending,
    calls,
    tests: main.value?.tests ?? [],
    notReproducible: [...notes].sort(),
    steps: budget.steps,
  });
  if (job.calls === undefined || namespace === undefined) return resultWith(unreached(job, ending));
  tell({ kind: 'main', result: resultWith([]) });
  return resultWith(judgeCases(run, namespace, (result) => tell({ kind: 'case', result })));
}

function captureOf({ calls }: Job): string | undefined {
  return calls !== undefined && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(calls.entry)
    ? calls.entry
    : undefined;
}

type Finished = {
  readonly namespace: QuickJSHandle;
  readonly tests: readonly TestResult[];
  readonly isSettled: boolean;
};

function runProgram(run: Run, entry: PreparedFile | undefined): Finished {
  const { job, instance, loop } = run;
  const { context } = instance;
  if (entry === undefined)
    throw new ProgramProblem('Error', `Cannot find module '/${job.entry}'`, 'threw');
  if (entry.problem !== undefined) {
    const { name, message, line, column } = entry.problem;
    throw new ProgramProblem(name, message, 'syntax-error', { path: entry.path, line, column });
  }
  if (entry.kind === 'module') checkLinks(run.files, entry);
  loop.call('start', context.newNumber(job.now), context.newNumber(job.seed));
  if (wantsTestGlobals(entry.path, entry.source)) loop.call('giveTestGlobals');
  const main = entry.kind === 'module' ? startModule(run, entry) : startScript(run, entry);
  loop.run();
  const { namespace, isSettled } = main();
  if (!isSettled) return { namespace, tests: [], isSettled };
  loop.call('beforeExit');
  loop.run();
  const tests = runTests(run);
  loop.call('exit');
  return { namespace, tests, isSettled };
}

type Main = () => { readonly namespace: QuickJSHandle; readonly isSettled: boolean };

function startScript({ instance, loop }: Run, entry: PreparedFile): Main {
  const { context } = instance;
  try {
    const namespace = loop.call('runMain', context.newString(entry.path));
    return () => ({ namespace, isSettled: true });
  } catch (error) {
    if (!(error instanceof GuestError) || !loop.takes(error.handle, 'uncaughtException'))
      throw error;
    return () => ({ namespace: context.undefined, isSettled: true });
  }
}

function startModule({ instance, loop }: Run, entry: PreparedFile): Main {
  const { context } = instance;
  const evaluated = context.evalCode(entry.edited?.text ?? '', entry.path, { type: 'module' });
  loop.check();
  if (evaluated.error !== undefined) throw new GuestError(evaluated.error);
  const promise = evaluated.value;
  loop.runJobs();
  return () => {
    const state = context.getPromiseState(promise);
    if (state.type === 'rejected') {
      if (!loop.takes(state.error, 'uncaughtException')) throw new GuestError(state.error);
      loop.run();
      return { namespace: context.undefined, isSettled: true };
    }
    const namespace = state.type === 'fulfilled' ? state.value : context.undefined;
    return { namespace, isSettled: state.type === 'fulfilled' };
  };
}

function runTests({ instance, loop, files }: Run): readonly TestResult[] {
  const promise = loop.call('runTests');
  loop.run();
  const state = instance.context.getPromiseState(promise);
  if (state.type === 'rejected') throw new GuestError(state.error);
  if (state.type === 'pending') return [];
  const results = JSON.parse(instance.context.getString(state.value)) as readonly (Omit<
    TestResult,
    'error'
  > & { readonly error?: Described })[];
  return results.map(({ name, outcome, error }) => ({
    name,
    outcome,
    ...(error === undefined ? {} : { error: runErrorOf(error, files) }),
  }));
}

type Guarded<Value> = { readonly value?: Value; readonly ending: Ending };

function guarded(run: Run, part: () => Finished): Guarded<Finished> {
  try {
    const value = part();
    if (!value.isSettled) {
      const message = 'Detected unsettled top-level await';
      const error = plainError('Warning', message);
      return { value, ending: { verdict: 'never-settled', exitCode: exitCodes.unsettled, error } };
    }
    return { value, ending: { verdict: 'finished', exitCode: exitCodeOf(run) } };
  } catch (error) {
    return { ending: endingOf(run, error) };
  }
}

function unreached({ calls }: Job, { verdict, error }: Ending): readonly CaseResult[] {
  return (calls?.cases ?? []).slice(calls?.first ?? 0).map(({ expected }) => ({
    passed: false,
    expected: JSON.stringify(expected),
    verdict: verdict === 'finished' ? 'threw' : verdict,
    ...(error === undefined ? {} : { error }),
  }));
}
