/**
 * How many slips lie between two words: a letter too many, too few, another one, or two neighbours
 * swapped (optimal string alignment distance).
 */
export function distance(from: string, to: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      const options = [
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (isSame ? 0 : 1),
      ];
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && isSwap) options.push((beforePrevious[column - 2] ?? 0) + 1);
      current.push(Math.min(...options));
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] ?? 0;
}

/** The nearest of some words within `most` slips; undefined where none is near or the word is there. */
export function nearest(word: string, words: Iterable<string>, most: number): string | undefined {
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of words) {
    if (candidate === word) return undefined;
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const slips = distance(word, candidate);
    if (slips < fewest) {
      best = candidate;
      fewest = slips;
    }
  }
  return best;
}
