import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { blankSourceFile } from 'ts-blank-space';
import ts from 'typescript';
import type { TextEdit } from '../../language/edit.ts';
import { descendants, isFunction, isLoop, type Node, type ParsedProgram } from '../tree.ts';

/** A program as the body of a function, so that many versions run in one instance. */
export type Runnable = {
  /** The program's text without its types; every place is where it was. */
  readonly base: string;
  /** Around the text; the end gives the result. */
  readonly head: string;
  readonly tail: string;
  /** What makes the body of a function of a module. */
  readonly shape: readonly TextEdit[];
  /** What counts the rounds of loops and the calls of functions. */
  readonly ticks: readonly Wrap[];
};

/** Text before and behind a part of the program. */
export type Wrap = {
  readonly start: number;
  readonly end: number;
  readonly open: string;
  readonly close: string;
};

/** Counts one round or call, and stops a version that takes too many. */
const tick = 'if(++$$ticks>$$most)$$stop();';
const tickInside = '(++$$ticks>$$most?$$stop():0,';

/**
 * Prepares a program so that versions of it can be judged by hundreds in one run; `result` is the
 * expression that each gives. Undefined where that is not possible: enums and namespaces, `await`
 * at the top level.
 */
export function runnableOf(program: ParsedProgram, result: string): Runnable | undefined {
  const base = program.language === 'typescript' ? blanked(program.source) : program.source;
  if (base?.length !== program.source.length) return undefined;
  const outside = [...descendants(program.tree, { intoFunctions: false })];
  if (outside.some(({ type }) => type === 'AwaitExpression')) return undefined;
  const isModule = program.tree.body.some(({ type }) => /^(Import|Export)/.test(type));
  return {
    base,
    head: `(function(console,module,exports){${isModule ? '"use strict";' : ''}{`,
    tail: `\n;return ${result}}})`,
    shape: program.tree.body.flatMap(shapeEdits),
    ticks: [...descendants(program.tree)].flatMap(tickWraps),
  };
}

/** Whether a program has anything to wait for. */
export function isAsyncProgram({ tree, source }: ParsedProgram): boolean {
  return (
    /\bPromise\b/.test(source) ||
    [...descendants(tree)].some((node) => isFunction(node) && node.async)
  );
}

/** An expression that gives what a program exports, as it is at any time. */
export function exportsText(tree: TSESTree.Program): string {
  const names = tree.body.flatMap(exportedNames);
  if (names.length === 0) return 'module.exports';
  return `{${names.map(([name, local]) => `get ${JSON.stringify(name)}(){return ${local}}`).join(',')}}`;
}

function exportedNames(
  statement: TSESTree.ProgramStatement,
): readonly (readonly [string, string])[] {
  if (statement.type === 'ExportDefaultDeclaration') {
    const { declaration } = statement;
    const isNamed =
      declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
    return [['default', (isNamed ? declaration.id?.name : undefined) ?? '$$default']];
  }
  if (statement.type !== 'ExportNamedDeclaration') return [];
  const { declaration, specifiers } = statement;
  const listed = specifiers.flatMap(({ exported, local }) =>
    exported.type === 'Identifier' && local.type === 'Identifier'
      ? [[exported.name, local.name] as const]
      : [],
  );
  if (declaration?.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) =>
      id.type === 'Identifier' ? [[id.name, id.name] as const] : [],
    );
  }
  const isValue =
    declaration?.type === 'FunctionDeclaration' || declaration?.type === 'ClassDeclaration';
  return isValue && declaration.id !== null ? [[declaration.id.name, declaration.id.name]] : listed;
}

/** The text of a version, with everything that lies inside a replaced part left out. */
export function versionText(
  { base, head, tail, shape, ticks }: Runnable,
  edits: readonly TextEdit[],
  marks: readonly TextEdit[] = [],
): string {
  const replaced = edits.filter(({ start, end }) => end > start);
  const isKept = ({ start, end }: Omit<Wrap, 'open' | 'close'>) =>
    !replaced.some((edit) => isSwallowed(start, end, edit));
  const wraps = ticks.filter(isKept).flatMap(({ start, end, open, close }) => [
    { start, end: start, text: open },
    { start: end, end, text: close },
  ]);
  const ordered = [...shape.filter(isKept), ...wraps, ...marks, ...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  let text = '';
  let offset = 0;
  for (const { start, end, text: added } of ordered) {
    text += base.slice(offset, start) + added;
    offset = Math.max(offset, end);
  }
  return head + text + base.slice(offset) + tail;
}

/** Whether a part lies in what an edit replaces and is not all of it. */
function isSwallowed(start: number, end: number, edit: TextEdit): boolean {
  if (start === end) return start > edit.start && start < edit.end;
  const isInside = start >= edit.start && end <= edit.end;
  return isInside && (start !== edit.start || end !== edit.end);
}

/** TypeScript without its types, every place as it was; undefined where more than types has to go. */
export function blanked(source: string): string | undefined {
  const file = ts.createSourceFile('p.ts', source, ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
  const kept: unknown[] = [];
  const text = blankSourceFile(file, (node) => void kept.push(node));
  return kept.length === 0 ? text : undefined;
}

/** The import declarations of a program that import values. */
export function importsOf(program: ParsedProgram): string {
  return program.tree.body
    .filter((statement) => statement.type === 'ImportDeclaration')
    .filter(({ importKind }) => importKind !== 'type')
    .map(({ range }) => program.source.slice(range[0], range[1]))
    .join('\n');
}

/** The name under which the program itself knows what it exports as `entry`. */
export function localNameOf(tree: TSESTree.Program, entry: string): string {
  for (const statement of tree.body) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    for (const { exported, local } of statement.specifiers) {
      if (exported.type === 'Identifier' && exported.name === entry && local.type === 'Identifier')
        return local.name;
    }
  }
  return entry;
}

function shapeEdits(statement: TSESTree.ProgramStatement): readonly TextEdit[] {
  const [start, end] = statement.range;
  switch (statement.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return [{ start, end, text: '' }];
    case 'ExportNamedDeclaration':
      return [{ start, end: statement.declaration?.range[0] ?? end, text: '' }];
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement;
      const isNamed = 'id' in declaration && declaration.id !== null;
      return [{ start, end: declaration.range[0], text: isNamed ? '' : 'const $$default=' }];
    }
    default:
      return [];
  }
}

function tickWraps(node: Node): readonly Wrap[] {
  if (isLoop(node))
    return node.body.type === 'BlockStatement' ? opened(node.body) : around(node.body);
  if (node.type === 'CatchClause') return opened(node.body);
  if (!isFunction(node)) return [];
  if (node.body.type === 'BlockStatement') return opened(node.body);
  const [start, end] = node.body.range;
  return [{ start, end, open: tickInside, close: ')' }];
}

function opened({ range }: TSESTree.BlockStatement): readonly Wrap[] {
  return [{ start: range[0] + 1, end: range[0] + 1, open: tick, close: '' }];
}

function around({ range: [start, end] }: Node): readonly Wrap[] {
  return [{ start, end, open: `{${tick}`, close: '}' }];
}
