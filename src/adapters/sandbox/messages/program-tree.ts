import { parse, type AnyNode, type Options, type Program } from 'acorn';
import { fullAncestor } from 'acorn-walk';

/** A parsed program, indexed by the offsets at which QuickJS reports errors. */
export type ProgramTree = {
  readonly source: string;
  readonly program: Program;
  /** Every node in source order. */
  readonly nodes: readonly AnyNode[];
  readonly parents: ReadonlyMap<AnyNode, AnyNode>;
  /** Nodes whose call, member access, operator or name QuickJS would place at this offset. */
  readonly marked: ReadonlyMap<number, readonly AnyNode[]>;
  /** Names that are assigned after their declaration, and property names that are assigned. */
  readonly assigned: ReadonlySet<string>;
};

/** Programs kept parsed: a learner's program rarely has more files that throw. */
const KEPT_TREES = 4;
const kept = new Map<string, ProgramTree | undefined>();

const TOLERANT: Options = {
  ecmaVersion: 'latest',
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowHashBang: true,
  sourceType: 'script',
};

/** The tree of a program that does not parse: wordings that need no place still apply. */
export const EMPTY_TREE: ProgramTree = {
  source: '',
  program: parse('', { ecmaVersion: 'latest' }),
  nodes: [],
  parents: new Map(),
  marked: new Map(),
  assigned: new Set(),
};

/** The tree of a program, from memory where it was asked for before; undefined where it does not parse. */
export function programTree(source: string): ProgramTree | undefined {
  if (kept.has(source)) return kept.get(source);
  const tree = indexedOrNothing(source);
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_TREES && oldest !== undefined) kept.delete(oldest);
  kept.set(source, tree);
  return tree;
}

function indexedOrNothing(source: string): ProgramTree | undefined {
  try {
    return indexed(source);
  } catch {
    // Nested so deeply that the walk exhausts the stack.
    return undefined;
  }
}

function indexed(source: string): ProgramTree | undefined {
  const program = parsed(source);
  if (program === undefined) return undefined;
  const nodes: AnyNode[] = [];
  const parents = new Map<AnyNode, AnyNode>();
  const marked = new Map<number, AnyNode[]>();
  const assigned = new Set<string>();
  fullAncestor(program, (visited, _state, ancestors) => {
    const node = visited;
    const parent = ancestors.at(-2);
    nodes.push(node);
    if (parent !== undefined && !parents.has(node)) parents.set(node, parent);
    for (const name of assignedNames(node)) assigned.add(name);
    for (const [offset, shown] of markersOf(node, source)) {
      marked.set(offset, [...(marked.get(offset) ?? []), shown]);
    }
  });
  nodes.sort((left, right) => left.start - right.start || right.end - left.end);
  return { source, program, nodes, parents, marked, assigned };
}

function parsed(source: string): Program | undefined {
  for (const sourceType of ['script', 'module'] as const) {
    try {
      return parse(source, { ...TOLERANT, sourceType });
    } catch {
      // Module syntax in a script, or the program is broken in both.
    }
  }
  return undefined;
}

/** Offsets that QuickJS may report for a node, with the node that the error is about. */
function markersOf(node: AnyNode, source: string): readonly (readonly [number, AnyNode])[] {
  switch (node.type) {
    case 'CallExpression':
      return [[tokenAfter(source, node.callee.end, '('), node]];
    case 'NewExpression': {
      // Without an argument list QuickJS reports the token that follows.
      const hasArguments = source[node.end - 1] === ')';
      const offset = hasArguments
        ? tokenAfter(source, node.callee.end, '(')
        : skipSpace(source, node.end);
      return [[offset, node]];
    }
    case 'MemberExpression':
      return [[tokenAfter(source, node.object.end, node.computed ? '[' : '.'), node]];
    case 'TaggedTemplateExpression':
      return [[node.quasi.start, node]];
    case 'BinaryExpression':
      return [[tokenAfter(source, node.left.end, node.operator.charAt(0)), node]];
    case 'UpdateExpression':
      return [[node.prefix ? node.start : skipSpace(source, node.argument.end), node.argument]];
    case 'AssignmentExpression':
      return node.operator === '=' ? [] : [[skipSpace(source, node.left.end), node.left]];
    case 'ReturnStatement':
      // A call in tail position is reported where the statement begins.
      return node.argument?.type === 'CallExpression' ? [[node.start, node.argument]] : [];
    case 'Identifier':
    case 'UnaryExpression':
      return [[node.start, node]];
    default:
      return [];
  }
}

function assignedNames(node: AnyNode): readonly string[] {
  if (node.type === 'AssignmentExpression') return targetNames(node.left);
  if (node.type === 'UpdateExpression') return targetNames(node.argument);
  const isLoop = node.type === 'ForOfStatement' || node.type === 'ForInStatement';
  if (isLoop && node.left.type !== 'VariableDeclaration') return targetNames(node.left);
  return [];
}

function targetNames(target: AnyNode): readonly string[] {
  switch (target.type) {
    case 'Identifier':
      return [target.name];
    case 'MemberExpression':
      return target.property.type === 'Identifier' ? [target.property.name] : [];
    case 'ObjectPattern':
      return target.properties.flatMap((property) =>
        targetNames(property.type === 'Property' ? property.value : property.argument),
      );
    case 'ArrayPattern':
      return target.elements.flatMap((element) => (element === null ? [] : targetNames(element)));
    case 'AssignmentPattern':
      return targetNames(target.left);
    default:
      return [];
  }
}

const SPACE = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;

function skipSpace(source: string, from: number): number {
  SPACE.lastIndex = from;
  return from + (SPACE.exec(source)?.[0].length ?? 0);
}

/** Offset of the token that starts with `text` after an operand, past the operand's own brackets. */
function tokenAfter(source: string, from: number, text: string): number {
  let offset = skipSpace(source, from);
  while (source[offset] === ')' && text !== ')') offset = skipSpace(source, offset + 1);
  if (source.startsWith('?.', offset) && text !== '.') offset = skipSpace(source, offset + 2);
  return offset;
}

/** Offset of a 1-based place; -1, before the program, where the engine knew none. */
export function offsetOf(source: string, line: number, column: number): number {
  if (line < 1 || column < 1) return -1;
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = source.indexOf('\n', start);
    if (end === -1) return source.length;
    start = end + 1;
  }
  return start + column - 1;
}

/** The 1-based place of an offset. */
export function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset);
  return {
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}

export type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

export function isFunctionNode(node: AnyNode): node is FunctionNode {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}

/** The innermost function around an offset (a method from its name on), the program where there is none. */
export function functionAround(tree: ProgramTree, offset: number): AnyNode {
  const around = tree.nodes.filter(
    (node) => isFunctionNode(node) && startOf(tree, node) <= offset && offset < node.end,
  );
  return around.at(-1) ?? tree.program;
}

function startOf(tree: ProgramTree, node: FunctionNode): number {
  const parent = tree.parents.get(node);
  const isMethod =
    parent?.type === 'MethodDefinition' || (parent?.type === 'Property' && parent.method);
  return isMethod ? parent.start : node.start;
}

/** The function (or the program) that runs a node. */
export function ownerOf(tree: ProgramTree, node: AnyNode): AnyNode {
  let current = tree.parents.get(node);
  while (current !== undefined && !isFunctionNode(current)) current = tree.parents.get(current);
  return current ?? tree.program;
}
