import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { TextEdit } from '../../language/edit.ts';
import { descendants, isLoop, type LoopNode, type Node } from '../tree.ts';

/** The statements of a body, with or without braces. */
export function statementsOf(body: Node): readonly Node[] {
  return body.type === 'BlockStatement' ? body.body : [body];
}

/** The only statement of a body, with or without braces. */
export function onlyStatement(body: Node): Node | undefined {
  const [only, ...others] = statementsOf(body);
  return others.length === 0 ? only : undefined;
}

/** Whether a statement certainly ends its function, its loop or this round of it. */
export function leaves(statement: Node | null | undefined): boolean {
  switch (statement?.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'BlockStatement':
      return statement.body.some(leaves);
    case 'IfStatement':
      return leaves(statement.consequent) && leaves(statement.alternate);
    default:
      return false;
  }
}

/** Whether something ends the loop before its condition does: break, return, throw or a pause. */
export function hasExit(loop: LoopNode): boolean {
  return [...descendants(loop.body, { intoFunctions: false })].some(
    ({ type }) =>
      type === 'BreakStatement' ||
      type === 'ReturnStatement' ||
      type === 'ThrowStatement' ||
      type === 'AwaitExpression' ||
      type === 'YieldExpression',
  );
}

/** The `continue`s of a loop that go on with this loop's next round. */
export function continuesOf(loop: LoopNode): readonly TSESTree.ContinueStatement[] {
  return [...descendants(loop.body, { intoFunctions: false })]
    .filter((node) => node.type === 'ContinueStatement')
    .filter((node) => node.label !== null || loopAround(node) === loop);
}

/** The loop that a node stands in, within the same function. */
export function loopAround(node: Node): LoopNode | undefined {
  for (let current = node.parent; current !== undefined; current = current.parent) {
    if (isLoop(current)) return current;
    if (/Function|ClassBody/.test(current.type)) return undefined;
  }
  return undefined;
}

/** The white space in front of the line that holds an offset. */
export function indentAt(source: string, offset: number): string {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(source.slice(start, offset))?.[0] ?? '';
}

/** Whether nothing but white space stands before the node on its line. */
export function startsLine(source: string, node: Node): boolean {
  const [at] = node.range;
  return source.slice(source.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
}

/** The edit that takes a statement away together with its lines, if it has them to itself. */
export function withoutLines(source: string, node: Node): TextEdit | undefined {
  const lineStart = source.lastIndexOf('\n', node.range[0] - 1) + 1;
  const found = source.indexOf('\n', node.range[1]);
  const lineEnd = found < 0 ? source.length : found + 1;
  const isAlone = startsLine(source, node) && source.slice(node.range[1], lineEnd).trim() === '';
  return isAlone ? { start: lineStart, end: lineEnd, text: '' } : undefined;
}
