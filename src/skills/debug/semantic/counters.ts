import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, unwrap, type Node } from '../tree.ts';

/** The name that a loop counts with, and the value that it starts from. */
export type Counter = { readonly name: TSESTree.Identifier; readonly start: Node | null };

/** What the first part of a loop's head sets, if that is one name. */
export function counterOf({ init }: TSESTree.ForStatement): Counter | undefined {
  if (init?.type === 'VariableDeclaration') {
    const [first] = init.declarations;
    return first?.id.type === 'Identifier' ? { name: first.id, start: first.init } : undefined;
  }
  return init?.type === 'AssignmentExpression' && init.left.type === 'Identifier'
    ? { name: init.left, start: init.right }
    : undefined;
}

/** The list of `list.length`, also where the length may be missing. */
export function listOfLength(node: Node): Node | undefined {
  const member = unwrap(node);
  return member.type === 'MemberExpression' && propertyName(member) === 'length'
    ? member.object
    : undefined;
}

/** Which way a head's last part moves the counter; undefined where that is not one step. */
export function stepOf(update: Node | null, counter: string): 1 | -1 | undefined {
  if (update?.type === 'UpdateExpression') {
    const { argument, operator } = update;
    const isOwn = argument.type === 'Identifier' && argument.name === counter;
    return isOwn ? (operator === '++' ? 1 : -1) : undefined;
  }
  if (update?.type !== 'AssignmentExpression') return undefined;
  const { left, right, operator } = update;
  if (left.type !== 'Identifier' || left.name !== counter) return undefined;
  if (right.type !== 'Literal' || right.value !== 1) return undefined;
  return operator === '+=' ? 1 : operator === '-=' ? -1 : undefined;
}
