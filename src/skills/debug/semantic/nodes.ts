import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/typescript-estree';

export type FunctionNode =
  TSESTree.FunctionDeclaration | TSESTree.FunctionExpression | TSESTree.ArrowFunctionExpression;

export type LoopNode =
  | TSESTree.ForStatement
  | TSESTree.ForOfStatement
  | TSESTree.ForInStatement
  | TSESTree.WhileStatement
  | TSESTree.DoWhileStatement;

export function isFunction(node: TSESTree.Node | undefined | null): node is FunctionNode {
  return (
    node?.type === Type.FunctionDeclaration ||
    node?.type === Type.FunctionExpression ||
    node?.type === Type.ArrowFunctionExpression
  );
}

export function isLoop(node: TSESTree.Node | undefined): node is LoopNode {
  return (
    node?.type === Type.ForStatement ||
    node?.type === Type.ForOfStatement ||
    node?.type === Type.ForInStatement ||
    node?.type === Type.WhileStatement ||
    node?.type === Type.DoWhileStatement
  );
}

/** The expression without what does not change its value: `x!`, `x as T`, `(a?.b)`. */
export function unwrap(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case Type.ChainExpression:
    case Type.TSNonNullExpression:
    case Type.TSAsExpression:
    case Type.TSSatisfiesExpression:
    case Type.TSTypeAssertion:
      return unwrap(node.expression);
    default:
      return node;
  }
}

/** `name` of `object.name` or `object['name']`; undefined where it is computed. */
export function propertyName(node: TSESTree.Node): string | undefined {
  if (node.type !== Type.MemberExpression) return undefined;
  if (!node.computed)
    return node.property.type === Type.Identifier ? node.property.name : undefined;
  const { property } = node;
  return property.type === Type.Literal && typeof property.value === 'string'
    ? property.value
    : undefined;
}

/** A call `object.method(...)` taken apart. */
export type MethodCall = {
  readonly call: TSESTree.CallExpression;
  readonly object: TSESTree.Expression;
  readonly method: string;
  readonly member: TSESTree.MemberExpression;
};

export function methodCall(node: TSESTree.Node): MethodCall | undefined {
  const call = unwrap(node);
  if (call.type !== Type.CallExpression || call.callee.type !== Type.MemberExpression) {
    return undefined;
  }
  const method = propertyName(call.callee);
  return method === undefined
    ? undefined
    : { call, object: call.callee.object, method, member: call.callee };
}

export function enclosingFunction(node: TSESTree.Node): FunctionNode | undefined {
  let current = node.parent;
  while (current !== undefined && !isFunction(current)) current = current.parent;
  return current;
}

export function isInside(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** The direct children of a node, in the order of the source. */
export function childrenOf(node: TSESTree.Node): readonly TSESTree.Node[] {
  const children: TSESTree.Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    if (Array.isArray(value)) children.push(...value.filter(isNode));
    else if (isNode(value)) children.push(value);
  }
  return children;
}

/** The node and everything below it; `intoFunctions: false` stays out of nested functions. */
export function* descendants(
  node: TSESTree.Node,
  options: { readonly intoFunctions: boolean } = { intoFunctions: true },
): Generator<TSESTree.Node> {
  yield node;
  for (const child of childrenOf(node)) {
    if (!options.intoFunctions && (isFunction(child) || child.type === Type.ClassBody)) continue;
    yield* descendants(child, options);
  }
}

/** The function's own nodes, without those of functions inside it. */
export function ownNodes(fn: FunctionNode): readonly TSESTree.Node[] {
  return [...descendants(fn.body, { intoFunctions: false })];
}

/** Whether the function ever gives a value back. */
export function returnsValue(fn: FunctionNode): boolean {
  if (fn.body.type !== Type.BlockStatement) return true;
  return ownNodes(fn).some((node) => node.type === Type.ReturnStatement && node.argument !== null);
}

/** Whether an expression stands where only its truth counts. */
export function isCondition(node: TSESTree.Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case Type.IfStatement:
    case Type.WhileStatement:
    case Type.DoWhileStatement:
    case Type.ForStatement:
    case Type.ConditionalExpression:
      return parent.test === node;
    case Type.UnaryExpression:
      return parent.operator === '!';
    case Type.LogicalExpression:
      return parent.operator !== '??' && isCondition(parent);
    default:
      return false;
  }
}

/** Whether the value of an expression is dropped. */
export function isStatement(node: TSESTree.Node): boolean {
  const { parent } = node;
  if (parent?.type === Type.ChainExpression) return isStatement(parent);
  return parent?.type === Type.ExpressionStatement;
}
