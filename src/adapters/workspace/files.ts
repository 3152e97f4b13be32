import { constants } from 'node:fs';
import { mkdir, open, readdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Workspace, WorkspaceAnswer, WorkspaceFile } from '../../ports/workspace.ts';
import { gatherProgram } from './program-files.ts';
import type { Roots } from './roots.ts';

/** Largest file that is read, in bytes. */
export const largestFile = 1_000_000;

/** Files of a folder that are named where the one that was asked for is not there. */
const mostNames = 100;

/** Opening a named pipe to read waits for its writer, and four such calls stop all file access. */
const withoutWaiting = constants.O_RDONLY | constants.O_NONBLOCK;

const nothingShared = 'cannot be read: no folder is shared here; send code, or start with --root';

/** The learner's files below the roots, which are asked for at every use (a client may change them). */
export function createWorkspace(roots: () => Promise<Roots>): Workspace {
  const read = async (path: string) => readInside(await roots(), path);
  return {
    read,
    program: (path) => gatherProgram(path, read),
    create: async (path, text) => createInside(await roots(), path, text),
  };
}

async function readInside(roots: Roots, path: string): Promise<WorkspaceAnswer<WorkspaceFile>> {
  const refuse = (reason: string) => ({ ok: false, problem: `path ${path} ${reason}` }) as const;
  if (roots.folders.length === 0) return refuse(nothingShared);
  if (path.includes('\0')) return { ok: false, problem: 'path contains a NUL character' };
  const place = await locate(roots, path);
  if (place.kind === 'outside') {
    return refuse(`lies outside the allowed folder ${roots.folders.join(', ')} (see --root)`);
  }
  if (place.kind === 'missing') {
    const missing = refuse(`was not found below ${roots.folders.join(', ')}`);
    return { ...missing, names: await namesIn(place.folder) };
  }
  try {
    const handle = await open(place.file, withoutWaiting);
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) {
        return { ...refuse('is a folder; name a file in it'), names: await namesIn(place.file) };
      }
      if (!stats.isFile()) return refuse('is not a regular file');
      if (stats.size > largestFile) return refuse('is larger than 1 MB');
      return decode(await handle.readFile(), posix(relative(place.root, place.file)), refuse);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refuse(`cannot be read (${errorCode(error)})`);
  }
}

function decode(
  bytes: Buffer,
  path: string,
  refuse: (reason: string) => WorkspaceAnswer<never>,
): WorkspaceAnswer<WorkspaceFile> {
  if (bytes.includes(0)) return refuse('is a binary file');
  try {
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { ok: true, value: { path, source } };
  } catch {
    return refuse('is not valid UTF-8 text; save it as UTF-8');
  }
}

type Place =
  | { readonly kind: 'file'; readonly root: string; readonly file: string }
  /** The folder inside a root in which it would lie, or the nearest one above that is there. */
  | { readonly kind: 'missing'; readonly folder: string }
  | { readonly kind: 'outside' };

/** The real file behind a path, where that lies inside a root. Links are resolved before the check. */
async function locate(roots: Roots, path: string): Promise<Place> {
  let answer: Place = { kind: 'outside' };
  for (const root of roots.folders) {
    const wanted = resolve(root, path);
    const file = await realpath(wanted).catch(() => undefined);
    if (file !== undefined && isInside(root, file)) return { kind: 'file', root, file };
    // What a path outside the roots names, or whether it exists, is nobody's business.
    if (file !== undefined || !isInside(root, wanted)) continue;
    const folder = await nearestFolder(dirname(wanted));
    if (isInside(root, folder)) answer = { kind: 'missing', folder };
  }
  return answer;
}

/** The real path of a folder, or of the nearest one above it that is there. */
async function nearestFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => undefined);
  if (real !== undefined || dirname(folder) === folder) return real ?? folder;
  return nearestFolder(dirname(folder));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return names.sort().slice(0, mostNames);
}

function isInside(root: string, file: string): boolean {
  const path = relative(root, file);
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

async function createInside(
  roots: Roots,
  path: string,
  text: string,
): Promise<WorkspaceAnswer<string>> {
  const [root] = roots.folders;
  if (root === undefined) return { ok: false, problem: 'there is no folder to write to' };
  const file = join(root, path);
  if (!isInside(root, file)) return { ok: false, problem: `path ${path} lies outside ${root}` };
  const named = roots.isFallback ? file : path;
  const outside = {
    ok: false,
    problem: `path ${path} leads outside ${root} through a link`,
  } as const;
  try {
    if (!(await makeFolders(root, dirname(file)))) return outside;
    await writeFile(file, text, { flag: 'wx' }).catch(unlessItExists);
    if (!isInside(await realpath(root), await realpath(file))) return outside;
    if ((await stat(file)).isFile()) return { ok: true, value: named };
    return { ok: false, problem: `path ${path} is there and is not a file` };
  } catch (error) {
    return { ok: false, problem: `path ${path} cannot be written (${errorCode(error)})` };
  }
}

/**
 * Makes the root and the folders below it, one by one: where making one answers "no such folder"
 * (/proc), Node's recursive mkdir never comes back. False where a link leads out of the root.
 */
async function makeFolders(root: string, folder: string): Promise<boolean> {
  let next = root;
  for (const name of ['', ...relative(root, folder).split(sep)]) {
    next = join(next, name);
    await makeFolder(next);
    if (!isInside(await realpath(root), await realpath(next))) return false;
  }
  return true;
}

async function makeFolder(folder: string): Promise<void> {
  if ((await stat(folder).catch(() => undefined)) !== undefined) return;
  // Another process may make it in between.
  await mkdir(folder).catch(unlessItExists);
}

function unlessItExists(error: unknown): void {
  if (errorCode(error) !== 'EEXIST') throw error;
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

function posix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
