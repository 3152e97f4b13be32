import type { TSESTree } from '@typescript-eslint/typescript-estree';

export type Node = TSESTree.Node;

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export type LoopNode =
  | TSESTree.ForStatement
  | TSESTree.ForOfStatement
  | TSESTree.ForInStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement;

/** Whether a node is a function, written in any of the three ways. */
export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

/** Whether a node is a loop statement. */
export function isLoop(node: Node | null | undefined): node is LoopNode {
  return (
    node?.type === 'ForStatement' ||
    node?.type === 'ForOfStatement' ||
    node?.type === 'ForInStatement' ||
    node?.type === 'WhileStatement' ||
    node?.type === 'DoWhileStatement'
  );
}

/** Whether a node is the name `NaN` or `Number.NaN`. */
export function isNaNName(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'NaN';
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'Number' &&
    propertyName(node) === 'NaN'
  );
}

/** Whether a node is `null` or `undefined` as it is written. */
export function isNullish(node: Node): boolean {
  return (
    (node.type === 'Literal' && node.raw === 'null') ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

/** Whether a node lies within another one, or is that one. */
export function isInside(node: Node, outer: Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

/** The nodes around a node, innermost first. */
export function* ancestors(node: Node): Generator<Node> {
  for (let current = node.parent; current !== undefined; current = current.parent) yield current;
}

/** The nearest node around a node, itself not counted, that passes a test. */
export function closestAround<Found extends Node>(
  node: Node,
  accepts: (candidate: Node) => candidate is Found,
): Found | undefined;
export function closestAround(node: Node, accepts: (candidate: Node) => boolean): Node | undefined;
export function closestAround(node: Node, accepts: (candidate: Node) => boolean): Node | undefined {
  for (const ancestor of ancestors(node)) if (accepts(ancestor)) return ancestor;
  return undefined;
}

/** The function that a node stands in; for a function the one around it. */
export function enclosingFunction(node: Node): FunctionNode | undefined {
  return closestAround(node, isFunction);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** Keys under which a node holds what is no child: the node around it, and a program's tokens. */
const otherKeys = new Set(['parent', 'tokens', 'comments']);

/** The direct children of a node, in the order of its parts: arguments before the callee. */
export function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (otherKeys.has(key)) continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

/** The node and everything below it; `intoFunctions: false` stays out of functions and classes. */
export function* descendants(
  node: Node,
  options: { readonly intoFunctions: boolean } = { intoFunctions: true },
): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) {
    if (!options.intoFunctions && (isFunction(child) || child.type === 'ClassBody')) continue;
    yield* descendants(child, options);
  }
}

/** The expression without what does not change its value: `x!`, `x as T`, `(a?.b)`. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return unwrap(node.expression);
    default:
      return node;
  }
}

/** The identifier at the root of `a`, `a.b`, `a[i].c`; undefined for anything else. */
export function rootOf(node: Node): TSESTree.Identifier | undefined {
  const inner = unwrap(node);
  if (inner.type === 'Identifier') return inner;
  return inner.type === 'MemberExpression' ? rootOf(inner.object) : undefined;
}

/** `name` of `object.name` or `object['name']`; undefined where it is computed. */
export function propertyName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const { property } = node;
  if (!node.computed) return property.type === 'Identifier' ? property.name : undefined;
  return property.type === 'Literal' && typeof property.value === 'string'
    ? property.value
    : undefined;
}

/** A call `object.method(…)` taken apart. */
export type MethodCall = {
  readonly call: TSESTree.CallExpression;
  readonly object: TSESTree.Expression;
  readonly method: string;
  /** `object.method` */
  readonly member: TSESTree.MemberExpression;
};

/** Takes a call `object.method(…)` apart; undefined for anything else. */
export function methodCall(node: Node): MethodCall | undefined {
  const call = unwrap(node);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const method = propertyName(call.callee);
  return method === undefined
    ? undefined
    : { call, object: call.callee.object, method, member: call.callee };
}
