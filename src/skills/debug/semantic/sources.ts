import type { Definition, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  functionOf,
  isFunction,
  isInside,
  methodCall,
  unwrap,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { classBehind, ownMethod, returnedBy, usesOfFunction } from './calls.ts';
import {
  addedToList,
  definitionIn,
  isIndex,
  isMember,
  memberName,
  nameOfParameter,
  ownerOfMember,
  usesOfMember,
  valueIn,
} from './member-uses.ts';
import { behind, mostSteps, searchIn, union, type Search, type Source } from './source-search.ts';
import { kindOf, kindOfType } from './value-kinds.ts';

export { nodesOf } from './nodes-of.ts';
export type { Source } from './source-search.ts';

const elementMethods = new Set([
  ...['map', 'filter', 'forEach', 'some', 'every', 'find', 'findIndex', 'findLast', 'flatMap'],
]);
const sameElementMethods = new Set([
  ...['filter', 'slice', 'sort', 'reverse', 'toSorted', 'toReversed', 'concat', 'splice'],
]);
const elementGivers = new Set(['find', 'pop', 'shift', 'at', 'findLast']);
const textListMethods = new Set(['split', 'match']);

/** What searches found, so that each expression is followed once. */
const whole = new WeakMap<Node, readonly Source[] | undefined>();
const partial = new WeakMap<Node, readonly Source[]>();

/**
 * The expressions that a value can come from, followed through variables, loops, parameters and
 * properties; undefined where some of them are unknown.
 */
export function sourcesOf(program: ParsedProgram, node: Node): readonly Source[] | undefined {
  if (!whole.has(node)) whole.set(node, follow(searchIn(program, false), node));
  return whole.get(node);
}

/** The expressions that a value comes from as far as they are known; there may be others. */
export function someSourcesOf(program: ParsedProgram, node: Node): readonly Source[] {
  const found = partial.get(node) ?? follow(searchIn(program, true), node) ?? [];
  partial.set(node, found);
  return found;
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

function unknownName(name: TSESTree.Identifier): readonly Source[] | undefined {
  return name.name === 'undefined' ? [{ node: name }] : undefined;
}

function all(search: Search, nodes: readonly Node[]): readonly Source[] | undefined {
  return union(
    search,
    nodes.map((each) => follow(search, each)),
  );
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
    const { node: fn } = definition;
    if (!isFunction(fn)) return undefined;
    const position = fn.params.findIndex((each) => isInside(name, each));
    return fromTarget(search, name, fn.params[position], () => given(search, fn, position));
  }
  const declarator = definition.node;
  if (declarator.type !== 'VariableDeclarator') return undefined;
  const loop = declarator.parent.parent;
  const isHead = 'left' in loop && loop.left === declarator.parent;
  if (isHead && loop.type === 'ForInStatement') return [{ node: loop.right, kind: 'string' }];
  const { id, init } = declarator;
  if (isHead && loop.type === 'ForOfStatement') {
    return fromTarget(search, name, id, () => elementsOf(search, loop.right));
  }
  if (init === null) return undefined;
  if (id.type === 'ArrayPattern' && id.elements.includes(name)) return elementsOf(search, init);
  return fromTarget(search, name, id, () => follow(search, init));
}

/** The part of a value that a name gets: all of it, or `price` of `{ price }`, or a default. */
function fromTarget(
  search: Search,
  name: TSESTree.Identifier,
  target: Node | undefined,
  value: () => readonly Source[] | undefined,
): readonly Source[] | undefined {
  switch (target?.type) {
    case 'Identifier':
      return target === name ? value() : undefined;
    case 'TSParameterProperty':
      return fromTarget(search, name, target.parameter, value);
    case 'AssignmentPattern':
      return union(search, [
        fromTarget(search, name, target.left, value),
        follow(search, target.right),
      ]);
    case 'ObjectPattern': {
      const part = target.properties.find(
        (each) => each.type === 'Property' && isInside(name, each.value),
      );
      if (part?.type !== 'Property' || part.key.type !== 'Identifier' || part.computed) {
        return undefined;
      }
      const key = part.key.name;
      return fromTarget(search, name, part.value, () => propertyOf(search, value(), key));
    }
    default:
      return undefined;
  }
}

/** What the calls of a function hand over at a position; for a callback of a list its elements. */
function given(search: Search, fn: FunctionNode, position: number): readonly Source[] | undefined {
  const { parent } = fn;
  if (parent.type === 'CallExpression' && parent.callee !== fn) {
    return givenToCallback(search, parent, fn, position);
  }
  const parts: (readonly Source[] | undefined)[] = [];
  for (const use of usesOfFunction(search.program, fn)) {
    if (use.type === 'CallExpression' || use.type === 'NewExpression') {
      const argument = use.arguments[position];
      const isGiven = argument !== undefined && argument.type !== 'SpreadElement';
      parts.push(isGiven ? follow(search, argument) : undefined);
    } else if (use.parent?.type === 'CallExpression' && use.parent.callee !== use) {
      parts.push(givenToCallback(search, use.parent, use, position));
    } else parts.push(undefined);
  }
  return union(search, parts);
}

/** What a method of lists hands to the function that it is given. */
function givenToCallback(
  search: Search,
  call: TSESTree.CallExpression,
  callback: Node,
  position: number,
): readonly Source[] | undefined {
  const called = methodCall(call);
  if (called === undefined || call.arguments[0] !== callback) return undefined;
  const elements = () => elementsOf(search, called.object);
  if (elementMethods.has(called.method)) return position === 0 ? elements() : undefined;
  if (/^(sort|toSorted)$/.test(called.method)) return elements();
  if (called.method !== 'reduce' || position > 1) return undefined;
  const [, start] = call.arguments;
  return position === 0 && start !== undefined ? follow(search, start) : elements();
}

function fromMember(
  search: Search,
  node: TSESTree.MemberExpression,
): readonly Source[] | undefined {
  const name = memberName(node);
  if (name === undefined) {
    if (!node.computed) return undefined;
    const entries = entriesOf(search, follow(search, node.object));
    return entries ?? (isIndex(node.property) ? elementsOf(search, node.object) : undefined);
  }
  if (name === 'length') return [{ node, kind: 'number' }];
  if (name === 'value' && isPageElement(search, node.object)) return [{ node, kind: 'string' }];
  return propertyOf(search, follow(search, node.object), name);
}

/** What object literals hold under any name, with what is written to `object[key]`. */
function entriesOf(
  search: Search,
  objects: readonly Source[] | undefined,
): readonly Source[] | undefined {
  const literals = (objects ?? []).filter(({ node }) => node.type === 'ObjectExpression');
  if (literals.length === 0 || literals.length !== objects?.length) return undefined;
  const values = literals.flatMap(({ node }) => [
    ...(node.type === 'ObjectExpression' ? node.properties : []).map((each) =>
      each.type === 'Property' ? each.value : each,
    ),
    ...addedToList(search.program, node),
  ]);
  return all(search, values);
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

/** What objects hold under a name: from where they were made, and from what is written there. */
function propertyOf(
  search: Search,
  objects: readonly Source[] | undefined,
  name: string,
): readonly Source[] | undefined {
  if (objects === undefined) return undefined;
  const { written, stepped } = usesOfMember(search.program, name);
  const classes = objects.map(({ node }) => classBehind(search.program, node));
  const isHeir = classes.some((each) => each !== undefined && each.superClass !== null);
  const isElsewhere = (member: Node) => {
    const owner = ownerOfMember(member);
    return owner !== undefined && !isHeir && !classes.includes(owner);
  };
  const writes = written
    .filter(({ left }) => !isElsewhere(left))
    .map((each) =>
      each.operator === '=' ? follow(search, each.right) : fromCompound(search, each),
    );
  const steps = stepped
    .filter(({ argument }) => !isElsewhere(argument))
    .map((node) => [{ node, kind: 'number' as const }]);
  const hasWrites = writes.length + steps.length > 0;
  const made = objects.map(({ node }) => {
    const definition = madeWith(search, node, name);
    return definition?.length === 0 && !hasWrites ? undefined : definition;
  });
  return union(search, [...made, ...writes, ...steps]);
}

/** What an object has under a name from the start; empty where that is nothing. */
function madeWith(search: Search, node: Node, name: string): readonly Source[] | undefined {
  if (node.type === 'ObjectExpression') {
    const hasSpread = node.properties.some(({ type }) => type === 'SpreadElement');
    const value = valueIn(node, name);
    if (value === undefined) return hasSpread ? undefined : [];
    return follow(behind(search, node), value);
  }
  const owner = classBehind(search.program, node);
  if (owner === undefined) return undefined;
  const definition = definitionIn(owner, name);
  if (definition === undefined) return owner.superClass === null ? [] : undefined;
  switch (definition.type) {
    case 'PropertyDefinition': {
      const kind = kindOfType(definition.typeAnnotation?.typeAnnotation);
      if (kind !== undefined && kind !== 'array') return [{ node: definition, kind }];
      return definition.value === null ? [] : follow(behind(search, node), definition.value);
    }
    case 'TSParameterProperty': {
      const parameter = nameOfParameter(definition);
      return parameter && follow(behind(search, node), parameter);
    }
    default:
      return definition.kind === 'get' && isFunction(definition.value)
        ? resultsOf(behind(search, node), definition.value)
        : undefined;
  }
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
    const added = addedToList(search.program, node);
    if (added.some(({ type }) => type === 'SpreadElement')) return undefined;
    return all(search, [...elements, ...added]);
  }
  const called = methodCall(node);
  if (called === undefined) return undefined;
  if (textListMethods.has(called.method)) return [{ node, kind: 'string' }];
  const isOf = (owner: string) =>
    called.object.type === 'Identifier' && called.object.name === owner;
  const [argument] = called.call.arguments;
  if (isOf('Object') && called.method === 'keys') return [{ node, kind: 'string' }];
  if (isOf('Object') && called.method === 'values') {
    return argument && entriesOf(search, follow(search, argument));
  }
  if (isOf('Array') && called.method === 'from' && called.call.arguments.length === 1) {
    return argument && elementsOf(search, argument);
  }
  if (sameElementMethods.has(called.method)) return elementsOf(search, called.object);
  if (called.method !== 'map' || argument === undefined) return undefined;
  if (argument.type === 'Identifier' && /^(Number|parseFloat|parseInt)$/.test(argument.name)) {
    return [{ node, kind: 'number' }];
  }
  const made = functionOf(search.program, argument);
  return made === undefined || made.async || made.generator ? undefined : resultsOf(search, made);
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
  const fn = functionOf(search.program, callee) ?? ownMethod(search.program, callee);
  if (fn === undefined || fn.async || fn.generator) return [{ node }];
  return resultsOf(search, fn);
}

/** What a function gives back. */
function resultsOf(search: Search, fn: FunctionNode): readonly Source[] | undefined {
  return all(search, returnedBy(search.program, fn));
}
