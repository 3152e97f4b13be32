import type { CleanProgram, Leaf } from '../clean-program.ts';
import type { Random } from '../random.ts';

/** One edit of a clean program: `text` in place of what stands from `start` to `end`. */
export type Slip = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where in `text` the culprit stands; default its beginning. */
  readonly at?: number;
};

/** One way in which beginners break a program. */
export type BreakageKind = {
  readonly id: string;
  /** All places of a program where it can happen; some parsers may still accept the outcome. */
  readonly slips: (program: CleanProgram, random: Random) => readonly Slip[];
};

/** Takes a piece out and leaves no tell-tale space: no blank line, no space at a line's end. */
export function removal(source: string, start: number, end: number): Slip {
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end);
  const lineEnd = newline < 0 ? source.length : newline;
  const before = source.slice(lineStart, start);
  const after = source.slice(end, lineEnd);
  const spacesBefore = before.length - before.trimEnd().length;
  const spacesAfter = after.length - after.trimStart().length;
  if (before.trim() === '' && after.trim() === '') {
    return { start: lineStart, end: Math.min(lineEnd + 1, source.length), text: '' };
  }
  if (before.trim() === '') return { start, end: end + spacesAfter, text: '' };
  if (after.trim() === '') return { start: start - spacesBefore, end: lineEnd, text: '' };
  if (spacesBefore > 0 && spacesAfter > 0) return { start, end: end + spacesAfter, text: '' };
  return { start, end, text: '' };
}

export function without(program: CleanProgram, { start, end }: Leaf): Slip {
  return removal(program.source, start, end);
}

export function instead({ start, end }: Leaf, text: string): Slip {
  return { start, end, text };
}

export function insert(offset: number, text: string, at = 0): Slip {
  return { start: offset, end: offset, text, at };
}

/** A kind that takes out one of the tokens with this text. */
export function withoutToken(
  id: string,
  text: string,
  matches: (leaf: Leaf) => boolean = () => true,
): BreakageKind {
  return {
    id,
    slips: (program) =>
      program.leaves
        .filter((leaf) => leaf.text === text && matches(leaf))
        .map((leaf) => without(program, leaf)),
  };
}

/** A kind that makes at most one slip of every token. */
export function perToken(
  id: string,
  make: (leaf: Leaf, program: CleanProgram, index: number, random: Random) => Slip | undefined,
): BreakageKind {
  return {
    id,
    slips: (program, random) =>
      program.leaves.flatMap((leaf, index) => make(leaf, program, index, random) ?? []),
  };
}
