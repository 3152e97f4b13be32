/** Replaces the text from offset `start` up to (not including) `end`. */
export type TextEdit = { readonly start: number; readonly end: number; readonly text: string };

/**
 * Applies edits that do not overlap, in any order.
 * @throws RangeError where two edits overlap or one lies outside the source.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let offset = 0;
  for (const { start, end, text } of ordered) {
    if (start < offset || end < start || end > source.length) {
      throw new RangeError(`edit ${start}–${end} overlaps another one or lies outside the source`);
    }
    result += source.slice(offset, start) + text;
    offset = end;
  }
  return result + source.slice(offset);
}
