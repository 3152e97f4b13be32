import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  readCheckedPrograms,
  readLogicRows,
  type CheckedProgram,
  type LogicRow,
} from './program.ts';

/** The same folder from the sources and from the built files. */
const ownFolder = new URL('../../../../src/bench/debug/logic/', import.meta.url);

/**
 * Classic algorithms with one bug each.
 *
 * @param folder path of other programs in the same format; default the bench's own
 */
export function classicRows(folder?: string): readonly LogicRow[] {
  const place =
    folder === undefined ? new URL('programs/', ownFolder) : pathToFileURL(`${folder}/`);
  return textsIn(place).flatMap(readLogicRows);
}

/** Functions as beginners write them, correct; bugs are made from them by mutation. */
export function beginnerPrograms(): readonly CheckedProgram[] {
  return textsIn(new URL('beginner/', ownFolder)).flatMap(readCheckedPrograms);
}

function textsIn(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}
