import { StoreError } from '../../ports/store-error.ts';

const elsewhere = 'choose another file with --db';

/** What is wrong with a database file, as one line that names it. */
export const failures = {
  unwritable: (file: string) => new StoreError(`the database ${file} cannot be written`, elsewhere),
  folder: (folder: string) =>
    new StoreError(`the folder ${folder} for the database cannot be made or written`, elsewhere),
  notAFile: (file: string) => new StoreError(`${file} is not a file`, elsewhere),
  unreadable: (file: string) => new StoreError(`the database ${file} cannot be read`, elsewhere),
  foreign: (file: string) =>
    new StoreError(`${file} is not a tutorfleet database, so it was left as it is`, elsewhere),
  damaged: (file: string) =>
    new StoreError(
      `the database ${file} is damaged, so it was left as it is`,
      'restore a copy of it, or choose another file with --db',
    ),
  newer: (file: string) =>
    new StoreError(
      `the database ${file} was made by a newer tutorfleet`,
      'update tutorfleet, or choose another file with --db',
    ),
  locked: (file: string) =>
    new StoreError(
      `the database ${file} is locked by another program`,
      'close that program and try again',
    ),
  full: (file: string) =>
    new StoreError(`no room on the disk for the database ${file}`, 'free some space and try again'),
} as const;

/** SQLite's result codes (sqlite.org/rescode.html) by what they mean for a person. */
const byCode: readonly (readonly [prefix: string, failure: keyof typeof failures])[] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_NOTADB', 'foreign'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_READONLY', 'unwritable'],
  ['SQLITE_PERM', 'unreadable'],
  ['SQLITE_CANTOPEN', 'unreadable'],
  ['SQLITE_IOERR', 'unreadable'],
  ['SQLITE_FULL', 'full'],
];

/** The failure behind an error of SQLite; any other error is passed through as it is. */
export function storeFailure(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [, failure] = byCode.find(([prefix]) => code.startsWith(prefix)) ?? [];
  return failure === undefined ? error : failures[failure](file);
}

/** Runs an operation on the database; what SQLite throws becomes a `StoreError`. */
export async function guarded<Value>(file: string, run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw storeFailure(error, file);
  }
}
