import type { ParsedProgram } from '../../language/parse.ts';
import type { Finding } from '../finding.ts';
import type { Trial } from '../trial.ts';
import { explainError } from './explain-error.ts';
import { explainReported } from './explain-report.ts';

type RunError = NonNullable<Trial['result']['error']>;

/**
 * What the uncaught error of a run means: at its own place, else where the program's file leads to
 * it, else at the expression that it most likely speaks of, else at the first line.
 */
export function explainRun(program: ParsedProgram, error: RunError, path: string): Finding {
  const { name, message, inspected, frames } = error;
  const thrown = { name, message: inspected ?? message };
  const isHere = error.path === undefined || error.path === path;
  const place = isHere ? error : frames.find((frame) => frame.path === path);
  if (place?.line !== undefined) {
    return explainError(program, { ...thrown, line: place.line, column: place.column ?? 1 });
  }
  return (
    explainReported(program, { ...thrown, places: [] }, path) ??
    explainError(program, { ...thrown, line: 1, column: 1 })
  );
}
