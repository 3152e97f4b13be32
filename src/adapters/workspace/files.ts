import { mkdir, open, realpath, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Workspace, WorkspaceAnswer, WorkspaceFile } from '../../ports/workspace.ts';
import { gatherProgram } from './program-files.ts';
import type { Roots } from './roots.ts';

/** Largest file that is read, in bytes. */
export const largestFile = 1_000_000;

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
  if (path.includes('\0')) return { ok: false, problem: 'path contains a NUL character' };
  const place = await locate(roots, path);
  if (place === 'outside') {
    return refuse(`lies outside the allowed folder ${roots.folders.join(', ')} (see --root)`);
  }
  if (place === 'missing') return refuse(`was not found below ${roots.folders.join(', ')}`);
  try {
    const handle = await open(place.file, 'r');
    try {
      const stats = await handle.stat();
      if (stats.isDirectory()) return refuse('is a folder; name a file in it');
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

type Place = { readonly root: string; readonly file: string };

/** The real file behind a path, where that lies inside a root. Links are resolved before the check. */
async function locate(roots: Roots, path: string): Promise<Place | 'outside' | 'missing'> {
  let answer: 'outside' | 'missing' = 'missing';
  for (const root of roots.folders) {
    const wanted = isAbsolute(path) ? path : resolve(root, path);
    const file = await realpath(wanted).catch(() => undefined);
    if (file !== undefined && isInside(root, file)) return { root, file };
    // What a path outside the roots names, or whether it exists, is nobody's business.
    if (file !== undefined || !isInside(root, resolve(wanted))) answer = 'outside';
  }
  return answer;
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
  try {
    await mkdir(dirname(file), { recursive: true });
    const realFolder = await realpath(dirname(file));
    if (!isInside(await realpath(root), realFolder)) {
      return { ok: false, problem: `path ${path} leads outside ${root} through a link` };
    }
    await writeFile(file, text, { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return { ok: true, value: named };
    return { ok: false, problem: `path ${path} cannot be written (${errorCode(error)})` };
  }
  return { ok: true, value: named };
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}

function posix(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
