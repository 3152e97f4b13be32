import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  enclosingFunction,
  isFunction,
  methodCall,
  unwrap,
  type FunctionNode,
  type Node,
} from '../../language/nodes.ts';
import { initializerOf, isNeverReassigned, isParameter } from '../../language/variables.ts';
import type { ProgramFacts } from '../facts.ts';
import { isCallback } from './functions.ts';
import { rootVariable } from './variables.ts';

/** Array methods that change the array they are called on. */
const mutators = new Set('sort reverse push pop shift unshift splice fill copyWithin'.split(' '));

/** Array methods that hand the array's own items to a callback. */
const itemCallbacks = new Set('forEach map filter find some every flatMap'.split(' '));

/** Array methods that answer one of the array's own items. */
const itemAnswers = new Set(['find', 'findLast', 'at']);

/** A change to something that the caller of a function handed in. */
export type Mutation = {
  readonly node: Node;
  /** The function whose parameter it is. */
  readonly fn: FunctionNode;
  readonly parameter: string;
  /** The method that changes it in place; undefined for an assignment. */
  readonly method: string | undefined;
};

/** Changes to parameters and to what hangs on them, in the order of the source. */
export function mutationsOf(facts: ProgramFacts): readonly Mutation[] {
  return targets(facts).flatMap(({ node, target, method }) => {
    const origin = parameterBehind(facts, rootVariable(facts, target), 0);
    if (origin === undefined) return [];
    return [{ node, fn: origin.fn, parameter: origin.name, method }];
  });
}

type Target = { readonly node: Node; readonly target: Node; readonly method: string | undefined };

/** Everything that is assigned to, counted up, deleted or changed by a method. */
function targets(facts: ProgramFacts): readonly Target[] {
  const written = (node: Node, target: Node): readonly Target[] =>
    target.type === 'MemberExpression' ? [{ node, target: target.object, method: undefined }] : [];
  return [
    ...facts.nodes('AssignmentExpression').flatMap((node) => written(node, node.left)),
    ...facts.nodes('UpdateExpression').flatMap((node) => written(node, node.argument)),
    ...facts
      .nodes('UnaryExpression')
      .flatMap((node) => (node.operator === 'delete' ? written(node, unwrap(node.argument)) : [])),
    ...facts.nodes('CallExpression').flatMap((node) => {
      const called = methodCall(node);
      if (called === undefined || !mutators.has(called.method)) return [];
      return [{ node, target: called.object, method: called.method }];
    }),
  ].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

type Origin = { readonly fn: FunctionNode; readonly name: string };

/** How many names may stand between a change and the parameter: `const item = items[i]` is one. */
const longestAliasChain = 3;

function parameterBehind(
  facts: ProgramFacts,
  variable: Variable | undefined,
  depth: number,
): Origin | undefined {
  if (variable === undefined || depth > longestAliasChain || !isNeverReassigned(variable)) {
    return undefined;
  }
  const behind = (node: Node) => parameterBehind(facts, rootVariable(facts, node), depth + 1);
  if (isParameter(variable)) {
    const fn = ownerOf(variable);
    if (fn === undefined) return undefined;
    const handed = isCallback(fn) ? itemSource(fn, variable) : undefined;
    if (isCallback(fn)) return handed === undefined ? undefined : behind(handed);
    return isPlainParameter(fn, variable) ? { fn, name: variable.name } : undefined;
  }
  const looped = loopedOver(variable);
  if (looped !== undefined) return behind(looped);
  const init = initializerOf(variable);
  if (init === undefined) return undefined;
  const called = methodCall(init);
  if (called !== undefined)
    return itemAnswers.has(called.method) ? behind(called.object) : undefined;
  return behind(init);
}

function ownerOf(variable: Variable): FunctionNode | undefined {
  const node = variable.defs[0]?.node;
  return isFunction(node) ? node : undefined;
}

/** A parameter without a default: one with a default often is the function's own collection. */
function isPlainParameter(fn: FunctionNode, variable: Variable): boolean {
  return fn.params.some((parameter) => parameter === variable.identifiers[0]);
}

/** The array whose items a callback gets as its first parameter. */
function itemSource(fn: FunctionNode, variable: Variable): Node | undefined {
  if (fn.params[0] !== variable.identifiers[0]) return undefined;
  const called = methodCall(fn.parent);
  return called !== undefined && itemCallbacks.has(called.method) ? called.object : undefined;
}

/** The list of the `for…of` that declares a variable. */
function loopedOver(variable: Variable): TSESTree.Expression | undefined {
  const declaration = variable.defs[0]?.parent;
  const loop = declaration?.type === 'VariableDeclaration' ? declaration.parent : undefined;
  return loop?.type === 'ForOfStatement' && loop.left === declaration ? loop.right : undefined;
}

/** Whether a function changes what lies outside it: `this`, or a variable that it did not declare. */
export function changesItsObject(facts: ProgramFacts, fn: FunctionNode): Node | undefined {
  const rootIsThis = (node: Node): boolean => {
    const inner = unwrap(node);
    if (inner.type === 'ThisExpression') return true;
    return inner.type === 'MemberExpression' && rootIsThis(inner.object);
  };
  return targets(facts).find(
    ({ node, target }) => enclosingFunction(node) === fn && rootIsThis(target),
  )?.node;
}
