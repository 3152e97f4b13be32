import type { Case } from '../trial.ts';
import type { Failure } from '../trial.ts';

/** The failures, the one with the shortest input first; without cases, the shortest to tell. */
export function smallestFirst(
  failures: readonly Failure[],
  cases: readonly Case[] | undefined,
): readonly Failure[] {
  const size = ({ index, text }: Failure) =>
    index === undefined ? text.length : JSON.stringify(cases?.[index]?.args ?? []).length;
  return failures.toSorted((a, b) => size(a) - size(b) || (a.index ?? 0) - (b.index ?? 0));
}
