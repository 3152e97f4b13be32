import type { QuickJSHandle } from 'quickjs-emscripten-core';
import type { RunError, Verdict } from '../port.ts';
import { Stopped, UnhandledRejection, type EventLoop } from './event-loop.ts';
import { GuestError } from './guest-error.ts';
import type { Instance } from './instance.ts';
import type { Job } from './job.ts';
import { specifierOf } from './links.ts';
import type { ProgramFiles } from './program-files.ts';
import { ProgramProblem } from './program-problem.ts';
import { plainError, runErrorOf, type Described } from './run-error.ts';
import type { Budget } from './run-state.ts';

/** How a part of a run ended. */
export type Ending = {
  readonly verdict: Verdict;
  readonly exitCode: number;
  readonly error?: RunError;
};

/** Exit codes of Node. */
export const exitCodes = { ok: 0, uncaught: 1, unsettled: 13 } as const;

/** Everything one run needs at hand. */
export type Run = {
  readonly job: Job;
  readonly instance: Instance;
  readonly files: ProgramFiles;
  readonly budget: Budget;
  readonly loop: EventLoop;
  /** Why the output may differ from Node's. */
  readonly notes: Set<string>;
};

/** What the program asked to exit with. */
export function exitCodeOf({ loop, instance }: Run): number {
  return instance.context.dump(loop.call('exitCode')) as number;
}

/** How a part of the run ended that did not come to its end. */
export function endingOf(run: Run, thrown: unknown): Ending {
  const { budget } = run;
  if (thrown instanceof ProgramProblem) {
    if (thrown.reason !== undefined) run.notes.add(thrown.reason);
    return { verdict: thrown.verdict, exitCode: exitCodes.uncaught, error: thrown.runError };
  }
  if (budget.reason === 'exit') {
    budget.resume();
    return { verdict: 'finished', exitCode: exitCodeOf(run) };
  }
  if (thrown instanceof Stopped) {
    const error = plainError('Timeout', budget.message);
    return { verdict: 'timeout', exitCode: exitCodes.uncaught, error };
  }
  if (thrown instanceof UnhandledRejection) {
    return thrownEnding(run, thrown.handle, 'describeReason');
  }
  if (thrown instanceof GuestError) return thrownEnding(run, thrown.handle, 'describe');
  throw thrown;
}

const outOfMemory = plainError('RangeError', 'out of memory');

function thrownEnding(run: Run, handle: QuickJSHandle, how: 'describe' | 'describeReason'): Ending {
  const { loop, files, instance } = run;
  const exitCode = exitCodes.uncaught;
  if (isOutOfMemory(run, handle)) return { verdict: 'out-of-memory', exitCode, error: outOfMemory };
  try {
    const described = JSON.parse(loop.text(how, handle)) as Described;
    if (described.isExit === true) return { verdict: 'finished', exitCode: exitCodeOf(run) };
    const ending = thrownAs(run, runErrorOf(described, files));
    loop.call('exit', instance.context.newNumber(exitCode));
    return ending;
  } catch (error) {
    if (error instanceof Stopped) return endingOf(run, error);
    if (error instanceof GuestError) {
      if (isOutOfMemory(run, error.handle)) {
        return { verdict: 'out-of-memory', exitCode, error: outOfMemory };
      }
      return {
        verdict: 'threw',
        exitCode,
        error: plainError('Error', 'a value that cannot be shown'),
      };
    }
    throw error;
  }
}

function isOutOfMemory({ instance }: Run, handle: QuickJSHandle): boolean {
  const { context } = instance;
  // Without room for an error of its own the engine throws null.
  if (instance.isFull() && context.sameValue(handle, context.null)) return true;
  if (context.typeof(handle) !== 'object' && context.typeof(handle) !== 'unknown') return false;
  const message = context.getProp(handle, 'message');
  return context.typeof(message) === 'string' && context.getString(message) === 'out of memory';
}

const missingExport = /^Could not find export '(.+)' in module '(.+)'$/;
const commonJsName = /^(require|module|exports|__filename|__dirname) is not defined$/;

/** Complaints of Node's module loader, which know more than the engine's. */
function thrownAs({ files, job }: Run, error: RunError): Ending {
  const exitCode = exitCodes.uncaught;
  const [, name, path = ''] = missingExport.exec(error.message) ?? [];
  if (error.name === 'SyntaxError' && name !== undefined) {
    const module =
      specifierOf(files, path, job.entry) ?? path.replace(/^guest:(.*)\.js$/, 'node:$1');
    const message = `The requested module '${module}' does not provide an export named '${name}'`;
    return { verdict: 'syntax-error', exitCode, error: { ...error, message } };
  }
  const isModule = error.path !== undefined && files.file(error.path)?.kind === 'module';
  if (isModule && error.name === 'ReferenceError' && commonJsName.test(error.message)) {
    const advice = error.message.startsWith('require') ? ', you can use import instead' : '';
    const message = `${error.message} in ES module scope${advice}`;
    return { verdict: 'threw', exitCode, error: { ...error, message } };
  }
  return { verdict: 'threw', exitCode, error };
}
