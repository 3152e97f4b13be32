import { applyEdits, type TextEdit } from '../language.ts';
import { textOf, type ParsedProgram } from '../../tree.ts';
import { recorder } from './recorder.ts';
import type { Watched } from './watched.ts';

/** What the error says of the value: undefined or null, no function, no list, no method of a name. */
export type Wanted = 'nothing' | 'function' | 'list' | `method:${string}`;

/** A text put in at an offset, and where the expression's other end is. */
type Insertion = { readonly offset: number; readonly other: number; readonly text: string };

/**
 * The program with its watched expressions wrapped, the first one being that of the error. Lines stay
 * as they are: the recorder stands behind the last one.
 */
export function instrumented(
  program: ParsedProgram,
  watched: readonly Watched[],
  wanted: Wanted,
): string {
  const insertions = watched.flatMap(({ node, parts }, index): readonly Insertion[] => {
    const [start, end] = node.range;
    const opening = index === 0 ? `tutorfleetStop('${wanted}', 0, ` : `tutorfleetKeep(${index}, `;
    const around = parts.map((part) => `, () => (${textOf(program, part)})`).join('');
    return [
      { offset: start, other: end, text: opening },
      { offset: end, other: start, text: `${around})` },
    ];
  });
  const edits = insertions
    .toSorted(byNesting)
    .map(({ offset, text }): TextEdit => ({ start: offset, end: offset, text }));
  return applyEdits(program.source, edits) + recorder;
}

/** At one offset what ends is closed before anything begins: ends inner first, beginnings outer first. */
function byNesting(a: Insertion, b: Insertion): number {
  if (a.offset !== b.offset) return a.offset - b.offset;
  const isEnd = ({ offset, other }: Insertion) => other < offset;
  if (isEnd(a) !== isEnd(b)) return isEnd(a) ? -1 : 1;
  return b.other - a.other;
}
