import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from '../../ports/sandbox.ts';
import type { TypeChecker, TypeProblem } from '../../ports/type-checker.ts';
import { surroundings } from './surroundings.ts';

/** Where the programs stand for the checker; no real folder is read. */
const root = '/program/';
const surroundingsPath = '/surroundings.d.ts';

/** Complaints about packages, types and settings that a learner's file cannot have here. */
const aboutSettings: ReadonlySet<number> = new Set([
  1208, 1259, 1295, 1375, 1378, 1432, 2305, 2306, 2307, 2497, 2550, 2580, 2581, 2582, 2583, 2584,
  2591, 2592, 2593, 2614, 2686, 2688, 2691, 2732, 2792, 2834, 2835, 2846, 2867, 2868, 2875, 2876,
  2877, 5097, 6142, 7016, 7026, 17004,
]);

const options: ts.CompilerOptions = {
  // `noImplicitAny` lets an empty list take the kind of what is put in; its complaints are not told.
  strict: true,
  allowJs: true,
  checkJs: true,
  noEmit: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  jsx: ts.JsxEmit.Preserve,
  lib: ['lib.es2024.d.ts'],
  types: [],
  skipLibCheck: true,
};

/** TypeScript's checker. The language's own declarations are read at the first check and kept. */
export function createTypeChecker(): TypeChecker {
  const libraryFolder = dirname(createRequire(import.meta.url).resolve('typescript'));
  const library = new Map<string, ts.SourceFile>();

  const libraryFile = (path: string): ts.SourceFile | undefined => {
    const known = library.get(path);
    if (known !== undefined) return known;
    const text = path === surroundingsPath ? surroundings : textOf(libraryFolder, path);
    if (text === undefined) return undefined;
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
    library.set(path, file);
    return file;
  };

  return {
    check(entry, files) {
      const own = new Map(files.map((file) => [root + file.path, file]));
      const host = hostOf(own, libraryFolder, libraryFile);
      const program = ts.createProgram([root + entry, surroundingsPath], options, host);
      const file = program.getSourceFile(root + entry);
      if (file === undefined) return [];
      return program.getSemanticDiagnostics(file).flatMap((each) => problemOf(each));
    },
  };
}

function textOf(libraryFolder: string, path: string): string | undefined {
  if (!path.startsWith(libraryFolder)) return undefined;
  return readFileSync(path, 'utf8');
}

function hostOf(
  own: ReadonlyMap<string, SourceFile>,
  libraryFolder: string,
  libraryFile: (path: string) => ts.SourceFile | undefined,
): ts.CompilerHost {
  return {
    getSourceFile: (path, asked) => {
      const file = own.get(path);
      if (file === undefined) return libraryFile(path);
      return ts.createSourceFile(path, file.source, asked, true);
    },
    getDefaultLibFileName: () => join(libraryFolder, 'lib.d.ts'),
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => root,
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: (path) => own.has(path),
    directoryExists: (path) => `${path}/`.startsWith(root),
    readFile: (path) => own.get(path)?.source,
    writeFile: () => undefined,
  };
}

function problemOf({ code, messageText, start, length }: ts.Diagnostic): readonly TypeProblem[] {
  if (start === undefined || length === undefined) return [];
  if (aboutSettings.has(code) || isImplicitAny(code)) return [];
  const message = typeof messageText === 'string' ? messageText : messageText.messageText;
  const details = ts.flattenDiagnosticMessageText(messageText, ' ');
  return [{ code, message, details, start, end: start + length }];
}

function isImplicitAny(code: number): boolean {
  return code >= 7005 && code <= 7061 && code !== 7027 && code !== 7029 && code !== 7030;
}
