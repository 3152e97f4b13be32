import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { methodCall, type Node, type ParsedProgram } from '../tree.ts';
import { sourcesOf } from './sources.ts';

const positionMethods = new Set(['indexOf', 'lastIndexOf', 'findIndex', 'findLastIndex']);

/** The call that asks for a position, where a value certainly is its answer, also through functions. */
export function positionCall(
  program: ParsedProgram,
  node: Node,
): TSESTree.CallExpression | undefined {
  const sources = sourcesOf(program, node) ?? [];
  const calls = sources.map(({ node: source }) => {
    const called = methodCall(source);
    return called !== undefined && positionMethods.has(called.method) ? called.call : undefined;
  });
  return calls.every((each) => each !== undefined) ? calls[0] : undefined;
}
