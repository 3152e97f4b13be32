import { parse, type Node } from 'acorn';
import { blankSourceFile } from 'ts-blank-space';
import ts from 'typescript';
import { refusalOf, scriptOnly, type Dialect } from '../refusal.ts';
import { oddnessOf } from './oddness.ts';

const translation = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  verbatimModuleSyntax: true,
} as const;

/** What a piece of a program may stand in: by itself, in a function's loop, a class, an object. */
const surroundings = [
  ['', ''],
  ['async function* around() { for (;;) {', '\n}}'],
  ['class Around extends Object {', '\n}'],
  ['({', '\n})'],
] as const;

/** How odd a whole program reads, see `oddnessOf`; undefined where it does not parse. */
export function oddnessOfProgram(source: string, dialect: Dialect): number | undefined {
  try {
    return oddness(source, dialect);
  } catch (error) {
    // Nested deeper than the call stack: nothing can be said about it.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function oddness(source: string, dialect: Dialect): number | undefined {
  if (dialect.hasJsx) return refusalOf(source, dialect) === undefined ? 0 : undefined;
  if (dialect.language === 'javascript')
    return oddnessOfJavaScript(source) ?? partOddness(source, dialect);
  const plain = withoutTypes(source);
  if (plain === undefined) return undefined;
  return (
    oddnessOfJavaScript(plain) ??
    (refusalOf(source, dialect) === undefined ? oddnessOfJavaScript(translated(source)) : undefined)
  );
}

/** A part may export what is declared in another one, which only the parser objects to. */
function partOddness(source: string, dialect: Dialect): number | undefined {
  return dialect.isPart === true && refusalOf(source, dialect) === undefined ? 0 : undefined;
}

function oddnessOfJavaScript(source: string): number | undefined {
  const tree = treeOf(source);
  return tree && oddnessOf(tree, source);
}

/** The same for a piece of a program, read in whatever surroundings it parses in. */
export function oddnessOfPiece(source: string, dialect: Dialect): number | undefined {
  for (const [before, after] of surroundings) {
    const odd = oddnessOfProgram(`${before}${source}${after}`, dialect);
    if (odd !== undefined) return odd;
  }
  return undefined;
}

function treeOf(source: string): Node | undefined {
  const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
  const attempt = (sourceType: 'module' | 'script') =>
    parse(text, {
      ecmaVersion: 'latest',
      sourceType,
      allowHashBang: true,
      preserveParens: true,
    });
  try {
    return attempt('module');
  } catch (error) {
    if (!(error instanceof SyntaxError) || !scriptOnly.test(error.message)) return undefined;
  }
  try {
    return attempt('script');
  } catch {
    return undefined;
  }
}

/** The JavaScript in a TypeScript program; undefined where it does not parse. */
function withoutTypes(source: string): string | undefined {
  const file = ts.createSourceFile('program.ts', source, ts.ScriptTarget.Latest, false);
  const { parseDiagnostics } = file as ts.SourceFile & {
    readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
  };
  if ((parseDiagnostics ?? []).length > 0) return undefined;
  const kept: ts.Node[] = [];
  const plain = blankSourceFile(file, (node) => kept.push(node));
  return kept.length === 0 ? plain : translated(source);
}

/** JavaScript for what is more than types, enums and decorators; places are lost. */
function translated(source: string): string {
  return ts.transpileModule(source, { compilerOptions: translation }).outputText;
}
