/** Values that cross into and out of the sandbox: JSON, and nothing else. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A file of a learner's program. `path` is posix and relative to the program's root. */
export type SourceFile = { readonly path: string; readonly source: string };

/** What is run: `entry` is the path of one of `files`; relative imports resolve among `files` only. */
export type Program = { readonly entry: string; readonly files: readonly SourceFile[] };

/** One call of a function and the value it must give. */
export type Case = { readonly args: readonly Json[]; readonly expected: Json };

/**
 * Bounds of one run. `steps` is the deterministic budget (interpreter ticks of 10,000 operations);
 * `milliseconds` is the wall clock that only guards. Output is cut at `outputBytes`.
 */
export type Limits = {
  readonly steps: number;
  readonly milliseconds: number;
  readonly outputBytes: number;
};

export type RunRequest = {
  readonly program: Program;
  /**
   * Calls of one function of the entry file (exported or declared at its top level), each in the
   * same instance after the program has run, each judged by deep strict equality.
   */
  readonly calls?: { readonly entry: string; readonly cases: readonly Case[] };
  readonly limits?: Partial<Limits>;
  /** Seed of `Math.random`; default 1. */
  readonly seed?: number;
  /** What `Date.now()` starts at, in milliseconds since 1970; default 2026-01-01T00:00:00Z. */
  readonly now?: number;
  /** Aborting ends the worker that runs this program. */
  readonly signal?: AbortSignal;
};

/** How a run ended. Only `finished` is an ordinary end. */
export type Verdict =
  | 'finished'
  | 'threw'
  | 'syntax-error'
  | 'timeout'
  | 'out-of-memory'
  | 'never-settled'
  | 'cancelled';

/** One write to standard output or standard error, with its trailing newline. */
export type OutputChunk = {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
  /** 1-based line of the entry file that printed it, where known. */
  readonly line?: number;
};

/** A thrown value as Node shows it: V8's name and message, places in the learner's own source. */
export type RunError = {
  readonly name: string;
  readonly message: string;
  /** What `util.inspect` prints for a thrown value that is not an Error. */
  readonly inspected?: string;
  readonly path?: string;
  readonly line?: number;
  readonly column?: number;
  /** The learner's own frames, innermost first. */
  readonly frames: readonly Frame[];
};

export type Frame = {
  readonly functionName?: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
};

export type CaseResult = {
  readonly passed: boolean;
  /** `util.inspect` of the value returned, absent where it threw or did not end. */
  readonly actual?: string;
  readonly expected: string;
  readonly verdict: Verdict;
  readonly error?: RunError;
};

/** A test registered with `node:test`; nested names are joined with ` > `. */
export type TestResult = {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'todo';
  readonly error?: RunError;
};

export type RunResult = {
  readonly verdict: Verdict;
  readonly output: readonly OutputChunk[];
  readonly isOutputCut: boolean;
  /** What Node's process would exit with: 0, 1 for an uncaught error, 13 for an unsettled await. */
  readonly exitCode: number;
  readonly error?: RunError;
  readonly calls: readonly CaseResult[];
  readonly tests: readonly TestResult[];
  /** Why the output may differ from Node's ("toLocaleString depends on the locale"); sorted, unique. */
  readonly notReproducible: readonly string[];
  /** Interpreter ticks used: the same for the same request. */
  readonly steps: number;
};

/** Runs learners' code away from everything. Never rejects for what a program does. */
export type Sandbox = {
  run(request: RunRequest): Promise<RunResult>;
  close(): Promise<void>;
};
