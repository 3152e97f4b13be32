import { textOf, type Node, type ParsedProgram } from '../tree.ts';

/** Characters up to which the learner's own code is shown in a sentence. */
const longestShown = 36;

/** The learner's own code, on one line and short enough to stand in a sentence. */
export function shown(program: ParsedProgram, node: Node): string {
  const text = textOf(program, node).replaceAll(/\s+/g, ' ');
  return text.length > longestShown ? `${text.slice(0, longestShown - 1)}…` : text;
}

/** Whether two expressions are written alike. */
export function isSameCode(program: ParsedProgram, one: Node, other: Node): boolean {
  if (one.type !== other.type) return false;
  return codeOf(program, one) === codeOf(program, other);
}

/** The code without white space between its parts; white space within a text counts. */
function codeOf(program: ParsedProgram, node: Node): string {
  const text = textOf(program, node);
  return /["'`]/.test(text) ? text : text.replaceAll(/\s+/g, '');
}

/** Whether evaluating an expression twice gives the same value: names, members and values alone. */
export function isSteady(node: Node): boolean {
  switch (node.type) {
    case 'Identifier':
    case 'Literal':
    case 'ThisExpression':
      return true;
    case 'MemberExpression':
      return isSteady(node.object) && (!node.computed || isSteady(node.property));
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isSteady(node.left) && isSteady(node.right);
    case 'UnaryExpression':
      return node.operator !== 'delete' && isSteady(node.argument);
    case 'ChainExpression':
    case 'TSNonNullExpression':
      return isSteady(node.expression);
    default:
      return false;
  }
}
