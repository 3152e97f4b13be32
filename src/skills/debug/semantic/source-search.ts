import type { ValueKind } from '../../language/value-kinds.ts';
import type { Node, ParsedProgram } from '../tree.ts';

/** Where a value can come from: an expression, with its kind where the expression alone does not tell. */
export type Source = { readonly node: Node; readonly kind?: ValueKind };

/** One search for where a value comes from. */
export type Search = {
  readonly program: ParsedProgram;
  readonly seen: ReadonlySet<unknown>;
  /** Shared by all branches of one search. */
  readonly budget: { left: number };
  /** Whether the known sources count where others are unknown. */
  readonly isPartial: boolean;
};

/** Steps from name to name that are followed. */
export const mostSteps = 12;
/** Expressions that one search looks at. */
const mostLooks = 300;

/** A search that has not looked at anything yet. */
export function searchIn(program: ParsedProgram, isPartial: boolean): Search {
  return { program, seen: new Set(), budget: { left: mostLooks }, isPartial };
}

/** The same search, one step further. */
export function behind(search: Search, step: Node): Search {
  return { ...search, seen: new Set([...search.seen, step]) };
}

/** All parts together; undefined where some are unknown and the search asks for all. */
export function union(
  search: Search,
  parts: readonly (readonly Source[] | undefined)[],
): readonly Source[] | undefined {
  const known = parts.filter((each) => each !== undefined);
  const isWhole = known.length === parts.length || search.isPartial;
  return isWhole && known.length > 0 ? known.flat() : undefined;
}
