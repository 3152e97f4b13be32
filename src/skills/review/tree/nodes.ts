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

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression'
  );
}

export function isLoop(node: Node | null | undefined): node is LoopNode {
  return (
    node?.type === 'ForStatement' ||
    node?.type === 'ForOfStatement' ||
    node?.type === 'ForInStatement' ||
    node?.type === 'WhileStatement' ||
    node?.type === 'DoWhileStatement'
  );
}

/** The nodes around a node, innermost first. */
export function* ancestors(node: Node): Generator<Node> {
  for (let current = node.parent; current !== undefined; current = current.parent) yield current;
}

export function enclosingFunction(node: Node): FunctionNode | undefined {
  for (const ancestor of ancestors(node)) if (isFunction(ancestor)) return ancestor;
  return undefined;
}

export function isInside(node: Node, outer: Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

/** The expression without what leaves its value as it is: `x!`, `x as T`, `(a?.b)`, `await x`. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'ChainExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'AwaitExpression':
      return unwrap(node.type === 'AwaitExpression' ? node.argument : node.expression);
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

/** `name` in `object.name`; undefined where it is computed. */
export function propertyName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' || node.computed) return undefined;
  return node.property.type === 'Identifier' ? node.property.name : undefined;
}

export type MethodCall = {
  readonly call: TSESTree.CallExpression;
  readonly object: TSESTree.Expression;
  readonly method: string;
};

/** A call `object.method(…)` taken apart. */
export function methodCall(node: Node): MethodCall | undefined {
  const call = unwrap(node);
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const method = propertyName(call.callee);
  return method === undefined ? undefined : { call, object: call.callee.object, method };
}

/** The one statement of a block, or the statement itself. */
export function onlyStatement(
  node: TSESTree.Statement | null | undefined,
): TSESTree.Statement | undefined {
  if (node?.type !== 'BlockStatement') return node ?? undefined;
  return node.body.length === 1 ? node.body[0] : undefined;
}

/** The name that is called: `f` in `f()`, `g` in `a.g()`. */
export function calleeName(call: TSESTree.CallExpression): string {
  if (call.callee.type === 'Identifier') return call.callee.name;
  return propertyName(call.callee) ?? '';
}
