import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readRows, type MisuseRow } from './row.ts';

/** The same folder from the sources and from the built files. */
const ownFolder = new URL('../../../../src/bench/debug/misuse/programs/', import.meta.url);

/**
 * The programs of a folder of text files, in the order of their files.
 *
 * @param folder path of another folder; default the bench's own
 */
export function misuseRows(folder?: string): readonly MisuseRow[] {
  const place = folder === undefined ? ownFolder : pathToFileURL(`${folder}/`);
  return readdirSync(place)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readRows(readFileSync(new URL(name, place), 'utf8')));
}
