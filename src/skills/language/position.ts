/** A place in a source text, both 1-based; columns count UTF-16 units. */
export type Position = { readonly line: number; readonly column: number };

/** Offsets at which each line starts. A line ends with \n, \r\n, \r, U+2028 or U+2029. */
export function lineStarts(source: string): readonly number[] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** The place of an offset, by binary search in `starts` (from `lineStarts`). */
export function positionAt(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
