import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  closestAround,
  descendants,
  functionOf,
  initializerOf,
  isFunction,
  methodCall,
  ownNodes,
  unwrap,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';

/** How many steps a value is followed back through names, calls and loops. */
const longestTrail = 6;

/** Methods that give the elements of their list to the first parameter of a callback. */
const elementMethods =
  /^(map|forEach|filter|find|findIndex|findLast|some|every|flatMap|sort|toSorted)$/;
/** Methods that give a list of the same elements, or one of them. */
const sameElements = /^(filter|slice|toSorted|sort|reverse|toReversed|concat)$/;
const oneElement = /^(find|findLast|at|pop|shift)$/;

/**
 * The members that the program's text shows for an object; undefined where it is not certain that
 * these are all. An empty list is an object that is certainly bare.
 */
export function membersOf(program: ParsedProgram, node: Node): readonly string[] | undefined {
  const shapes = literalsOf(program, node, longestTrail);
  if (shapes === undefined || shapes.length === 0) return undefined;
  const names = new Set<string>();
  for (const shape of shapes) {
    for (const property of shape.properties) {
      if (property.type !== 'Property' || property.computed) return undefined;
      names.add(nameOf(property.key));
    }
  }
  return [...names, ...storedLater(program, node)];
}

function nameOf(key: TSESTree.PropertyName): string {
  if (key.type === 'Identifier') return key.name;
  return key.type === 'Literal' ? String(key.value) : '';
}

/** Members of a name that are stored after it was made: `user.age = 3`. */
function storedLater(program: ParsedProgram, node: Node): readonly string[] {
  const names: string[] = [];
  for (const each of descendants(program.tree)) {
    if (each.type !== 'AssignmentExpression' || each.left.type !== 'MemberExpression') continue;
    const { property, computed } = each.left;
    if (!computed && property.type === 'Identifier') names.push(property.name);
  }
  return node.type === 'ThisExpression' ? [] : names;
}

/** The object literals that an expression may stand for; undefined where others are possible. */
function literalsOf(
  program: ParsedProgram,
  node: Node,
  steps: number,
): readonly TSESTree.ObjectExpression[] | undefined {
  if (steps === 0) return undefined;
  const expression = unwrap(node);
  switch (expression.type) {
    case 'ObjectExpression':
      return [expression];
    case 'AwaitExpression':
      return literalsOf(program, expression.argument, steps - 1);
    case 'Identifier':
      return literalsOfName(program, expression, steps - 1);
    case 'MemberExpression':
      return expression.computed
        ? elementsOf(program, expression.object, steps - 1)
        : valuesUnder(program, expression, steps - 1);
    case 'CallExpression': {
      const called = methodCall(expression);
      if (called !== undefined && oneElement.test(called.method)) {
        return elementsOf(program, called.object, steps - 1);
      }
      const fn = functionOf(program, expression.callee);
      return fn && literalsReturned(program, fn, steps - 1);
    }
    default:
      return undefined;
  }
}

/** `a.b`, where `a` is known in full and every `b` in it is. */
function valuesUnder(
  program: ParsedProgram,
  { object, property }: TSESTree.MemberExpression,
  steps: number,
): readonly TSESTree.ObjectExpression[] | undefined {
  if (property.type !== 'Identifier') return undefined;
  const found: TSESTree.ObjectExpression[] = [];
  for (const owner of literalsOf(program, object, steps) ?? []) {
    for (const each of owner.properties) {
      if (each.type !== 'Property' || nameOf(each.key) !== property.name) continue;
      const inner = literalsOf(program, each.value, steps);
      if (inner === undefined) return undefined;
      found.push(...inner);
    }
  }
  return found;
}

function literalsReturned(
  program: ParsedProgram,
  fn: FunctionNode,
  steps: number,
): readonly TSESTree.ObjectExpression[] | undefined {
  if (fn.body.type !== 'BlockStatement') return literalsOf(program, fn.body, steps);
  const found: TSESTree.ObjectExpression[] = [];
  for (const node of ownNodes(fn)) {
    if (node.type !== 'ReturnStatement' || node.argument === null) continue;
    const inner = literalsOf(program, node.argument, steps);
    if (inner === undefined) return undefined;
    found.push(...inner);
  }
  return found;
}

