import { analyze, type ScopeManager } from '@typescript-eslint/scope-manager';
import { parse, simpleTraverse, type TSESTree } from '@typescript-eslint/typescript-estree';
import ts from 'typescript';
import { lineStarts, positionAt, type Position } from './position.ts';

export type Language = 'javascript' | 'typescript';

export type SourceInput = {
  readonly source: string;
  readonly filename?: string;
  readonly language?: Language;
};

/** A program that parses: read once, shared by every rule. Nodes carry `parent`. */
export type ParsedProgram = {
  readonly source: string;
  readonly filename: string;
  readonly language: Language;
  readonly tree: TSESTree.Program;
  readonly tokens: readonly TSESTree.Token[];
  readonly comments: readonly TSESTree.Comment[];
  readonly lineStarts: readonly number[];
  readonly scopes: ScopeManager;
};

/** One complaint of the parser, as the parser words it. */
export type ParseProblem = Position & {
  readonly start: number;
  readonly end: number;
  /** TypeScript's diagnostic code, 0 where the complaint has none. */
  readonly code: number;
  readonly message: string;
};

export type ParseAnswer =
  | { readonly ok: true; readonly program: ParsedProgram }
  | { readonly ok: false; readonly problems: readonly [ParseProblem, ...ParseProblem[]] };

/** Parses JavaScript or TypeScript. Never throws: what does not parse comes back as problems. */
export function parseProgram(input: SourceInput): ParseAnswer {
  const language = input.language ?? languageOf(input.filename);
  const filename = input.filename ?? (language === 'typescript' ? 'program.ts' : 'program.js');
  try {
    const tree = parse(input.source, {
      comment: true,
      tokens: true,
      loc: true,
      range: true,
      jsx: filename.endsWith('x'),
      filePath: filename,
      sourceType: 'module',
      suppressDeprecatedPropertyWarnings: true,
    });
    simpleTraverse(tree, { enter: () => undefined }, true);
    const scopes = analyze(tree, { sourceType: 'module' });
    const { tokens, comments } = tree;
    const starts = lineStarts(input.source);
    const { source } = input;
    return {
      ok: true,
      program: { source, filename, language, tree, tokens, comments, lineStarts: starts, scopes },
    };
  } catch (error) {
    return { ok: false, problems: problemsOf(input.source, filename, error) };
  }
}

/** TypeScript for `.ts`, `.mts`, `.cts` and `.tsx`; JavaScript for the rest. */
export function languageOf(filename: string | undefined): Language {
  return /\.[mc]?tsx?$/.test(filename ?? '') ? 'typescript' : 'javascript';
}

/** All of the parser's complaints in order; the estree conversion's own one where it has no other. */
function problemsOf(
  source: string,
  filename: string,
  error: unknown,
): [ParseProblem, ...ParseProblem[]] {
  const starts = lineStarts(source);
  const problemAt = (start: number, length: number, code: number, message: string) => ({
    ...positionAt(starts, start),
    start,
    end: start + length,
    code,
    message,
  });
  if (error instanceof RangeError) {
    return [problemAt(0, 0, 0, 'The program is nested too deeply to be read.')];
  }
  const [first, ...rest] = diagnosticsOf(source, filename).map((diagnostic) =>
    problemAt(
      diagnostic.start,
      diagnostic.length,
      diagnostic.code,
      ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '),
    ),
  );
  if (first !== undefined) return [first, ...rest];
  return [problemAt(offsetOf(error), 0, 0, error instanceof Error ? error.message : String(error))];
}

function diagnosticsOf(source: string, filename: string): readonly ts.DiagnosticWithLocation[] {
  try {
    const file = ts.createSourceFile(filename, source, ts.ScriptTarget.Latest);
    // Not part of the public type, present on every parsed file since TypeScript 1.
    const { parseDiagnostics } = file as ts.SourceFile & {
      readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
    };
    return parseDiagnostics ?? [];
  } catch {
    return [];
  }
}

/** The offset that typescript-estree puts on the errors it throws. */
function offsetOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('location' in error)) return 0;
  const { location } = error as {
    readonly location?: { readonly start?: { readonly offset?: number } };
  };
  return location?.start?.offset ?? 0;
}
