import type { Variable } from '@typescript-eslint/scope-manager';
import { isInside, rootOf, type Node } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';

/** Whether a variable is declared inside a node. */
export function isDeclaredIn(variable: Variable | undefined, node: Node): boolean {
  return variable?.identifiers.some((identifier) => isInside(identifier, node)) ?? false;
}

/** Whether an expression names any of the variables. */
export function mentions(variables: readonly Variable[], node: Node): boolean {
  return variables.some(({ references }) =>
    references.some(({ identifier }) => isInside(identifier, node)),
  );
}

/** The variable at the root of `a`, `a.b` or `a[i].c`. */
export function rootVariable(facts: ProgramFacts, node: Node): Variable | undefined {
  const root = rootOf(node);
  return root === undefined ? undefined : facts.variableOf(root);
}
