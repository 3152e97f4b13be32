import {
  initializerOf,
  isNeverReassigned,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import { sourcesOf } from './sources.ts';

/** Whether an expression certainly is a Date: `new Date(…)`, also through variables and members. */
export function isDate(program: ParsedProgram, node: Node): boolean {
  if (isKeptDate(program, node)) return true;
  if (!/^(Identifier|MemberExpression)$/.test(unwrap(node).type)) return false;
  const sources = sourcesOf(program, node) ?? [];
  return sources.length > 0 && sources.every((source) => isKeptDate(program, source.node));
}

function isKeptDate(program: ParsedProgram, node: Node): boolean {
  const expression = unwrap(node);
  if (expression.type === 'NewExpression') {
    return expression.callee.type === 'Identifier' && expression.callee.name === 'Date';
  }
  if (expression.type !== 'Identifier') return false;
  const variable = variableOf(program, expression);
  if (variable === undefined || !isNeverReassigned(variable)) return false;
  const init = initializerOf(variable);
  return init?.type === 'NewExpression' && isKeptDate(program, init);
}
