import { compare } from './distinct.ts';

const mostSuggestions = 3;

/** One name for `Tomás`, `tomas` and `TOMAS`: what people type for each other. */
export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\s._-]+/g, '-');
}

/** The name that is meant: the very same, else the only one that differs in case or accents. */
export function meantName(asked: string, names: readonly string[]): string | undefined {
  if (names.includes(asked)) return asked;
  const same = names.filter((name) => foldName(name) === foldName(asked));
  return same.length === 1 ? same[0] : undefined;
}

/** Names that a slip of the keyboard or memory may have turned into `asked`, nearest first. */
export function similarNames(asked: string, names: readonly string[]): readonly string[] {
  const folded = foldName(asked);
  return names
    .map((name) => ({ name, distance: nearness(folded, foldName(name)) }))
    .filter(({ distance }) => distance <= Math.max(1, Math.floor(folded.length / 2.5)))
    .sort((a, b) => a.distance - b.distance || compare(a.name, b.name))
    .slice(0, mostSuggestions)
    .map(({ name }) => name);
}

/** A name that begins with the other one is as near as one wrong letter. */
function nearness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const isPrefix = short.length >= 3 && long.startsWith(short);
  return Math.min(isPrefix ? 1 : Infinity, editDistance(a, b));
}

/** Optimal string alignment: letters added, left out, changed, or two neighbours swapped. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const at = (values: readonly number[], index: number) => values[index] ?? Infinity;
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          at(previous, column) + 1,
          at(current, column - 1) + 1,
          at(previous, column - 1) + (isSame ? 0 : 1),
          isSwap ? at(beforePrevious, column - 2) + 1 : Infinity,
        ),
      );
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
