import { initializerOf, methodCall, textOf, unwrap, variableOf, type Node } from '../tree.ts';
import type { ParsedProgram } from '../tree.ts';
import { certainKind } from './certain-kind.ts';
import { nodesOf } from './sources.ts';

const listMembers = new Set([
  ...['length', 'push', 'pop', 'splice', 'indexOf', 'findIndex', 'map', 'filter', 'forEach'],
  ...['slice', 'join'],
]);

/** Whether something is used as a list: its kind is certain, or it is asked for what lists have. */
export function isListLike(program: ParsedProgram, object: Node): boolean {
  const kind = certainKind(program, object);
  if (kind !== undefined) return kind === 'array';
  if (initializerOf(variableOf(program, object))?.type === 'ObjectExpression') return false;
  return nodesOf(program)('MemberExpression').some(
    ({ object: owner, property, computed }) =>
      !computed &&
      property.type === 'Identifier' &&
      listMembers.has(property.name) &&
      isSameThing(program, owner, object),
  );
}

/** Whether two expressions name the same variable, or the same member of an object. */
function isSameThing(program: ParsedProgram, one: Node, other: Node): boolean {
  const [left, right] = [unwrap(one), unwrap(other)];
  if (left.type === 'Identifier' || right.type === 'Identifier') {
    const variable = variableOf(program, left);
    return variable !== undefined && variable === variableOf(program, right);
  }
  return methodCall(left) === undefined && textOf(program, left) === textOf(program, right);
}
