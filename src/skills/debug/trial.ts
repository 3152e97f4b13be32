import type { CaseResult, Limits, Program, RunResult, Sandbox } from '../../ports/sandbox.ts';
import type { DiagnoseInput } from './diagnose-input.ts';

export type {
  Case,
  CaseResult,
  Json,
  Program,
  Sandbox,
  SourceFile,
  TestResult,
} from '../../ports/sandbox.ts';

/** One thing that should have held and did not. */
export type Failure = {
  /** "add(1, 2) gave 3, expected 4", "test 'adds' failed: …". */
  readonly text: string;
  /** Line in the learner's file, where the failure names one. */
  readonly line?: number;
  /** Number of the case, from 0, where a case failed. */
  readonly index?: number;
};

/** What a run of one version of the program showed. */
export type Trial = {
  readonly result: RunResult;
  readonly checks: number;
  readonly failures: readonly Failure[];
};

/** Runs versions of the learner's file, everything else being the same. */
export type TryOut = (source: string) => Promise<Trial>;

/** The longest a learner's program may run here; the sandbox's own limits hold besides. */
const longestRun = 2_000;

/** Interpreter steps (of 10,000 operations) of a case, in the first run of all and in full. */
const quickSteps = 50;
const fullSteps = 1_000;
/** The clock of that full run; it only guards. */
const fullMilliseconds = 1_000;

export function tryOutWith(input: DiagnoseInput, filename: string, sandbox: Sandbox): TryOut {
  const base = input.program ?? { entry: filename, files: [] };
  const testProgram =
    input.tests !== undefined && 'program' in input.tests ? input.tests.program : undefined;
  const calls = input.tests !== undefined && 'cases' in input.tests ? input.tests : undefined;
  const limits = { milliseconds: longestRun, ...input.limits };
  const run = (source: string, bounds: Partial<Limits>, given = calls) =>
    sandbox.run({
      program: withFile(testProgram ?? base, base.entry, source),
      limits: bounds,
      ...(given !== undefined && { calls: given }),
      ...(input.signal !== undefined && { signal: input.signal }),
    });
  return async (source) => {
    const result =
      calls === undefined || input.limits?.steps !== undefined
        ? await run(source, limits)
        : await runCases(calls, limits, (given, bounds) => run(source, bounds, given));
    const failures = [...caseFailures(result, calls), ...testFailures(result, base.entry)];
    return { result, failures, checks: result.calls.length + result.tests.length };
  };
}

type Calls = Extract<DiagnoseInput['tests'], { readonly cases: unknown }>;

/**
 * Endless cases are the usual reason for a long run, and there may be many: all run with few steps
 * first, then one of those that did not end runs in full and speaks for the others.
 */
async function runCases(
  calls: Calls,
  limits: Partial<Limits>,
  run: (calls: Calls, limits: Partial<Limits>) => Promise<RunResult>,
): Promise<RunResult> {
  const quick = await run(calls, { ...limits, steps: quickSteps });
  const unended = calls.cases.filter((_, index) => !hasEnded(quick.calls[index]));
  const [first] = unended;
  if (quick.verdict === 'finished' && first === undefined) return quick;
  if (quick.verdict === 'finished' && first !== undefined) {
    const full = await run(
      { ...calls, cases: [first] },
      { ...limits, milliseconds: fullMilliseconds, steps: fullSteps },
    );
    if (!hasEnded(full.calls[0])) return quick;
  }
  return run(calls, limits);
}

function hasEnded(call: CaseResult | undefined): boolean {
  return call?.verdict !== 'timeout' && call?.verdict !== 'out-of-memory';
}

function withFile({ entry, files }: Program, path: string, source: string): Program {
  const others = files.filter((file) => file.path !== path);
  return { entry, files: [...others, { path, source }] };
}

function caseFailures(
  { calls }: RunResult,
  tests:
    | { readonly entry: string; readonly cases: readonly { readonly args: readonly unknown[] }[] }
    | undefined,
): readonly Failure[] {
  return calls.flatMap((call, index) => {
    if (call.passed || tests === undefined) return [];
    const args = tests.cases[index]?.args.map((each) => JSON.stringify(each)).join(', ') ?? '';
    const gave = outcomeOf(call);
    const line = call.error?.line;
    const text = `${tests.entry}(${args}) ${gave}, expected ${call.expected}`;
    return [{ text, index, ...(line !== undefined && { line }) }];
  });
}

function outcomeOf({ verdict, error, actual }: CaseResult): string {
  if (verdict === 'timeout') return 'did not end';
  if (verdict === 'out-of-memory') return 'ran out of memory';
  return error === undefined
    ? `gave ${actual ?? 'no answer'}`
    : `threw ${error.name}: ${error.message}`;
}

function testFailures({ tests }: RunResult, path: string): readonly Failure[] {
  return tests.flatMap(({ name, outcome, error }) => {
    if (outcome !== 'failed') return [];
    const frame = error?.frames.find((each) => each.path === path);
    const message = error?.message.replaceAll(/\s+/g, ' ').trim().slice(0, 120) ?? '';
    const text = `test "${name}" failed: ${message}`;
    return [{ text, ...(frame !== undefined && { line: frame.line }) }];
  });
}
