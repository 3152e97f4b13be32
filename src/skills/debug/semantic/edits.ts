import type { TextEdit } from '../../language/edit.ts';
import { isFunction, textOf, type Node, type ParsedProgram } from '../tree.ts';

export type { TextEdit } from '../../language/edit.ts';

/** Puts a text in at an offset. */
export function insert(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** Puts a text in the place of a node. */
export function replace({ range: [start, end] }: Node, text: string): TextEdit {
  return { start, end, text };
}

/** Takes the text between two offsets out. */
export function remove(start: number, end: number): TextEdit {
  return { start, end, text: '' };
}

/** Two texts that change places. */
export function swap(program: ParsedProgram, one: Node, other: Node): readonly TextEdit[] {
  return [replace(one, textOf(program, other)), replace(other, textOf(program, one))];
}

/** Puts `await ` before an expression, in brackets where more is read from its result. */
export function awaited(node: Node): readonly TextEdit[] {
  const { parent } = node;
  const isRead =
    (parent?.type === 'MemberExpression' && parent.object === node) ||
    (parent?.type === 'CallExpression' && parent.callee === node);
  if (!isRead) return [insert(node.range[0], 'await ')];
  return [insert(node.range[0], '(await '), insert(node.range[1], ')')];
}

/** Whether `await` may stand there: in an async function, or outside of every function. */
export function mayAwait(node: Node): boolean {
  for (let current = node.parent; current !== undefined; current = current.parent) {
    if (isFunction(current)) return current.async;
    if (current.type === 'StaticBlock' || current.type === 'PropertyDefinition') return false;
  }
  return true;
}
