import type { TextEdit } from '../../language/edit.ts';
import { positionAt, type Position } from '../../language/position.ts';
import type { Node, ParsedProgram } from '../tree.ts';
import type { Change } from './change-kind.ts';
import type { Scene } from './scene.ts';

/** Another text in place of a node. */
export function replacement(scene: Scene, node: Node, to: string, likelihood: number): Change {
  const [start, end] = node.range;
  return { node, edits: [{ start, end, text: to }], from: scene.text(node), to, likelihood };
}

/** Another sign between the two sides of an expression. */
export function otherSign(
  scene: Scene,
  node: Extract<Node, { readonly operator: string; readonly left: Node }>,
  to: string,
  likelihood: number,
): Change {
  const from = node.operator;
  const start = scene.program.source.indexOf(from, node.left.range[1]);
  const edits = [{ start, end: start + from.length, text: to }];
  return { node, edits, from, to, likelihood };
}

/** Two parts in each other's place, each with the brackets around it. */
export function swapped(scene: Scene, parts: readonly [Node, Node]): readonly TextEdit[] {
  const [one, other] = parts.map((part) => rangeWithBrackets(scene, part));
  if (one === undefined || other === undefined) return [];
  const { source } = scene.program;
  return [
    { start: one[0], end: one[1], text: source.slice(...other) },
    { start: other[0], end: other[1], text: source.slice(...one) },
  ];
}

/** The range of an operand together with the brackets that stand around it alone. */
function rangeWithBrackets({ program }: Scene, node: Node): readonly [number, number] {
  const [start, end] = node.range;
  if (node.parent?.type !== 'BinaryExpression') return [start, end];
  const before = /\(\s*$/.exec(program.source.slice(node.parent.range[0], start));
  const behind = /^\s*\)/.exec(program.source.slice(end, node.parent.range[1]));
  return before === null || behind === null
    ? [start, end]
    : [start - before[0].length, end + behind[0].length];
}

/** A new statement on a line of its own before or behind a statement of a block. */
export function insertion(
  scene: Scene,
  {
    beside,
    where,
    text,
  }: { readonly beside: Node; readonly where: 'before' | 'after'; readonly text: string },
): TextEdit {
  const indent = indentOf(scene, beside);
  const at = where === 'before' ? beside.range[0] : beside.range[1];
  return where === 'before'
    ? { start: at, end: at, text: `${text}\n${indent}` }
    : { start: at, end: at, text: `\n${indent}${text}` };
}

/** Where a change is: at what it replaces, or at the line that it names. */
export function placeOf({ lineStarts }: ParsedProgram, { node, line }: Change): Position {
  return line === undefined || line === node.loc.start.line
    ? positionAt(lineStarts, node.range[0])
    : { line, column: 1 };
}

/** The white space before a node's line. */
export function indentOf({ program }: Scene, node: Node): string {
  const start = program.lineStarts[node.loc.start.line - 1] ?? 0;
  return /^[ \t]*/.exec(program.source.slice(start, node.range[0]))?.[0] ?? '';
}

/** A statement with its line, as far as it stands alone on it. */
export function removal({ program }: Scene, statement: Node): TextEdit {
  const { source } = program;
  let [start, end] = statement.range;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = /[ \t]*(\r?\n|$)/y;
  lineEnd.lastIndex = end;
  const rest = lineEnd.exec(source);
  if (rest !== null && source.slice(lineStart, start).trim() === '') {
    start = lineStart;
    end += rest[0].length;
  }
  return { start, end, text: '' };
}

/** An expression as an operand: in brackets where its sign binds less than any other. */
export function operand(scene: Scene, node: Node): string {
  const text = scene.text(node);
  const isLoose = /^(Binary|Logical|Conditional|Assignment|Arrow|Sequence|Await|Yield|Unary)/;
  return isLoose.test(node.type) ? `(${text})` : text;
}
