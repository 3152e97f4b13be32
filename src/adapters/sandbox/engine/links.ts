import { ProgramProblem } from './program-problem.ts';
import { lineStartsOf, placeAt } from './places.ts';
import type { PreparedFile, ProgramFiles } from './program-files.ts';

/**
 * Looks through everything that a module imports statically, as Node does before it runs anything.
 * @throws ProgramProblem for the first file that is missing or does not parse.
 */
export function checkLinks(files: ProgramFiles, entry: PreparedFile): void {
  const seen = new Set<string>();
  const visit = (file: PreparedFile): void => {
    if (seen.has(file.path)) return;
    seen.add(file.path);
    if (file.problem !== undefined) {
      const { name, message, line, column } = file.problem;
      throw new ProgramProblem(name, message, 'syntax-error', { path: file.path, line, column });
    }
    if (file.kind !== 'module') return;
    for (const { specifier, start } of file.imports) {
      const resolution = files.resolve(specifier, file.path, 'import');
      if (!('path' in resolution)) {
        const place = { path: file.path, ...placeAt(lineStartsOf(file.source), start) };
        throw new ProgramProblem('Error', resolution.message, 'threw', place, resolution.reason);
      }
      const next = files.file(resolution.path);
      if (next !== undefined) visit(next);
    }
  };
  visit(entry);
}

/** The specifier by which some file of the program names this path. */
export function specifierOf(files: ProgramFiles, path: string, entry: string): string | undefined {
  const seen = new Set<string>();
  const search = (from: string): string | undefined => {
    if (seen.has(from)) return undefined;
    seen.add(from);
    for (const { specifier } of files.file(from)?.imports ?? []) {
      const resolution = files.resolve(specifier, from, 'import');
      if (!('path' in resolution)) continue;
      const found = resolution.path === path ? specifier : search(resolution.path);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search(entry);
}
