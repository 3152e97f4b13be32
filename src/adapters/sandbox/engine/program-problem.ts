import type { RunError, Verdict } from '../port.ts';
import { plainError } from './run-error.ts';

/** A complaint about the program before it runs. */
export class ProgramProblem extends Error {
  readonly verdict: Verdict;
  readonly runError: RunError;
  /** Why Node may say otherwise. */
  readonly reason: string | undefined;
  constructor(
    name: string,
    message: string,
    verdict: Verdict,
    place?: { readonly path: string; readonly line: number; readonly column: number },
    reason?: string,
  ) {
    super(message);
    this.verdict = verdict;
    this.reason = reason;
    this.runError = { ...plainError(name, message), ...place };
  }
}
