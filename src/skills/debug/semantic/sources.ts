import type { Definition, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { nodesByType, type NodesByType } from '../../language/nodes-by-type.ts';
import type { ValueKind } from '../../language/value-kinds.ts';
import {
  functionOf,
  isFunction,
  methodCall,
  propertyName,
  unwrap,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { kindOf } from './value-kinds.ts';

/** Where a value can come from: an expression, with its kind where the expression alone does not tell. */
export type Source = { readonly node: Node; readonly kind?: ValueKind };

type Search = {
  readonly program: ParsedProgram;
  readonly seen: ReadonlySet<unknown>;
  /** Shared by all branches of one search. */
  readonly budget: { left: number };
  /** Whether the known sources count where others are unknown. */
  readonly isPartial: boolean;
};

/** Steps from name to name that are followed. */
const mostSteps = 12;
/** Expressions that one search looks at. */
const mostLooks = 300;

const elementMethods = new Set([
  ...['map', 'filter', 'forEach', 'some', 'every', 'find', 'findIndex', 'findLast', 'flatMap'],
]);
const sameElementMethods = new Set([
  ...['filter', 'slice', 'sort', 'reverse', 'toSorted', 'toReversed', 'concat', 'splice'],
]);
const elementGivers = new Set(['find', 'pop', 'shift', 'at', 'findLast']);
const textListMethods = new Set(['split', 'match']);

const sorted = new WeakMap<ParsedProgram, NodesByType>();

/** All nodes of the program by their type, sorted once. */
export function nodesOf(program: ParsedProgram): NodesByType {
  const known = sorted.get(program) ?? nodesByType(program);
  sorted.set(program, known);
  return known;
}

function searchIn(program: ParsedProgram, isPartial: boolean): Search {
  return { program, seen: new Set(), budget: { left: mostLooks }, isPartial };
}

/**
 * The expressions that a value can come from, followed through variables, loops, parameters and
 * properties; undefined where some of them are unknown.
 */
export function sourcesOf(program: ParsedProgram, node: Node): readonly Source[] | undefined {
  return follow(searchIn(program, false), node);
}

/** The expressions that a value comes from as far as they are known; there may be others. */
export function someSourcesOf(program: ParsedProgram, node: Node): readonly Source[] {
  return follow(searchIn(program, true), node) ?? [];
}

/** What the elements of a list can be; undefined where some of them are unknown. */
export function elementSourcesOf(
  program: ParsedProgram,
  list: Node,
): readonly Source[] | undefined {
  return elementsOf(searchIn(program, false), list);
}

/** What the elements of a list can be, as far as that is known. */
export function someElementsOf(program: ParsedProgram, list: Node): readonly Source[] {
  return elementsOf(searchIn(program, true), list) ?? [];
}

function follow(search: Search, node: Node): readonly Source[] | undefined {
  const expression = unwrap(node);
  search.budget.left -= 1;
  if (search.budget.left < 0 || search.seen.size > mostSteps) return undefined;
  if (search.seen.has(expression)) return undefined;
  const next = behind(search, expression);
  switch (expression.type) {
    case 'Identifier': {
      const variable = variableOf(search.program, expression);
      return variable === undefined ? unknownName(expression) : fromVariable(next, variable);
    }
    case 'ConditionalExpression':
      return all(next, [expression.consequent, expression.alternate]);
    case 'LogicalExpression':
      return all(next, [expression.left, expression.right]);
    case 'AwaitExpression':
      return follow(next, expression.argument);
    case 'MemberExpression':
      return fromMember(next, expression);
    case 'CallExpression':
      return fromCall(next, expression);
    default:
      return [{ node: expression }];
  }
}

/** The same search, one step further. */
function behind(search: Search, step: Node): Search {
  return { ...search, seen: new Set([...search.seen, step]) };
}

function unknownName(name: TSESTree.Identifier): readonly Source[] | undefined {
  return name.name === 'undefined' ? [{ node: name }] : undefined;
}

function all(search: Search, nodes: readonly Node[]): readonly Source[] | undefined {
  return union(
    search,
    nodes.map((each) => follow(search, each)),
  );
}

function union(
  search: Search,
  parts: readonly (readonly Source[] | undefined)[],
): readonly Source[] | undefined {
  const known = parts.filter((each) => each !== undefined);
  const isWhole = known.length === parts.length || search.isPartial;
  return isWhole && known.length > 0 ? known.flat() : undefined;
}

function fromVariable(search: Search, variable: Variable): readonly Source[] | undefined {
  const [definition, ...others] = variable.defs;
  if (definition === undefined || others.length > 0) return undefined;
  const writes = variable.references.filter((each) => each.isWrite() && each.init !== true);
  const written = writes.map(({ identifier }) => {
    const { parent } = identifier;
    if (parent.type !== 'AssignmentExpression' || parent.left !== identifier) return undefined;
    return parent.operator === '=' ? follow(search, parent.right) : fromCompound(search, parent);
  });
  return union(search, [fromDefinition(search, definition), ...written]);
}

/** `+=` keeps text text and numbers numbers; all others give numbers. */
function fromCompound(
  { program }: Search,
  node: TSESTree.AssignmentExpression,
): readonly Source[] | undefined {
  if (node.operator !== '+=') return [{ node, kind: 'number' }];
  const kind = kindOf(program, node.right);
  return kind === 'string' || kind === 'number' ? [{ node, kind }] : undefined;
}

function fromDefinition(search: Search, definition: Definition): readonly Source[] | undefined {
  const { name } = definition;
  if (name.type !== 'Identifier') return undefined;
  if (definition.type === 'Parameter') {
    return isFunction(definition.node) ? fromParameter(search, definition.node, name) : undefined;
  }
  const declarator = definition.node;
  if (declarator.type !== 'VariableDeclarator') return undefined;
  const loop = declarator.parent.parent;
  const isHead = 'left' in loop && loop.left === declarator.parent;
  if (isHead && loop.type === 'ForInStatement') return [{ node: loop.right, kind: 'string' }];
  if (isHead && loop.type === 'ForOfStatement') {
    return declarator.id === name ? elementsOf(search, loop.right) : undefined;
  }
  const { id, init } = declarator;
  if (init === null) return undefined;
  if (id === name) return follow(search, init);
  if (id.type === 'ArrayPattern' && id.elements.includes(name)) return elementsOf(search, init);
  return id.type === 'ObjectPattern' ? fromPattern(search, name, init) : undefined;
}

/** `price` of `const { price } = item`. */
function fromPattern(
  search: Search,
  name: TSESTree.Identifier,
  object: Node,
): readonly Source[] | undefined {
  const { parent } = name;
  const key = parent.type === 'Property' && parent.value === name ? parent.key : undefined;
  return key?.type === 'Identifier' ? propertyValues(search, object, key.name) : undefined;
}

/** What the calls of a function hand over; for a callback of a list its elements. */
function fromParameter(
  search: Search,
  fn: FunctionNode,
  name: TSESTree.Identifier,
): readonly Source[] | undefined {
  const position = fn.params.findIndex((each) => each === name);
  if (position < 0) return undefined;
  const { parent } = fn;
  if (parent.type === 'CallExpression' && parent.arguments[0] === fn) {
    const called = methodCall(parent);
    if (called === undefined) return undefined;
    if (elementMethods.has(called.method)) {
      return position === 0 ? elementsOf(search, called.object) : undefined;
    }
    if (called.method !== 'reduce' || position > 1) return undefined;
    const [, start] = parent.arguments;
    return position === 0 && start !== undefined
      ? follow(search, start)
      : elementsOf(search, called.object);
  }
  return all(search, argumentsAt(search, fn, position) ?? []);
}

/** The arguments that calls give to a function at a position; undefined where a use is no call. */
function argumentsAt(
  { program, isPartial }: Search,
  fn: FunctionNode,
  position: number,
): readonly Node[] | undefined {
  const name = nameOf(fn);
  const variable = name && variableOf(program, name);
  if (variable === undefined) return undefined;
  const found: Node[] = [];
  for (const { identifier, init } of variable.references) {
    if (init === true) continue;
    const { parent } = identifier;
    const isCall = parent.type === 'CallExpression' && parent.callee === identifier;
    const argument = isCall ? parent.arguments[position] : undefined;
    if (argument !== undefined && argument.type !== 'SpreadElement') found.push(argument);
    else if (!isPartial) return undefined;
  }
  return found;
}

function nameOf(fn: FunctionNode): TSESTree.Identifier | undefined {
  if (fn.type === 'FunctionDeclaration') return fn.id ?? undefined;
  const { parent } = fn;
  return parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? parent.id
    : undefined;
}

function fromMember(
  search: Search,
  node: TSESTree.MemberExpression,
): readonly Source[] | undefined {
  const name = propertyName(node);
  if (name === undefined) {
    return node.computed && isIndex(node.property) ? elementsOf(search, node.object) : undefined;
  }
  if (name === 'length') return [{ node, kind: 'number' }];
  if (name === 'value' && isPageElement(search, node.object)) return [{ node, kind: 'string' }];
  return propertyValues(search, node.object, name);
}

/** A position by its look: a number, or a name as loops use it. */
function isIndex(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'number';
  return node.type === 'Identifier' ? /^([a-z]|index|position|at)$/.test(node.name) : false;
}

/** `document.getElementById('age')` or a variable that holds it. */
function isPageElement(search: Search, node: Node): boolean {
  return (
    follow(search, node)?.some(({ node: source }) => {
      const called = methodCall(source);
      return called?.method === 'getElementById' || called?.method === 'querySelector';
    }) ?? false
  );
}

/** What the objects that an expression can be hold under a name, if nothing else writes that name. */
function propertyValues(search: Search, object: Node, name: string): readonly Source[] | undefined {
  const isWritten = nodesOf(search.program)('AssignmentExpression').some(
    ({ left }) => left.type === 'MemberExpression' && propertyName(left) === name,
  );
  if (isWritten) return undefined;
  const objects = follow(search, object);
  return (
    objects &&
    union(
      search,
      objects.map(({ node }) => {
        const value = valueIn(node, name);
        return value && follow(behind(search, node), value);
      }),
    )
  );
}

/** The value that an object literal has under a name. */
function valueIn(node: Node, name: string): Node | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const property = node.properties.findLast(
    (each) =>
      each.type === 'SpreadElement' ||
      (!each.computed &&
        ((each.key.type === 'Identifier' && each.key.name === name) ||
          (each.key.type === 'Literal' && each.key.value === name))),
  );
  return property?.type === 'Property' ? property.value : undefined;
}

/** What the elements of a list can be. */
function elementsOf(search: Search, list: Node): readonly Source[] | undefined {
  const expression = unwrap(list);
  if (isMember(expression, 'process', 'argv')) return [{ node: expression, kind: 'string' }];
  const sources = follow(search, expression);
  return (
    sources &&
    union(
      search,
      sources.map((source) => elementsOfSource(behind(search, expression), source)),
    )
  );
}

function elementsOfSource(search: Search, { node }: Source): readonly Source[] | undefined {
  if (isMember(node, 'process', 'argv')) return [{ node, kind: 'string' }];
  if (kindOf(search.program, node) === 'string') return [{ node, kind: 'string' }];
  if (node.type === 'ArrayExpression') {
    const elements = node.elements.filter((each) => each !== null);
    if (elements.some(({ type }) => type === 'SpreadElement')) {
      const [only] = elements;
      return elements.length === 1 && only?.type === 'SpreadElement'
        ? elementsOf(search, only.argument)
        : undefined;
    }
    return all(search, elements);
  }
  const called = methodCall(node);
  if (called === undefined) return undefined;
  if (textListMethods.has(called.method)) return [{ node, kind: 'string' }];
  const isOf = (owner: string) =>
    called.object.type === 'Identifier' && called.object.name === owner;
  const [argument] = called.call.arguments;
  if (isOf('Object') && called.method === 'keys') return [{ node, kind: 'string' }];
  if (isOf('Array') && called.method === 'from' && called.call.arguments.length === 1) {
    return argument && elementsOf(search, argument);
  }
  if (sameElementMethods.has(called.method)) return elementsOf(search, called.object);
  if (called.method !== 'map' || argument === undefined) return undefined;
  if (argument.type === 'Identifier') {
    return argument.name === 'Number' ? [{ node, kind: 'number' }] : undefined;
  }
  return isFunction(argument) && argument.body.type !== 'BlockStatement'
    ? follow(search, argument.body)
    : undefined;
}

function isMember(node: Node, object: string, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === object &&
    propertyName(node) === property
  );
}

function fromCall(search: Search, node: TSESTree.CallExpression): readonly Source[] | undefined {
  const { callee } = node;
  if (callee.type === 'Identifier' && callee.name === 'prompt') return [{ node, kind: 'string' }];
  const called = methodCall(node);
  if (called !== undefined && elementGivers.has(called.method)) {
    return elementsOf(search, called.object);
  }
  if (called?.method === 'question' && node.parent.type === 'AwaitExpression') {
    return [{ node, kind: 'string' }];
  }
  const fn = functionOf(search.program, callee);
  if (fn === undefined || fn.async || fn.generator) return [{ node }];
  if (fn.body.type !== 'BlockStatement') return follow(search, fn.body);
  const returned = nodesOf(search.program)('ReturnStatement').filter(
    (each) => ownerOf(each) === fn,
  );
  const values = returned.map(({ argument }) => argument).filter((each) => each !== null);
  return all(search, values);
}

function ownerOf(node: Node): Node | undefined {
  let current = node.parent;
  while (current !== undefined && !isFunction(current)) current = current.parent;
  return current;
}
