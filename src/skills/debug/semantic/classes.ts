import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  ancestors,
  descendants,
  initializerOf,
  isFunction,
  isNeverReassigned,
  unwrap,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../tree.ts';

export type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** One thing that a class gives: to its instances, or as a static one to itself. */
export type ClassMember = {
  readonly name: string;
  readonly kind: 'method' | 'get' | 'set' | 'field';
  readonly isStatic: boolean;
  /** The definition, or the assignment `this.name = …` that makes the field. */
  readonly node: Node;
  /** What is called: of a method, or of a field that holds a function. */
  readonly fn?: FunctionNode;
};

/** Whether a node is a class, written in either way. */
export function isClass(node: Node | null | undefined): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

/** The name that a key is written with; undefined where it is computed or private. */
export function keyName({
  key,
  computed,
}: {
  readonly key: Node;
  readonly computed: boolean;
}): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

const known = new WeakMap<ClassNode, readonly ClassMember[]>();

/** What a class itself gives, in the order of the source: definitions and `this.x = …`. */
export function membersOf(node: ClassNode): readonly ClassMember[] {
  const before = known.get(node);
  if (before !== undefined) return before;
  const members = [...definedMembers(node), ...assignedMembers(node)];
  known.set(node, members);
  return members;
}

function* definedMembers({ body }: ClassNode): Generator<ClassMember> {
  for (const node of body.body) {
    if (node.type === 'MethodDefinition') {
      const name = keyName(node);
      if (name === undefined || node.kind === 'constructor') continue;
      const fn = isFunction(node.value) ? { fn: node.value } : {};
      yield { name, kind: node.kind, isStatic: node.static, node, ...fn };
    }
    if (node.type === 'PropertyDefinition') {
      const name = keyName(node);
      if (name === undefined) continue;
      const fn = isFunction(node.value) ? { fn: node.value } : {};
      yield { name, kind: 'field', isStatic: node.static, node, ...fn };
    }
  }
  yield* parameterFields(body);
}

/** `constructor(private name: string)` */
function* parameterFields({ body }: TSESTree.ClassBody): Generator<ClassMember> {
  for (const node of body) {
    if (node.type !== 'MethodDefinition' || node.kind !== 'constructor') continue;
    for (const parameter of node.value.params) {
      if (parameter.type !== 'TSParameterProperty') continue;
      const inner = parameter.parameter;
      const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
      yield { name: target.name, kind: 'field', isStatic: false, node: parameter };
    }
  }
}

function* assignedMembers({ body }: ClassNode): Generator<ClassMember> {
  for (const node of descendants(body)) {
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') continue;
    const { left } = node;
    if (left.object.type !== 'ThisExpression') continue;
    if (left.computed || left.property.type !== 'Identifier') continue;
    const method = methodAround(node);
    const isStatic = method?.type === 'MethodDefinition' && method.static;
    const fn = isFunction(node.right) ? { fn: node.right } : {};
    yield { name: left.property.name, kind: 'field', isStatic, node, ...fn };
  }
}

/** Where the `this` of a node comes from: arrow functions are looked through. */
export function methodAround(
  node: Node,
):
  | TSESTree.MethodDefinition
  | TSESTree.PropertyDefinition
  | TSESTree.StaticBlock
  | TSESTree.Property
  | undefined {
  for (const ancestor of ancestors(node)) {
    if (ancestor.type === 'StaticBlock') return ancestor;
    if (ancestor.type === 'PropertyDefinition') return ancestor;
    if (ancestor.type === 'FunctionDeclaration') return undefined;
    if (ancestor.type !== 'FunctionExpression') continue;
    const { parent } = ancestor;
    if (parent.type === 'MethodDefinition') return parent;
    return parent.type === 'Property' && parent.value === ancestor ? parent : undefined;
  }
  return undefined;
}

/** The class whose instance (or which itself) `this` is at a node. */
export function classOfThis(node: Node): ClassNode | undefined {
  const method = methodAround(node);
  if (method === undefined || method.type === 'Property') return undefined;
  const around = method.parent.parent;
  return isClass(around) ? around : undefined;
}

/** The class of the program that a name stands for. */
export function classNamed(program: ParsedProgram, node: Node): ClassNode | undefined {
  const variable = node.type === 'Identifier' ? variableOf(program, node) : undefined;
  const definition = variable?.defs.find(({ type }) => type === 'ClassName')?.node;
  if (isClass(definition)) return definition;
  const init = initializerOf(variable);
  return isClass(init) ? init : undefined;
}

/** The class of the program that an expression is certainly an instance of. */
export function classOfInstance(program: ParsedProgram, node: Node): ClassNode | undefined {
  const expression = unwrap(node);
  if (expression.type === 'ThisExpression') {
    const method = methodAround(expression);
    const isStatic =
      method?.type === 'StaticBlock' || (method?.type !== 'Property' && method?.static === true);
    return isStatic ? undefined : classOfThis(expression);
  }
  if (expression.type === 'NewExpression') return classNamed(program, expression.callee);
  if (expression.type !== 'Identifier') return undefined;
  const variable = variableOf(program, expression);
  if (variable === undefined || !isNeverReassigned(variable)) return undefined;
  const init = initializerOf(variable);
  return init?.type === 'NewExpression' ? classNamed(program, init.callee) : undefined;
}

/** A class and those that it extends, nearest first; undefined where one of them is not known. */
export function lineageOf(
  program: ParsedProgram,
  node: ClassNode,
): readonly ClassNode[] | undefined {
  const line: ClassNode[] = [];
  let current: ClassNode | undefined = node;
  while (current !== undefined) {
    if (line.includes(current)) return undefined;
    line.push(current);
    if (current.superClass === null) return line;
    current = classNamed(program, current.superClass);
  }
  return undefined;
}
