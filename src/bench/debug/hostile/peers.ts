import { parse as parseWithBabel, type ParserPlugin } from '@babel/parser';
import { parse as parseWithEstree, TSError } from '@typescript-eslint/typescript-estree';
import { parse as parseWithAcorn } from 'acorn';
import { parseSync as parseWithOxc } from 'oxc-parser';
import ts from 'typescript';

export type HostilePeer = {
  readonly id: string;
  /** Whether it can read a file with such a name. */
  readonly reads: (name: string) => boolean;
  /** Everything that it says about a file. */
  readonly output: (source: string, name: string) => string;
};

const all = () => true;

export const hostilePeers: readonly HostilePeer[] = [
  {
    id: 'typescript createSourceFile',
    reads: all,
    output: (source, name) => {
      const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest);
      const { parseDiagnostics } = file as ts.SourceFile & {
        readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
      };
      return ts.formatDiagnosticsWithColorAndContext(parseDiagnostics, {
        getCanonicalFileName: (each) => each,
        getCurrentDirectory: () => '/',
        getNewLine: () => '\n',
      });
    },
  },
  {
    id: 'typescript-estree',
    reads: all,
    output: (source, name) =>
      refusalOf(() => parseWithEstree(source, { filePath: name, jsx: name.endsWith('x') })),
  },
  {
    id: 'acorn (JavaScript only)',
    reads: (name) => name.endsWith('.js'),
    output: (source) =>
      refusalOf(() => parseWithAcorn(source, { ecmaVersion: 'latest', sourceType: 'module' })),
  },
  {
    id: '@babel/parser errorRecovery',
    reads: all,
    output: (source, name) => {
      const plugins: ParserPlugin[] = [];
      if (name.includes('.ts')) plugins.push('typescript');
      if (name.endsWith('x')) plugins.push('jsx');
      return refusalOf(() => {
        const { errors } = parseWithBabel(source, {
          sourceType: 'module',
          errorRecovery: true,
          plugins,
        });
        return errors.map((error) => String(error)).join('\n');
      });
    },
  },
  {
    id: 'oxc-parser',
    reads: all,
    output: (source, name) =>
      parseWithOxc(name, source, { sourceType: 'module' })
        .errors.map(({ message, codeframe }) => `${message}\n${codeframe ?? ''}`)
        .join('\n'),
  },
];

/** A refusal is an answer; anything else that is thrown is not. */
function refusalOf(parse: () => unknown): string {
  try {
    const output = parse();
    return typeof output === 'string' ? output : '';
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TSError) return error.message;
    throw error;
  }
}
