import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { SourceFile } from '../trial.ts';
import { parseProgram, type ParsedProgram } from '../../language/parse.ts';
import { descendants } from '../tree.ts';
import { blanked } from './runnable.ts';

/** A test file as the body of a function that takes the learner's exports. */
export type TestFile = {
  readonly program: ParsedProgram;
  /** What stays outside the function. */
  readonly imports: readonly string[];
  readonly body: string;
};

/** What a test framework is asked for and what the search provides itself. */
export const registering =
  'test it describe suite before after beforeEach afterEach beforeAll afterAll'.split(' ');

const isFramework = (from: string) => /^(node:test|vitest|@jest\/globals)$/.test(from);

const isAssert = (from: string) => /^(node:)?assert(\/strict)?$/.test(from);

/**
 * Takes a test file apart: the learner's file, whose path is `subject`, comes in as `$$learner`, and
 * what registers tests as names of the function. Undefined where the file cannot be taken so.
 */
export function testFileOf({ path, source }: SourceFile, subject: string): TestFile | undefined {
  const answer = parseProgram({ source, filename: path });
  if (!answer.ok) return undefined;
  const { program } = answer;
  const base = program.language === 'typescript' ? blanked(source) : source;
  if (base?.length !== source.length) return undefined;
  const outside = [...descendants(program.tree, { intoFunctions: false })];
  if (outside.some(({ type }) => type === 'AwaitExpression')) return undefined;
  const imports: string[] = [];
  let body = '';
  let offset = 0;
  for (const statement of program.tree.body) {
    if (statement.type !== 'ImportDeclaration') continue;
    const { outer, inner } = importParts(statement, base, path, subject);
    if (outer !== '') imports.push(outer);
    body += `${base.slice(offset, statement.range[0])}${inner}`;
    offset = statement.range[1];
  }
  return { program, imports, body: body + base.slice(offset) };
}

function importParts(
  statement: TSESTree.ImportDeclaration,
  base: string,
  path: string,
  subject: string,
): { readonly outer: string; readonly inner: string } {
  const from = statement.source.value;
  if (statement.importKind === 'type') return { outer: '', inner: '' };
  if (leadsTo(path, from, subject)) {
    return { outer: '', inner: statement.specifiers.map(fromLearner).join('') };
  }
  if (isAssert(from)) return assertParts(statement, from);
  if (!isFramework(from)) return { outer: base.slice(...statement.range), inner: '' };
  const parts = statement.specifiers.map((specifier) => frameworkPart(specifier, from));
  return {
    outer: parts.map(({ outer }) => outer).join(''),
    inner: parts.map(({ inner }) => inner).join(''),
  };
}

/** Assertions come in with a message of their own: working out what differs takes far longer than the rest. */
function assertParts(
  statement: TSESTree.ImportDeclaration,
  from: string,
): { readonly outer: string; readonly inner: string } {
  const whole = `$$assert${statement.range[0]}`;
  const inner = statement.specifiers.map((specifier) => {
    const name = importedName(specifier);
    const { name: local } = specifier.local;
    const isWhole = name === '*' || name === 'default';
    return `const ${local}=$$brief(${whole})${isWhole ? '' : `.${name}`};`;
  });
  return { outer: `import ${whole} from ${JSON.stringify(from)};`, inner: inner.join('') };
}

type Specifier = TSESTree.ImportClause;

function importedName(specifier: Specifier): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  const { imported } = specifier;
  return imported.type === 'Identifier' ? imported.name : imported.value;
}

function fromLearner(specifier: Specifier): string {
  const name = importedName(specifier);
  const { name: local } = specifier.local;
  return name === '*'
    ? `const ${local}=$$learner;`
    : `const ${local}=$$learner[${JSON.stringify(name)}];`;
}

function frameworkPart(
  specifier: Specifier,
  from: string,
): { readonly outer: string; readonly inner: string } {
  const name = importedName(specifier);
  const { name: local } = specifier.local;
  const own = name === 'default' ? 'test' : name;
  if (name === '*') return { outer: '', inner: `const ${local}=$$framework;` };
  if (registering.includes(own)) {
    return { outer: '', inner: local === own ? '' : `const ${local}=$$framework.${own};` };
  }
  return { outer: `import { ${name} as ${local} } from ${JSON.stringify(from)};`, inner: '' };
}

/** Endings that a specifier may leave out, or for which it may say `.js`. */
const endings = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/** Whether a specifier names the learner's file, which in TypeScript may be called by `.js` or by no ending. */
function leadsTo(path: string, from: string, subject: string): boolean {
  const found = resolved(path, from);
  const stem = found.replace(/\.[mc]?js$/, '');
  return found === subject || endings.some((ending) => stem + ending === subject);
}

/** The path that a relative specifier leads to, seen from a file; the specifier itself where it is none. */
export function resolved(path: string, specifier: string): string {
  if (!/^\.\.?\//.test(specifier)) return specifier;
  const parts = path.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
