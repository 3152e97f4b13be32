import type { Program } from './sandbox.ts';

/** A text file inside the allowed roots. `path` is posix, relative to its root. */
export type WorkspaceFile = { readonly path: string; readonly source: string };

export type WorkspaceAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly problem: string;
      /** Names of the files in the folder that was looked in, sorted; the first hundred. */
      readonly names?: readonly string[];
    };

/**
 * The learner's files. Every path is resolved through symbolic links before it is checked against
 * the roots; files over 1 MB, binary files and directories are refused with a reason.
 */
export type Workspace = {
  read(path: string): Promise<WorkspaceAnswer<WorkspaceFile>>;
  /** The file and everything it imports by relative path, as far as it lies inside the roots. */
  program(path: string): Promise<WorkspaceAnswer<Program>>;
  /** Writes a new file below the first root; an existing one is left as it is. Answers its path. */
  create(path: string, text: string): Promise<WorkspaceAnswer<string>>;
};
