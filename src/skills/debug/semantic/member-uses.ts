import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, unwrap, variableOf, type Node, type ParsedProgram } from '../tree.ts';
import { classOfThis, isClass, type ClassNode } from './classes.ts';
import { nodesOf } from './nodes-of.ts';

/** What a program does with the members of one name, whatever object they belong to. */
export type MemberUses = {
  readonly calls: readonly TSESTree.CallExpression[];
  readonly written: readonly TSESTree.AssignmentExpression[];
  readonly stepped: readonly TSESTree.UpdateExpression[];
  /** Reads that are no calls. */
  readonly reads: readonly TSESTree.MemberExpression[];
};

type Collected = {
  -readonly [Key in keyof MemberUses]: MemberUses[Key][number][];
};

const none: MemberUses = { calls: [], written: [], stepped: [], reads: [] };
const collected = new WeakMap<ParsedProgram, ReadonlyMap<string, MemberUses>>();

/** `name` of `object.name`, `#name` of `this.#name`; undefined where it is computed. */
export function memberName(node: Node): string | undefined {
  if (node.type === 'MemberExpression' && node.property.type === 'PrivateIdentifier') {
    return `#${node.property.name}`;
  }
  return propertyName(node);
}

/** A position by its look: a number, or a name as loops use it. */
export function isIndex(node: Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'number';
  return node.type === 'Identifier' ? /^([a-z]|index|position|at)$/.test(node.name) : false;
}

/** Whether a node is `object.property`, of these two names. */
export function isMember(node: Node, object: string, property: string): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === object &&
    propertyName(node) === property
  );
}

/** The name that a member of a class or an object is defined under, private ones with their `#`. */
export function definedName({
  key,
  computed,
}: {
  readonly key: Node;
  readonly computed: boolean;
}): string | undefined {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

/** The uses of the members of a name, collected once for each program. */
export function usesOfMember(program: ParsedProgram, name: string): MemberUses {
  const known = collected.get(program) ?? collect(program);
  collected.set(program, known);
  return known.get(name) ?? none;
}

function collect(program: ParsedProgram): ReadonlyMap<string, MemberUses> {
  const uses = new Map<string, Collected>();
  for (const node of nodesOf(program)('MemberExpression')) {
    const name = memberName(node);
    if (name === undefined) continue;
    const entry = uses.get(name) ?? { calls: [], written: [], stepped: [], reads: [] };
    uses.set(name, entry);
    const { parent } = node;
    if (parent.type === 'CallExpression' && parent.callee === node) entry.calls.push(parent);
    else if (parent.type === 'AssignmentExpression' && parent.left === node) {
      entry.written.push(parent);
    } else if (parent.type === 'UpdateExpression') entry.stepped.push(parent);
    else entry.reads.push(node);
  }
  return uses;
}

/** The class that `this` of a member belongs to; undefined for members of other objects. */
export function ownerOfMember(node: Node): ClassNode | undefined {
  return node.type === 'MemberExpression' && node.object.type === 'ThisExpression'
    ? classOfThis(node)
    : undefined;
}

/** What defines a member of a class: a field, a method or a parameter of its constructor. */
export function definitionIn(
  node: ClassNode,
  name: string,
):
  | TSESTree.PropertyDefinition
  | TSESTree.MethodDefinition
  | TSESTree.TSParameterProperty
  | undefined {
  for (const each of node.body.body) {
    if (each.type !== 'PropertyDefinition' && each.type !== 'MethodDefinition') continue;
    if (definedName(each) === name) return each;
    if (each.type !== 'MethodDefinition' || each.kind !== 'constructor') continue;
    const parameter = each.value.params.find(
      (given) => given.type === 'TSParameterProperty' && nameOfParameter(given)?.name === name,
    );
    if (parameter?.type === 'TSParameterProperty') return parameter;
  }
  return undefined;
}

/** The value that an object literal has under a name. */
export function valueIn(node: Node, name: string): Node | undefined {
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

/** The name of a parameter, also of one that makes a field or has a default. */
export function nameOfParameter(node: Node): TSESTree.Identifier | undefined {
  if (node.type === 'TSParameterProperty') return nameOfParameter(node.parameter);
  if (node.type === 'AssignmentPattern') return nameOfParameter(node.left);
  return node.type === 'Identifier' ? node : undefined;
}

/**
 * What is put into a list after the array literal made it, through the variable, field or
 * property that first holds it: arguments of `push` and `unshift`, values of `list[i] = …`.
 */
export function addedToList(program: ParsedProgram, list: Node): readonly Node[] {
  const owners = ownersOf(program, list);
  return owners.flatMap((owner) => {
    const { parent } = owner;
    if (parent?.type !== 'MemberExpression' || parent.object !== owner) return [];
    const around = parent.parent;
    const method = memberName(parent);
    if (around.type === 'CallExpression' && around.callee === parent) {
      return method === 'push' || method === 'unshift' ? around.arguments : [];
    }
    const isSet =
      parent.computed && around.type === 'AssignmentExpression' && around.left === parent;
    return isSet ? [around.right] : [];
  });
}

/** The expressions that name the list which a literal makes. */
function ownersOf(program: ParsedProgram, list: Node): readonly Node[] {
  const { parent } = list;
  if (parent?.type === 'VariableDeclarator' && parent.init === list)
    return named(program, parent.id);
  if (parent?.type === 'AssignmentExpression' && parent.right === list) {
    const left = unwrap(parent.left);
    if (left.type === 'Identifier') return named(program, left);
    const name = memberName(left);
    return name === undefined ? [] : readsOf(program, name, ownerOfMember(left));
  }
  if (parent?.type === 'PropertyDefinition' || parent?.type === 'Property') {
    const name = definedName(parent);
    const around = parent.parent.parent;
    return name === undefined ? [] : readsOf(program, name, isClass(around) ? around : undefined);
  }
  return [];
}

function named(program: ParsedProgram, name: Node): readonly Node[] {
  return variableOf(program, name)?.references.map(({ identifier }) => identifier) ?? [];
}

/** Reads of a member, without those on `this` of another class. */
function readsOf(program: ParsedProgram, name: string, owner: ClassNode | undefined) {
  return usesOfMember(program, name).reads.filter((read) => {
    const other = ownerOfMember(read);
    return owner === undefined || other === undefined || other === owner;
  });
}
