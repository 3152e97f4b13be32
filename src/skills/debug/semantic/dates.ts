import {
  initializerOf,
  isNeverReassigned,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../tree.ts';

/** Whether an expression certainly is a Date: `new Date(…)`, also through a variable that keeps it. */
export function isDate(program: ParsedProgram, node: Node): boolean {
  const expression = unwrap(node);
  if (expression.type === 'NewExpression') {
    return expression.callee.type === 'Identifier' && expression.callee.name === 'Date';
  }
  if (expression.type !== 'Identifier') return false;
  const variable = variableOf(program, expression);
  if (variable === undefined || !isNeverReassigned(variable)) return false;
  const init = initializerOf(variable);
  return init?.type === 'NewExpression' && isDate(program, init);
}
