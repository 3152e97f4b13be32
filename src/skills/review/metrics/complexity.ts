import { enclosingFunction, type FunctionNode } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { isElseIf, levelsOf } from './control.ts';

/**
 * Cognitive complexity of every function: each break in the flow counts one, and one more for each
 * level it is nested in; each row of equal logical operators counts one. A function inside another
 * one counts for itself. Source: G. A. Campbell, Cognitive Complexity (SonarSource, 2018).
 */
export function complexityOf(facts: ProgramFacts): ReadonlyMap<FunctionNode, number> {
  const totals = new Map<FunctionNode, number>();
  const add = (fn: FunctionNode | undefined, points: number) => {
    if (fn !== undefined) totals.set(fn, (totals.get(fn) ?? 0) + points);
  };
  for (const { owner, depth } of levelsOf(facts)) add(owner, depth);
  for (const node of facts.nodes('IfStatement')) {
    if (isElseIf(node) || (node.alternate !== null && node.alternate.type !== 'IfStatement')) {
      add(enclosingFunction(node), 1);
    }
  }
  for (const node of facts.nodes('CatchClause')) add(enclosingFunction(node), 1);
  for (const node of facts.nodes('ConditionalExpression')) add(enclosingFunction(node), 1);
  for (const node of facts.nodes('LogicalExpression')) {
    const { parent } = node;
    const goesOn = parent.type === 'LogicalExpression' && parent.operator === node.operator;
    if (!goesOn && node.operator !== '??') add(enclosingFunction(node), 1);
  }
  return totals;
}
