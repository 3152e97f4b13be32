import type { Finding } from './finding.ts';
import type { Trial } from './trial.ts';

/** What was run, and how it ended. */
export type Ran = {
  readonly verdict: Trial['result']['verdict'];
  /** Lines that the program printed, standard output and standard error in their order. */
  readonly output: readonly string[];
  readonly error?: string;
  /** Cases or tests, and how many of them failed. */
  readonly checks: number;
  readonly failed: number;
};

export type Diagnosis = {
  /** The culprit first. */
  readonly findings: readonly Finding[];
  /** The program with all repairs, where it did not parse and the repaired one does. */
  readonly repaired?: string;
  /** Absent where the program does not parse. */
  readonly ran?: Ran;
  /** Too long for the whole check: it was only parsed and, where it parses, run. */
  readonly isLong?: true;
};

export function ranOf({ result, checks, failures }: Trial): Ran {
  const text = result.output.map((chunk) => chunk.text).join('');
  const { error } = result;
  return {
    verdict: result.verdict,
    output: text === '' ? [] : text.replace(/\n$/, '').split('\n'),
    ...(error !== undefined && { error: error.inspected ?? `${error.name}: ${error.message}` }),
    checks,
    failed: failures.length,
  };
}
