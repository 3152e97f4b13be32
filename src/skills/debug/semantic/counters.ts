import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, unwrap, type Node, type ParsedProgram } from '../tree.ts';
import { literalOf } from './conditions.ts';

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

/** Elements that a list is taken to have, where only its length is known. */
const usualLength = 1000;

/** The number that an expression is, through constants and lengths; undefined where it is unknown. */
export function valueOf(program: ParsedProgram, node: Node): number | undefined {
  if (listOfLength(node) !== undefined) return usualLength;
  if (node.type === 'BinaryExpression' && listOfLength(node.left) !== undefined) {
    const less = literalOf(program, node.right);
    return node.operator === '-' && typeof less === 'number' ? usualLength - less : undefined;
  }
  const value = literalOf(program, node);
  return typeof value === 'number' ? value : undefined;
}

function isTrueAt(operator: string, start: number, bound: number): boolean | undefined {
  switch (operator) {
    case '<':
      return start < bound;
    case '<=':
      return start <= bound;
    case '>':
      return start > bound;
    case '>=':
      return start >= bound;
    case '===':
    case '==':
      return start === bound;
    default:
      return undefined;
  }
}

/** Whether a loop's condition is true before the first round, where that is certain. */
export function startsTrue(program: ParsedProgram, loop: TSESTree.ForStatement) {
  const counter = counterOf(loop);
  const { test } = loop;
  if (counter === undefined || counter.start === null || test?.type !== 'BinaryExpression') {
    return undefined;
  }
  if (test.left.type !== 'Identifier' || test.left.name !== counter.name.name) return undefined;
  // Two lengths are of two lists: which one is longer is not known.
  if (measures(counter.start) && measures(test.right)) return undefined;
  const start = valueOf(program, counter.start);
  const bound = valueOf(program, test.right);
  return start === undefined || bound === undefined
    ? undefined
    : isTrueAt(test.operator, start, bound);
}

function measures(node: Node): boolean {
  return listOfLength(node.type === 'BinaryExpression' ? node.left : node) !== undefined;
}
