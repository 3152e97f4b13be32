import { SourceMap, type SourceMapPayload } from 'node:module';
import { posix } from 'node:path';
import type { SyntaxProblem } from '../messages/translate-syntax.ts';
import { isBuiltIn, nodeBuiltins } from './builtins.ts';
import { importsOf, type StaticImport } from './imports.ts';
import { instrument } from './instrument.ts';
import type { JobFile } from './job.ts';
import { absentGlobalsIn } from './node-globals.ts';
import { parseFile, type ScriptKind } from './parse.ts';
import type { EditedText } from './position-map.ts';
import { isTestFile } from './test-file.ts';

export type PreparedFile = {
  readonly path: string;
  readonly source: string;
  readonly kind: ScriptKind | 'json';
  readonly edited?: EditedText;
  /** Whether its lines are not those of what runs. */
  readonly isMoved?: boolean;
  /** What the file names in `import` and `export … from`. */
  readonly imports: readonly StaticImport[];
  readonly problem?: SyntaxProblem;
};

/** Where a specifier leads, or what Node says. */
export type Resolution =
  | { readonly path: string }
  | {
      readonly code: string;
      readonly message: string;
      readonly properties?: Readonly<Record<string, unknown>>;
      readonly reason?: string;
    };

const scriptExtensions = ['.js', '.json', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/** The files of one program, prepared when first asked for. */
export type ProgramFiles = {
  file(path: string): PreparedFile | undefined;
  resolve(specifier: string, from: string, how: 'import' | 'require'): Resolution;
};

export function programFiles(
  files: readonly JobFile[],
  entry: { readonly path: string; readonly capture?: string | undefined },
  note: (reason: string) => void = () => undefined,
): ProgramFiles {
  const byPath = new Map(files.map((file) => [posix.normalize(file.path), file]));
  const prepared = new Map<string, PreparedFile>();

  const kindByName = (path: string): ScriptKind | undefined => {
    if (/\.m[jt]s$/.test(path)) return 'module';
    if (/\.c[jt]s$/.test(path)) return 'commonjs';
    return packageKind(byPath, path);
  };

  const prepare = (file: JobFile, path: string): PreparedFile => {
    const { source } = file;
    if (path.endsWith('.json')) return { path, source, kind: 'json', imports: [] };
    const wanted = kindByName(path);
    if (file.problem !== undefined) {
      note('Node words syntax errors of TypeScript otherwise');
      const problem = { name: 'SyntaxError' as const, ...file.problem };
      return { path, source, kind: wanted ?? 'module', problem, imports: [] };
    }
    const parsed = parseFile(source, wanted);
    if (!parsed.ok)
      return { path, source, kind: parsed.kind, problem: parsed.problem, imports: [] };
    for (const name of absentGlobalsIn(source, parsed.tree)) note(`${name} is not available here`);
    const capture = path === entry.path ? entry.capture : undefined;
    const edited = instrument({ source, tree: parsed.tree, kind: parsed.kind, path, capture });
    return {
      path,
      source,
      kind: parsed.kind,
      edited: mapped(edited, file.sourceMap),
      isMoved: file.sourceMap !== undefined,
      imports: importsOf(parsed.tree),
    };
  };

  const find = (path: string): string | undefined =>
    candidates(path).find((candidate) => byPath.has(candidate));

  return {
    file(path) {
      const known = prepared.get(path);
      if (known !== undefined) return known;
      const file = byPath.get(path);
      if (file === undefined) return undefined;
      const answer = prepare(file, path);
      prepared.set(path, answer);
      return answer;
    },
    resolve(specifier, from, how) {
      if (/^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..') {
        const path = posix.join(posix.dirname(from), specifier);
        const found = how === 'import' ? findImport(byPath, path, from) : find(path);
        return found === undefined ? missingFile(specifier, path, from, how) : { path: found };
      }
      return resolveBare(specifier, from, how);
    },
  };
}

/** Leads places further back, to what the text was translated from. */
function mapped(edited: EditedText, sourceMap: string | undefined): EditedText {
  if (sourceMap === undefined) return edited;
  const map = new SourceMap(JSON.parse(sourceMap) as SourceMapPayload);
  return {
    ...edited,
    originalPlace(place) {
      const { line, column } = edited.originalPlace(place);
      const entry = map.findEntry(line - 1, column - 1);
      if (!('originalLine' in entry)) return { line, column };
      return { line: entry.originalLine + 1, column: entry.originalColumn + 1 };
    },
  };
}

/** Node's `import` wants the whole name; in TypeScript and in tests a file is found as bundlers do. */
function findImport(
  byPath: ReadonlyMap<string, JobFile>,
  path: string,
  from: string,
): string | undefined {
  if (byPath.has(path)) return path;
  const isBundled = /\.[mc]?tsx?$/.test(from) || isTestFile(from);
  return isBundled ? candidates(path).find((candidate) => byPath.has(candidate)) : undefined;
}

function candidates(path: string): readonly string[] {
  const asTypeScript = /\.[mc]?js$/.test(path) ? [path.replace(/js$/, 'ts')] : [];
  return [
    path,
    ...asTypeScript,
    ...scriptExtensions.map((extension) => path + extension),
    ...scriptExtensions.map((extension) => posix.join(path, `index${extension}`)),
  ];
}

function packageKind(byPath: ReadonlyMap<string, JobFile>, path: string): ScriptKind | undefined {
  for (let folder = posix.dirname(path); ; folder = posix.dirname(folder)) {
    const file = byPath.get(posix.join(folder, 'package.json'));
    if (file !== undefined) return typeOfPackage(file.source);
    if (folder === '.' || folder === '/') return undefined;
  }
}

function typeOfPackage(source: string): ScriptKind | undefined {
  try {
    const { type } = JSON.parse(source) as { readonly type?: unknown };
    if (type === 'module' || type === 'commonjs') return type;
  } catch {
    return undefined;
  }
  return undefined;
}

function resolveBare(specifier: string, from: string, how: 'import' | 'require'): Resolution {
  const name = specifier.replace(/^node:/, '');
  if (isBuiltIn(specifier)) return { path: `node:${name}` };
  if (nodeBuiltins.has(name)) {
    const message = `Cannot find module '${specifier}'`;
    return { code: 'ERR_MODULE_NOT_FOUND', message, reason: `node:${name} is not available here` };
  }
  if (specifier.startsWith('node:')) {
    return { code: 'ERR_UNKNOWN_BUILTIN_MODULE', message: `No such built-in module: ${specifier}` };
  }
  const reason = `the package ${specifier} is not available here`;
  return how === 'import'
    ? {
        code: 'ERR_MODULE_NOT_FOUND',
        message: `Cannot find package '${specifier}' imported from /${from}`,
        reason,
      }
    : notFound(`'${specifier}'`, from, reason);
}

function missingFile(
  specifier: string,
  path: string,
  from: string,
  how: 'import' | 'require',
): Resolution {
  return how === 'import'
    ? {
        code: 'ERR_MODULE_NOT_FOUND',
        message: `Cannot find module '/${path}' imported from /${from}`,
        reason: 'paths of files differ',
      }
    : notFound(`'${specifier}'`, from, 'paths of files differ');
}

function notFound(shown: string, from: string, reason: string): Resolution {
  return {
    code: 'MODULE_NOT_FOUND',
    message: `Cannot find module ${shown}\nRequire stack:\n- /${from}`,
    properties: { requireStack: [`/${from}`] },
    reason,
  };
}
