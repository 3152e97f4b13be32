import { nodesByType, type NodesByType } from '../../language/nodes-by-type.ts';
import type { ParsedProgram } from '../tree.ts';

const sorted = new WeakMap<ParsedProgram, NodesByType>();

/** All nodes of the program by their type, sorted once. */
export function nodesOf(program: ParsedProgram): NodesByType {
  const known = sorted.get(program) ?? nodesByType(program);
  sorted.set(program, known);
  return known;
}
