import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName } from '../../language/nodes.ts';

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

/** Whether the declaration of a loop's counter starts it at 0. */
export function startsAtZero({ declarations }: TSESTree.VariableDeclaration): boolean {
  return declarations.every(({ init }) => init?.type === 'Literal' && init.value === 0);
}
