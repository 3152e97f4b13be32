import { applyEdits, type TextEdit } from '../../../language/edit.ts';
import { textOf, type ParsedProgram } from '../../tree.ts';
import { recorder } from './recorder.ts';
import type { Watched } from './watched.ts';

/** What the error says of the value: undefined or null, no function, no list. */
export type Wanted = 'nothing' | 'function' | 'list';

/**
 * The program with its watched expressions wrapped, the first one being that of the error. Lines stay
 * as they are: the recorder stands behind the last one.
 */
export function instrumented(
  program: ParsedProgram,
  watched: readonly Watched[],
  wanted: Wanted,
): string {
  const edits = watched.flatMap(({ node, parts }, index): readonly TextEdit[] => {
    const [start, end] = node.range;
    const opening = index === 0 ? `tutorfleetStop('${wanted}', 0, ` : `tutorfleetKeep(${index}, `;
    const around = parts.map((part) => `, () => ${bracketed(textOf(program, part))}`).join('');
    return [
      { start, end: start, text: opening },
      { start: end, end, text: `${around})` },
    ];
  });
  return applyEdits(program.source, inOrder(edits)) + recorder;
}

function bracketed(text: string): string {
  return `(${text})`;
}

/** Where expressions end or begin together, the inner one is closed first and opened last. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.start - b.start);
}
