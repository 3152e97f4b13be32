import { lineStartsOf, placeAt, type Place } from './places.ts';

/** A replacement in a file's text; replacement texts hold no line break. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** An edited text, and the way back to places of the original. */
export type EditedText = {
  readonly text: string;
  originalPlace(place: Place): Place;
};

/** Applies edits that do not overlap. */
export function edit(source: string, edits: readonly Edit[]): EditedText {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let text = '';
  let offset = 0;
  for (const { start, end, text: inserted } of ordered) {
    text += source.slice(offset, start) + inserted;
    offset = end;
  }
  text += source.slice(offset);
  const originalStarts = lineStartsOf(source);
  const editedStarts = lineStartsOf(text);
  return {
    text,
    originalPlace({ line, column }) {
      let at = (editedStarts[line - 1] ?? text.length) + column - 1;
      for (const { start, end, text: inserted } of ordered) {
        if (at < start) break;
        at = Math.max(start, at - inserted.length + (end - start));
      }
      return placeAt(originalStarts, Math.min(at, source.length));
    },
  };
}
