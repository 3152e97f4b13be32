import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  isFunction,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { classNamed, classOfInstance, classOfThis, isClass, type ClassNode } from './classes.ts';
import { definedName, definitionIn, memberName, usesOfMember } from './member-uses.ts';
import { nodesOf } from './nodes-of.ts';

/** Names that lists, maps, sets and texts have as well: a call of one may be meant for those. */
const sharedNames = new Set([
  ...['add', 'set', 'get', 'has', 'delete', 'clear', 'push', 'pop', 'shift', 'unshift', 'at'],
  ...['map', 'filter', 'find', 'some', 'every', 'forEach', 'reduce', 'sort', 'join', 'slice'],
  ...['includes', 'indexOf', 'concat', 'keys', 'values', 'entries', 'replace', 'test', 'toString'],
]);

/** The calls of a function, and the names that stand for it elsewhere. */
export function usesOfFunction(program: ParsedProgram, fn: FunctionNode): readonly Node[] {
  if (fn.parent.type === 'MethodDefinition') {
    return fn.parent.kind === 'constructor'
      ? constructionsOf(program, fn.parent)
      : callsOfMethod(program, fn.parent);
  }
  const name = nameOf(fn);
  const variable = name && variableOf(program, name);
  return (variable?.references ?? [])
    .filter(({ init }) => init !== true)
    .map(({ identifier }) => {
      const { parent } = identifier;
      return parent.type === 'CallExpression' && parent.callee === identifier ? parent : identifier;
    });
}

function nameOf(fn: FunctionNode): TSESTree.Identifier | undefined {
  if (fn.type === 'FunctionDeclaration') return fn.id ?? undefined;
  const { parent } = fn;
  return parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? parent.id
    : undefined;
}

/** The calls of a method of a class, and reads that hand it on; by its name, which nothing else has. */
function callsOfMethod(program: ParsedProgram, method: TSESTree.MethodDefinition): readonly Node[] {
  const name = definedName(method);
  if (name === undefined || method.kind !== 'method') return [method];
  const { calls, reads } = usesOfMember(program, name);
  if (!sharedNames.has(name) && isOnlyOne(program, name)) return [...calls, ...reads];
  const own = calls.filter(
    ({ callee }) =>
      callee.type === 'MemberExpression' &&
      classOfInstance(program, callee.object) === method.parent.parent,
  );
  // Where an instance is handed about, not all of its calls can be told.
  return [...own, method];
}

function isOnlyOne(program: ParsedProgram, name: string): boolean {
  const known = counted.get(program) ?? countDefinitions(program);
  counted.set(program, known);
  return known.get(name) === 1;
}

/** How many members are defined under each name, counted once for each program. */
const counted = new WeakMap<ParsedProgram, ReadonlyMap<string, number>>();

function countDefinitions(program: ParsedProgram): ReadonlyMap<string, number> {
  const nodes = nodesOf(program);
  const definitions = [
    ...nodes('MethodDefinition'),
    ...nodes('PropertyDefinition'),
    ...nodes('Property'),
  ];
  const counts = new Map<string, number>();
  for (const definition of definitions) {
    const name = definedName(definition);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The `new Name(…)` that call a constructor, and other uses of the class. */
function constructionsOf(
  program: ParsedProgram,
  constructor: TSESTree.MethodDefinition,
): readonly Node[] {
  const owner = constructor.parent.parent;
  const made = nodesOf(program)('NewExpression').filter(
    ({ callee }) => classNamed(program, callee) === owner,
  );
  const name = isClass(owner) ? owner.id : null;
  const isExtended =
    name !== null &&
    (variableOf(program, name)?.references.some(
      ({ identifier: { parent } }) => isClass(parent) && parent.superClass !== null,
    ) ??
      false);
  return isExtended ? [...made, constructor] : made;
}

/** The method that is called on what certainly is an instance of a class of the program. */
export function ownMethod(program: ParsedProgram, callee: Node): FunctionNode | undefined {
  if (callee.type !== 'MemberExpression') return undefined;
  const owner = classOfInstance(program, callee.object);
  const name = memberName(callee);
  const definition = owner && name !== undefined ? definitionIn(owner, name) : undefined;
  return definition?.type === 'MethodDefinition' && isFunction(definition.value)
    ? definition.value
    : undefined;
}

/** The class of `this` or of `new Name(…)`. */
export function classBehind(program: ParsedProgram, node: Node): ClassNode | undefined {
  if (node.type === 'NewExpression') return classNamed(program, node.callee);
  return node.type === 'ThisExpression' ? classOfThis(node) : undefined;
}

const returned = new WeakMap<ParsedProgram, ReadonlyMap<Node, readonly Node[]>>();

/** The expressions that a function gives back. */
export function returnedBy(program: ParsedProgram, fn: FunctionNode): readonly Node[] {
  if (fn.body.type !== 'BlockStatement') return [fn.body];
  const known = returned.get(program) ?? collectReturned(program);
  returned.set(program, known);
  return known.get(fn) ?? [];
}

function collectReturned(program: ParsedProgram): ReadonlyMap<Node, readonly Node[]> {
  const byFunction = new Map<Node, Node[]>();
  for (const statement of nodesOf(program)('ReturnStatement')) {
    const fn = statement.argument === null ? undefined : enclosingFunction(statement);
    if (fn === undefined || statement.argument === null) continue;
    byFunction.set(fn, [...(byFunction.get(fn) ?? []), statement.argument]);
  }
  return byFunction;
}
