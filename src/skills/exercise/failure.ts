import type { RunResult, Verdict } from '../../ports/sandbox.ts';
import type { Gradable } from './exercise.ts';
import { callText, literal } from './show.ts';

/** The first test that failed, visible ones before hidden ones. */
export type Failure = {
  /** The call as the learner would write it. */
  readonly call: string;
  /** What a hidden test is about; absent for a visible one. */
  readonly property?: string;
  /** The value it must give; of a visible test only. */
  readonly expected?: string;
  /** `util.inspect` of what came back; absent where nothing did. */
  readonly actual?: string;
  readonly verdict: Verdict;
  /** Name and message of what was thrown, and its line. */
  readonly error?: string;
  readonly line?: number;
  /** It printed the value and returned nothing. */
  readonly printsInstead: boolean;
};

/** Undefined where no test failed. */
export function firstFailure(tests: Gradable, run: RunResult): Failure | undefined {
  const place = run.calls.findIndex(({ passed }) => !passed);
  const result = run.calls[place];
  const hidden = tests.hidden[place - tests.visible.length];
  const test = tests.visible[place] ?? hidden;
  if (result === undefined || test === undefined) return undefined;
  const { verdict, actual, error } = result;
  const printed = run.output.map(({ text }) => text.trim());
  const wanted = typeof test.expected === 'string' ? test.expected : literal(test.expected);
  return {
    call: callText(tests.entry, test.args),
    verdict,
    printsInstead: actual === 'undefined' && printed.includes(wanted),
    ...(hidden === undefined ? { expected: result.expected } : { property: hidden.property }),
    ...(actual === undefined ? {} : { actual }),
    ...(error === undefined ? {} : { error: `${error.name}: ${error.message}` }),
    ...(error?.line === undefined ? {} : { line: error.line }),
  };
}
