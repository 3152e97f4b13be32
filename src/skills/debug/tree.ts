/** What the rules of debug use of the syntax tree: of all skills' helpers, and debug's own. */
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, type FunctionNode, type Node } from '../language/nodes.ts';

export {
  ancestors,
  childrenOf,
  closestAround,
  descendants,
  enclosingFunction,
  isFunction,
  isInside,
  isLoop,
  isNaNName,
  isNullish,
  methodCall,
  propertyName,
  rootOf,
  unwrap,
} from '../language/nodes.ts';
export type { FunctionNode, LoopNode, MethodCall, Node } from '../language/nodes.ts';
export type { ParsedProgram } from '../language/parse.ts';
export {
  functionOf,
  initializerOf,
  isNeverReassigned,
  isParameter,
  variableOf,
} from '../language/variables.ts';
export { textOf } from '../language/walk.ts';

/** The function's own nodes, without those of functions inside it. */
export function ownNodes(fn: FunctionNode): readonly Node[] {
  return [...descendants(fn.body, { intoFunctions: false })];
}

/** Whether the function ever gives a value back. */
export function returnsValue(fn: FunctionNode): boolean {
  if (fn.body.type !== 'BlockStatement') return true;
  return ownNodes(fn).some((node) => node.type === 'ReturnStatement' && node.argument !== null);
}

/** Whether an expression stands where only its truth counts. */
export function isCondition(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'IfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ConditionalExpression':
      return parent.test === node;
    case 'UnaryExpression':
      return parent.operator === '!';
    case 'LogicalExpression':
      return parent.operator !== '??' && isCondition(parent);
    default:
      return false;
  }
}

/** Whether the value of an expression is dropped. */
export function isStatement(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'ChainExpression') return isStatement(parent);
  return parent?.type === 'ExpressionStatement';
}

/** The statement behind a statement, in the same block or at the top level. */
export function nextStatement(statement: Node): TSESTree.ProgramStatement | undefined {
  const { parent } = statement;
  if (parent?.type !== 'BlockStatement' && parent?.type !== 'Program') return undefined;
  const index = parent.body.findIndex((each) => each === statement);
  return parent.body[index + 1];
}
