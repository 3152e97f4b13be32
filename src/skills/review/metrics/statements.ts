import { enclosingFunction, type FunctionNode } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';

const statementTypes = [
  'ExpressionStatement',
  'VariableDeclaration',
  'ReturnStatement',
  'ThrowStatement',
  'BreakStatement',
  'ContinueStatement',
  'IfStatement',
  'ForStatement',
  'ForOfStatement',
  'ForInStatement',
  'WhileStatement',
  'DoWhileStatement',
  'SwitchStatement',
  'TryStatement',
] as const;

/**
 * Statements of every function, without those of functions inside it. Statements, not lines: blank
 * lines and other formatting change nothing.
 */
export function statementsOf(facts: ProgramFacts): ReadonlyMap<FunctionNode, number> {
  const counts = new Map<FunctionNode, number>();
  for (const type of statementTypes) {
    for (const node of facts.nodes(type)) {
      const owner = enclosingFunction(node);
      if (owner !== undefined) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
  }
  return counts;
}
