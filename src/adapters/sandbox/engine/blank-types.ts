import { blankSourceFile } from 'ts-blank-space';
import ts from 'typescript';
import { lineStartsOf, placeAt } from './places.ts';
import type { JobFile } from './job.ts';

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
  sourceMap: true,
};

/**
 * Takes the types out of a file without moving anything. What is more than types (enums,
 * namespaces, parameter properties) is translated by TypeScript, with a map of its places.
 */
export function blankTypes(
  path: string,
  source: string,
): Pick<JobFile, 'source' | 'sourceMap' | 'problem'> {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const [complaint] = diagnosticsOf(file);
  if (complaint !== undefined) {
    const { line, column } = placeAt(lineStartsOf(source), complaint.start);
    const message = ts.flattenDiagnosticMessageText(complaint.messageText, ' ');
    return { source, problem: { message, line, column } };
  }
  const unerasable: ts.Node[] = [];
  const blanked = blankSourceFile(file, (node) => void unerasable.push(node));
  if (unerasable.length === 0) return { source: blanked };
  const translated = ts.transpileModule(source, { compilerOptions, fileName: path });
  const { outputText, sourceMapText = '' } = translated;
  return { source: outputText, sourceMap: sourceMapText };
}

/** Not part of the public type, present on every parsed file. */
function diagnosticsOf(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  const { parseDiagnostics } = file as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics ?? [];
}
