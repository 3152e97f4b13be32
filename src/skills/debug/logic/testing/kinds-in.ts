import type { Variable } from '@typescript-eslint/scope-manager';
import type { Case } from '../../trial.ts';
import type { ParsedProgram } from '../../tree.ts';
import { marksOf } from '../marks.ts';
import { kindLetters, type ValueKind } from '../value-kind.ts';
import { runnableOf, versionText } from '../runnable.ts';

type Entry = (...args: readonly unknown[]) => unknown;

/** Rounds after which a program of a test is stopped. */
const mostTicks = 1_000;

/** Runs a program of a test here, which is written by us and known to be harmless, and looks at its names. */
export function kindsIn(
  program: ParsedProgram,
  entry: string,
  cases: readonly Case[],
): ReadonlyMap<Variable, ReadonlySet<ValueKind>> {
  const runnable = runnableOf(program, entry);
  if (runnable === undefined) throw new Error('the program cannot be run');
  const { edits, variables } = marksOf(program);
  const seen = new Map(variables.map((variable) => [variable, new Set<ValueKind>()]));
  const look = (index: number, value: unknown) => {
    const variable = variables[index];
    const kind = kindLetters[letterOf(value)];
    if (variable !== undefined && kind !== undefined) seen.get(variable)?.add(kind);
  };
  const text = versionText(runnable, [], edits);
  const body = `let $$ticks = 0; const $$at = () => undefined; const $$stop = () => { throw new Error('endless'); }; return ${text}`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- programs of the table, not of learners
  const make = new Function('$$look', '$$most', body) as (
    ...given: readonly unknown[]
  ) => (...given: readonly unknown[]) => Entry;
  const silent = { log: () => undefined };
  for (const { args } of cases) {
    try {
      make(look, mostTicks)(silent, { exports: {} }, {})(...structuredClone(args));
    } catch {
      // A program that is to be mended may well throw.
    }
  }
  return seen;
}

function letterOf(value: unknown): string {
  if (Array.isArray(value)) return 'a';
  if (value instanceof Set) return 'e';
  if (value instanceof Map) return 'm';
  return value === null || value === undefined
    ? 'u'
    : typeof value === 'object'
      ? 'o'
      : (typeof value).charAt(0);
}
