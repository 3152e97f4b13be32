import { parse } from 'acorn';
import ts from 'typescript';
import type { Language } from '../clean-program.ts';

/** Whether TypeScript's parser complains about a program and, for JavaScript, acorn too. */
export function stopsParsers(source: string, language: Language): boolean {
  if (!stopsTypeScript(source, language)) return false;
  return (
    language === 'typescript' || (stopsAcorn(source, 'module') && stopsAcorn(source, 'script'))
  );
}

export function stopsTypeScript(source: string, language: Language): boolean {
  const name = language === 'typescript' ? 'program.ts' : 'program.js';
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
  const { parseDiagnostics } = file as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  return parseDiagnostics.length > 0;
}

function stopsAcorn(source: string, sourceType: 'module' | 'script'): boolean {
  try {
    parse(source, { ecmaVersion: 'latest', sourceType });
    return false;
  } catch {
    return true;
  }
}