function literalsOfName(
  program: ParsedProgram,
  name: TSESTree.Identifier,
  steps: number,
): readonly TSESTree.ObjectExpression[] | undefined {
  const variable = variableOf(program, name);
  if (variable === undefined) return undefined;
  const isWrittenAgain = variable.references.some((each) => each.isWrite() && each.init !== true);
  const definition = variable.defs[0];
  if (definition === undefined || isWrittenAgain) return undefined;
  if (definition.type === 'Parameter') {
    return literalsOfParameter(program, definition.name, definition.node, steps);
  }
  const init = initializerOf(variable);
  if (init !== undefined) return literalsOf(program, init, steps);
  const loop = closestAround(definition.name, ({ type }) => type === 'ForOfStatement');
  const isLoopName =
    loop?.type === 'ForOfStatement' &&
    loop.left.type === 'VariableDeclaration' &&
    loop.left.declarations.some(({ id }) => id === definition.name);
  return isLoopName ? elementsOf(program, loop.right, steps) : undefined;
}

function literalsOfParameter(
  program: ParsedProgram,
  name: Node,
  fn: Node,
  steps: number,
): readonly TSESTree.ObjectExpression[] | undefined {
  if (!isFunction(fn)) return undefined;
  const index = fn.params.findIndex((each) => each === name);
  if (index === -1) return undefined;
  const { parent } = fn;
  const called = parent.type === 'CallExpression' ? methodCall(parent) : undefined;
  if (called !== undefined && elementMethods.test(called.method)) {
    const isElement = index === 0 || /sort/i.test(called.method);
    return isElement ? elementsOf(program, called.object, steps) : undefined;
  }
  const found: TSESTree.ObjectExpression[] = [];
  for (const call of callsOf(program, fn)) {
    const argument = call.arguments[index];
    const inner = argument && literalsOf(program, argument, steps);
    if (inner === undefined) return undefined;
    found.push(...inner);
  }
  return found;
}

/** The object literals in a list, where all its elements are such. */
function elementsOf(
  program: ParsedProgram,
  node: Node,
  steps: number,
): readonly TSESTree.ObjectExpression[] | undefined {
  if (steps <= 0) return undefined;
  const list = unwrap(node);
  if (list.type === 'ArrayExpression') {
    const found = list.elements.map((each) =>
      each === null ? undefined : literalsOf(program, each, steps - 1),
    );
    return found.every((each) => each !== undefined) ? found.flat() : undefined;
  }
  const called = methodCall(list);
  if (called !== undefined && sameElements.test(called.method)) {
    return elementsOf(program, called.object, steps - 1);
  }
  if (list.type !== 'Identifier') return undefined;
  const variable = variableOf(program, list);
  const init = initializerOf(variable);
  if (init !== undefined)
    return isFilledLater(program, list) ? undefined : elementsOf(program, init, steps - 1);
  const definition = variable?.defs[0];
  if (definition?.type !== 'Parameter' || !isFunction(definition.node)) return undefined;
  const index = definition.node.params.findIndex((each) => each === definition.name);
  const lists = callsOf(program, definition.node).map(({ arguments: args }) => {
    const argument = args[index];
    return argument && elementsOf(program, argument, steps - 1);
  });
  return lists.length > 0 && lists.every((each) => each !== undefined) ? lists.flat() : undefined;
}

/** Whether the program puts something into a list after it was made. */
function isFilledLater(program: ParsedProgram, list: TSESTree.Identifier): boolean {
  const references = variableOf(program, list)?.references ?? [];
  return references.some(({ identifier }) => {
    const { parent } = identifier;
    if (parent.type !== 'MemberExpression' || parent.object !== identifier) return false;
    const called = parent.parent.type === 'CallExpression' ? methodCall(parent.parent) : undefined;
    if (called !== undefined && /^(push|unshift|splice|fill)$/.test(called.method)) return true;
    return parent.parent.type === 'AssignmentExpression' && parent.parent.left === parent;
  });
}

/** Collected once for each program, when it is first asked about. */
const knownCalls = new WeakMap<
  ParsedProgram,
  ReadonlyMap<FunctionNode, readonly TSESTree.CallExpression[]>
>();

/** The calls of a function of the program, by its name. */
export function callsOf(
  program: ParsedProgram,
  fn: FunctionNode,
): readonly TSESTree.CallExpression[] {
  let calls = knownCalls.get(program);
  if (calls === undefined) {
    calls = collectCalls(program);
    knownCalls.set(program, calls);
  }
  return calls.get(fn) ?? [];
}

function collectCalls(
  program: ParsedProgram,
): ReadonlyMap<FunctionNode, readonly TSESTree.CallExpression[]> {
  const calls = new Map<FunctionNode, TSESTree.CallExpression[]>();
  for (const node of descendants(program.tree)) {
    if (node.type !== 'CallExpression') continue;
    const fn = functionOf(program, node.callee);
    if (fn === undefined) continue;
    const known = calls.get(fn);
    if (known === undefined) calls.set(fn, [node]);
    else known.push(node);
  }
  return calls;
}
