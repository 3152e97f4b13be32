import { constants } from 'node:fs';
import { access, chmod, mkdir, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { failures } from './failure.ts';

/** Marks a database as ours in its header, so that another program's is never touched ("TUTR"). */
export const applicationId = 0x54_55_54_52;

const ownerOnlyFile = 0o600;
const ownerOnlyFolder = 0o700;

/** The file format's first 16 bytes, and where the application id stands (sqlite.org/fileformat). */
const magic = Buffer.from('SQLite format 3\0', 'latin1');
const applicationIdOffset = 68;
const headerLength = 100;

/**
 * Makes sure that `file` can be opened as our database without harm: made for the owner alone where
 * it is not there, and read byte by byte, not through SQLite, where it is.
 * @throws StoreError where it is another program's file, or cannot be read or written.
 */
export async function prepareDatabaseFile(file: string): Promise<void> {
  await makeFolder(dirname(file));
  await createIfMissing(file);
  const isFile = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw failures.notAFile(file);
  await requireAccess(file);
  const header = await readHeader(file);
  if (header.length === 0) return;
  if (!header.subarray(0, magic.length).equals(magic)) throw failures.foreign(file);
  if (header.length < headerLength) throw failures.damaged(file);
  if (header.readInt32BE(applicationIdOffset) !== applicationId) throw failures.foreign(file);
  // Its owner may have copied it with a wider mode. What cannot be narrowed is still served.
  await chmod(file, ownerOnlyFile).catch(() => undefined);
}

/**
 * Makes a folder and those above it, one by one: on a file system that answers "no such folder" to
 * making one inside an existing folder (/proc), the recursive mkdir of Node never comes back.
 */
async function makeFolder(folder: string): Promise<void> {
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isThere) return;
  if (dirname(folder) === folder) throw failures.folder(folder);
  await makeFolder(dirname(folder));
  try {
    await mkdir(folder, ownerOnlyFolder);
  } catch (error) {
    // Another process may have made it in between.
    if (codeOf(error) !== 'EEXIST') throw failures.folder(folder);
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

async function createIfMissing(file: string): Promise<void> {
  try {
    const created = await open(file, 'ax', ownerOnlyFile);
    await created.close();
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw failures.folder(dirname(file));
  }
}

async function requireAccess(file: string): Promise<void> {
  const can = (path: string, mode: number) =>
    access(path, mode).then(
      () => true,
      () => false,
    );
  if (!(await can(file, constants.R_OK))) throw failures.unreadable(file);
  if (!(await can(file, constants.W_OK))) throw failures.unwritable(file);
  // SQLite keeps its journal beside the file.
  if (!(await can(dirname(file), constants.W_OK))) throw failures.folder(dirname(file));
}

async function readHeader(file: string): Promise<Buffer> {
  const handle = await open(file, 'r').catch(() => {
    throw failures.unreadable(file);
  });
  try {
    const buffer = Buffer.alloc(headerLength);
    const { bytesRead } = await handle.read(buffer, 0, headerLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
