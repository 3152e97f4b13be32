import { parse as parseWithBabel } from '@babel/parser';
import { parse as parseWithEstree, TSError } from '@typescript-eslint/typescript-estree';
import { parse as parseWithAcorn } from 'acorn';
import { parseSync as parseWithOxc } from 'oxc-parser';
import ts from 'typescript';
import type { Language } from '../clean-program.ts';
import { lineAt } from '../lines.ts';

/** A parser that says what it refuses. */
export type Peer = {
  readonly id: string;
  /** Package whose version is printed. */
  readonly packageName: string;
  readonly isForTypeScript: boolean;
  /** Lines of its complaints, in its order. */
  readonly complaints: (source: string, language: Language) => readonly number[];
};

function fileName(language: Language): string {
  return language === 'typescript' ? 'program.ts' : 'program.js';
}

const typescript: Peer = {
  id: 'typescript createSourceFile',
  packageName: 'typescript',
  isForTypeScript: true,
  complaints: (source, language) => {
    const file = ts.createSourceFile(fileName(language), source, ts.ScriptTarget.Latest);
    const { parseDiagnostics } = file as ts.SourceFile & {
      readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
    };
    return parseDiagnostics.map(({ start }) => lineAt(source, start));
  },
};

const estree: Peer = {
  id: 'typescript-estree',
  packageName: '@typescript-eslint/typescript-estree',
  isForTypeScript: true,
  complaints: (source, language) =>
    complaintsOf(
      () => parseWithEstree(source, { filePath: fileName(language) }),
      (error) => (error instanceof TSError ? error.location.start.line : undefined),
    ),
};

const acorn: Peer = {
  id: 'acorn (JavaScript only)',
  packageName: 'acorn',
  isForTypeScript: false,
  complaints: (source) =>
    complaintsOf(
      () => parseWithAcorn(source, { ecmaVersion: 'latest', sourceType: 'module' }),
      lineOfError,
    ),
};

const babel: Peer = {
  id: '@babel/parser errorRecovery',
  packageName: '@babel/parser',
  isForTypeScript: true,
  complaints: (source, language) => {
    const recovered: number[] = [];
    const fatal = complaintsOf(() => {
      const { errors } = parseWithBabel(source, {
        sourceType: 'module',
        errorRecovery: true,
        plugins: language === 'typescript' ? ['typescript', 'decorators'] : [],
      });
      recovered.push(...errors.flatMap((error) => lineOfError(error) ?? []));
    }, lineOfError);
    return [...recovered, ...fatal];
  },
};

const oxc: Peer = {
  id: 'oxc-parser',
  packageName: 'oxc-parser',
  isForTypeScript: true,
  complaints: (source, language) =>
    parseWithOxc(fileName(language), source, { sourceType: 'module' }).errors.map(({ labels }) =>
      lineAt(source, labels[0]?.start ?? 0),
    ),
};

export const peers: readonly Peer[] = [typescript, estree, acorn, babel, oxc];

/** The line of what a parser throws, where it throws. */
function complaintsOf(
  parse: () => unknown,
  lineOf: (error: unknown) => number | undefined,
): readonly number[] {
  try {
    parse();
    return [];
  } catch (error) {
    const line = lineOf(error);
    if (line === undefined) throw error;
    return [line];
  }
}

/** Acorn and Babel put the place into `loc`. */
function lineOfError(error: unknown): number | undefined {
  if (!(error instanceof SyntaxError)) return undefined;
  const { loc } = error as SyntaxError & { readonly loc?: { readonly line: number } };
  return loc?.line;
}
