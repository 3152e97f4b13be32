import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  ancestors,
  isCondition,
  isFunction,
  textOf,
  unwrap,
  variableOf,
  type FunctionNode,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { classBehind } from './calls.ts';
import { isClass } from './classes.ts';
import { isComparison } from './conditions.ts';
import { definedName, usesOfMember } from './member-uses.ts';
import { nodesOf } from './nodes-of.ts';
import { someSourcesOf } from './sources.ts';

/** Members that texts, lists, maps and errors have as plain values. */
const plainNames = new Set(['length', 'size', 'name', 'message', 'value', 'constructor']);

/** What was found out about names, so that each is looked for once. */
const found = new WeakMap<ParsedProgram, Map<string, FunctionNode | undefined>>();

/** The method that a class of the program defines, where the name stands for nothing else there. */
export function ownMethodNamed(program: ParsedProgram, name: string): FunctionNode | undefined {
  const methods = found.get(program) ?? new Map<string, FunctionNode | undefined>();
  found.set(program, methods);
  if (!methods.has(name)) methods.set(name, findOwnMethod(program, name));
  return methods.get(name);
}

function findOwnMethod(program: ParsedProgram, name: string): FunctionNode | undefined {
  if (plainNames.has(name)) return undefined;
  const nodes = nodesOf(program);
  const methods = nodes('MethodDefinition').filter((each) => definedName(each) === name);
  const [first] = methods;
  if (first === undefined || methods.some(({ kind }) => kind !== 'method')) return undefined;
  const isValue =
    nodes('Property').some((each) => definedName(each) === name) ||
    nodes('PropertyDefinition').some((each) => definedName(each) === name) ||
    nodes('TSPropertySignature').some((each) => definedName(each) === name) ||
    nodes('TSParameterProperty').some((each) => textOf(program, each).includes(name)) ||
    usesOfMember(program, name).written.length > 0;
  return !isValue && isFunction(first.value) ? first.value : undefined;
}

/** Whether a method of a class of the program stands where its answer is meant: `if (door.isOpen)`. */
export function isOwnMethodLeft(
  program: ParsedProgram,
  node: TSESTree.MemberExpression,
  name: string,
): boolean {
  const method = ownMethodNamed(program, name);
  if (method === undefined || !isInstanceWith(program, node.object, method)) return false;
  const place = node.parent.type === 'ChainExpression' ? node.parent : node;
  if (isValueWanted(place)) return true;
  if (!isCondition(place)) return false;
  // Whoever asks whether there is such a method calls it next to the question.
  const code = `${textOf(program, node)}(`;
  const around = [...ancestors(place)].find(({ type }) =>
    /^(IfStatement|ConditionalExpression|WhileStatement|ReturnStatement|ExpressionStatement)$/.test(
      type,
    ),
  );
  return around !== undefined && !textOf(program, around).includes(code);
}

/** Whether an object is, as far as is known, an instance of the class that has the method. */
function isInstanceWith(program: ParsedProgram, object: Node, method: FunctionNode): boolean {
  const owner = method.parent.parent?.parent;
  const declared = object.type === 'Identifier' ? typeNameOf(program, object) : undefined;
  if (declared !== undefined && isClass(owner)) return owner.id?.name === declared;
  return someSourcesOf(program, object).some(
    ({ node }) => classBehind(program, node) === owner && owner !== undefined,
  );
}

/** The name of the type that a variable or parameter is declared with. */
function typeNameOf(program: ParsedProgram, name: TSESTree.Identifier): string | undefined {
  const [declared] = variableOf(program, name)?.identifiers ?? [];
  const type =
    declared?.type === 'Identifier' ? declared.typeAnnotation?.typeAnnotation : undefined;
  return type?.type === 'TSTypeReference' && type.typeName.type === 'Identifier'
    ? type.typeName.name
    : undefined;
}

/** Whether an expression stands where only a plain value makes sense. */
export function isValueWanted(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'BinaryExpression') {
    const { left, right, operator } = parent;
    if (/^([-+*/%]|\*\*)$/.test(operator)) return true;
    return isComparison(parent) && !isFunctionTest(left) && !isFunctionTest(right);
  }
  return parent?.type === 'TemplateLiteral' && parent.parent.type !== 'TaggedTemplateExpression';
}

/** What functions are compared with on purpose: nothing, or another function. */
function isFunctionTest(node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'Identifier' && inner.name === 'undefined') return true;
  if (inner.type === 'Literal') return inner.raw === 'null';
  if (inner.type === 'UnaryExpression') return inner.operator === 'typeof';
  return inner.type === 'MemberExpression' && inner.property.type === 'Identifier'
    ? inner.property.name === 'prototype' || inner.property.name === 'constructor'
    : false;
}
