import { parse, type Program } from 'acorn';
import { translateSyntaxError, type SyntaxProblem } from '../messages/translate-syntax.ts';

/** The two kinds of program text. */
export type ScriptKind = 'module' | 'commonjs';

export type ParsedFile =
  | { readonly ok: true; readonly kind: ScriptKind; readonly tree: Program }
  | { readonly ok: false; readonly kind: ScriptKind; readonly problem: SyntaxProblem };

/**
 * Parses a file as the kind that Node takes it for: by its extension or package where `kind` is
 * given, else as a script, and as a module where only that parses.
 */
export function parseFile(source: string, kind: ScriptKind | undefined): ParsedFile {
  if (kind !== undefined) return attempt(source, kind);
  const asScript = attempt(source, 'commonjs');
  if (asScript.ok) return asScript;
  const asModule = attempt(source, 'module');
  return asModule.ok || isModuleComplaint(asScript.problem.message) ? asModule : asScript;
}

function attempt(source: string, kind: ScriptKind): ParsedFile {
  try {
    const tree = parse(source, { ecmaVersion: 'latest', sourceType: kind, allowHashBang: true });
    return { ok: true, kind, tree };
  } catch (error) {
    const fallback: SyntaxProblem = {
      name: 'SyntaxError',
      message: error instanceof Error ? error.message : String(error),
      line: 1,
      column: 1,
    };
    return {
      ok: false,
      kind,
      problem: translateSyntaxError({ source, sourceType: kind }) ?? fallback,
    };
  }
}

/** Complaints about a script after which Node reads the file as a module. */
const moduleComplaints = [
  'Cannot use import statement outside a module',
  "Unexpected token 'export'",
  "Cannot use 'import.meta' outside a module",
];

function isModuleComplaint(message: string): boolean {
  return moduleComplaints.includes(message);
}
