import type { CaseResult, Json, RunError, TestResult, Verdict } from '../port.ts';

/** A file as the worker takes it: JavaScript in which places are those of the learner's file. */
export type JobFile = {
  readonly path: string;
  readonly source: string;
  /** What the file was before its types were taken away, to tell its module kind. */
  readonly isTypeScript: boolean;
  /** Where its lines come from, where they could not be kept (JSON of a source map). */
  readonly sourceMap?: string;
  /** Why it could not be made into JavaScript. */
  readonly problem?: { readonly message: string; readonly line: number; readonly column: number };
};

/** One run in one instance; everything that a worker is told. */
export type Job = {
  readonly entry: string;
  readonly files: readonly JobFile[];
  readonly calls?: {
    readonly entry: string;
    readonly cases: readonly { readonly args: readonly Json[]; readonly expected: Json }[];
    /** Cases before this one were judged in an earlier instance. */
    readonly first: number;
  };
  readonly steps: number;
  readonly milliseconds: number;
  readonly outputBytes: number;
  /** Where output is written, from `emptiedOutput`. */
  readonly shared: SharedArrayBuffer;
  readonly seed: number;
  readonly now: number;
};

/** What one run gave. */
export type JobResult = {
  readonly verdict: Verdict;
  readonly exitCode: number;
  readonly error?: RunError;
  /** Results from `calls.first` on; fewer than asked where the instance had to be given up. */
  readonly calls: readonly CaseResult[];
  readonly tests: readonly TestResult[];
  readonly notReproducible: readonly string[];
  readonly steps: number;
};

/** What a worker says: that it is ready, that the next case starts, or how the run ended;
 * `main` comes before the first case, with what the program itself gave. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'main'; readonly result: JobResult }
  | { readonly kind: 'case'; readonly result: CaseResult }
  | { readonly kind: 'result'; readonly result: JobResult };
