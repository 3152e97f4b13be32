import { realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, parse, resolve, sep } from 'node:path';

/** The allowed folders: real paths, the first one is where new files go. */
export type Roots = {
  readonly folders: readonly string[];
  /** The last resort, `~/tutorfleet`, which is made when it is first needed. */
  readonly isFallback: boolean;
};

export type RootChoice = {
  /** Folders given with `--root`. */
  readonly given: readonly string[];
  /** Folders that the client offers, as file system paths. */
  readonly fromClient: readonly string[];
  /** Absent where nothing but what is named may be read. */
  readonly workingDirectory?: string | undefined;
  readonly home?: string;
};

/** Folders of the system that are never taken as a workspace by default. */
const systemFolders = ['/bin', '/boot', '/dev', '/etc', '/lib', '/opt', '/proc', '/root', '/sbin']
  .concat(['/sys', '/usr', '/var', '/Applications', '/Library', '/System', 'C:\\Windows'])
  .concat(['C:\\Program Files', 'C:\\Program Files (x86)']);

/**
 * Given folders, else the client's, else the working directory where that is neither the top of
 * the disk, the home folder nor a system folder, else `~/tutorfleet`. None at all where there is no
 * working directory to fall back on.
 */
export async function chooseRoots(choice: RootChoice): Promise<Roots> {
  const named = choice.given.length > 0 ? choice.given : choice.fromClient;
  const folders = await existing(named);
  if (folders.length > 0) return { folders, isFallback: false };
  if (choice.workingDirectory === undefined) return { folders: [], isFallback: false };
  const home = choice.home ?? homedir();
  const [working] = await existing([choice.workingDirectory]);
  if (named.length === 0 && working !== undefined && !(await isReserved(working, home))) {
    return { folders: [working], isFallback: false };
  }
  const fallback = join(home, 'tutorfleet');
  return { folders: [(await existing([fallback]))[0] ?? fallback], isFallback: true };
}

async function existing(folders: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    folders.map((folder) => realpath(resolve(folder)).catch(() => undefined)),
  );
  return [...new Set(found.filter((folder) => folder !== undefined))];
}

async function isReserved(folder: string, home: string): Promise<boolean> {
  const [realHome] = await existing([home]);
  if (folder === parse(folder).root || folder === home || folder === realHome) return true;
  return systemFolders.some(
    (system) =>
      (folder === system || folder.startsWith(system + sep)) && !isBelow(folder, realHome),
  );
}

/** Whether `path` lies below `folder` (a home folder may itself lie in a system folder). */
function isBelow(path: string, folder: string | undefined): boolean {
  return folder !== undefined && path.startsWith(folder + sep);
}
