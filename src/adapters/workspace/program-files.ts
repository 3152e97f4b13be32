import { posix } from 'node:path';
import type { Program, SourceFile } from '../../ports/sandbox.ts';
import type { WorkspaceAnswer, WorkspaceFile } from '../../ports/workspace.ts';

type Read = (path: string) => Promise<WorkspaceAnswer<WorkspaceFile>>;

/** A learner's program has few files; more than this is a project whose rest is left out. */
const mostFiles = 60;
/** Largest sum of all sources, in UTF-16 units. */
const largestProgram = 2_000_000;

/** What may stand behind a relative specifier, in the order it is tried. */
const endings = ['', '.js', '.ts', '.mjs', '.cjs', '.mts', '.cts', '.json'].concat([
  '/index.js',
  '/index.ts',
]);

/** The file and, breadth first, all files it names by relative `import`, `export … from` or `require`. */
export async function gatherProgram(path: string, read: Read): Promise<WorkspaceAnswer<Program>> {
  const entry = await read(path);
  if (!entry.ok) return entry;
  const files = new Map<string, SourceFile>([[entry.value.path, entry.value]]);
  let size = entry.value.source.length;
  for (const file of files.values()) {
    for (const specifier of await relativeSpecifiers(file)) {
      const found = await firstThatExists(posix.join(posix.dirname(file.path), specifier), read);
      if (found === undefined || files.has(found.path)) continue;
      size += found.source.length;
      if (files.size >= mostFiles || size > largestProgram) break;
      files.set(found.path, found);
    }
  }
  return { ok: true, value: { entry: entry.value.path, files: [...files.values()] } };
}

/** Loads TypeScript's import scanner only where the text can hold a relative specifier at all. */
async function relativeSpecifiers(file: SourceFile): Promise<readonly string[]> {
  if (file.path.endsWith('.json') || !/['"`]\.\.?\//.test(file.source)) return [];
  const { default: ts } = await import('typescript');
  return ts
    .preProcessFile(file.source, true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('./') || name.startsWith('../'));
}

async function firstThatExists(path: string, read: Read): Promise<SourceFile | undefined> {
  const asTypeScript = path.replace(/\.([mc]?)js$/, '.$1ts');
  const candidates = endings.map((ending) => path + ending);
  for (const candidate of new Set([path, asTypeScript, ...candidates])) {
    const answer = await read(candidate);
    if (answer.ok) return answer.value;
  }
  return undefined;
}
