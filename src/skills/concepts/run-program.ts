import type { Program, RunResult, Sandbox } from '../../ports/sandbox.ts';
import type { PrintedLine } from './explanation.ts';

export type ProgramToRun = {
  readonly program: Program;
  readonly sandbox: Sandbox;
  readonly signal?: AbortSignal | undefined;
};

/** JavaScript is tried first; code without a file that only TypeScript can read is run as that. */
export async function runProgram({ program, sandbox, signal }: ProgramToRun): Promise<RunResult> {
  const bound = signal === undefined ? {} : { signal };
  const run = await sandbox.run({ program, ...bound });
  const [only, ...others] = program.files;
  if (run.verdict !== 'syntax-error' || only === undefined || others.length > 0) return run;
  const entry = `${program.entry.replace(/\.[^.]*$/, '')}.ts`;
  const files = [{ path: entry, source: only.source }];
  const retry = await sandbox.run({ program: { entry, files }, ...bound });
  return retry.verdict === 'syntax-error' ? run : retry;
}

/** What was printed, in order, each with the line that printed it where that is known. */
export function printedLines({ output }: RunResult): readonly PrintedLine[] {
  return output.map(({ text, line }) => ({
    text: text.replace(/\n$/, ''),
    ...(line === undefined ? {} : { line }),
  }));
}

/** How the run ended, where it did not end in the ordinary way. */
export function endingOf({ verdict, error, isOutputCut }: RunResult): { readonly ending?: string } {
  const place = error?.line === undefined ? '' : ` on line ${error.line}`;
  if (verdict === 'threw' || verdict === 'syntax-error') {
    const thrown = error?.inspected ?? `${error?.name ?? 'Error'}: ${error?.message ?? ''}`;
    return { ending: `it stops${place} with ${thrown}` };
  }
  if (verdict === 'timeout') return { ending: 'it does not come to an end' };
  if (verdict === 'out-of-memory') return { ending: 'it runs out of memory' };
  if (verdict === 'never-settled') return { ending: 'it waits for a promise that never settles' };
  if (verdict === 'cancelled') return { ending: 'the run was cancelled' };
  return isOutputCut ? { ending: 'the rest of its output was cut' } : {};
}

/** What a catalogue program shows: what it prints, and the error that ends it, if any. */
export function shownOutput(run: RunResult): string {
  const printed = run.output.filter(({ stream }) => stream === 'stdout').map(({ text }) => text);
  const { error } = run;
  const last = error === undefined ? '' : `${error.name}: ${error.message}`;
  return `${printed.join('')}${last}`.trimEnd();
}
