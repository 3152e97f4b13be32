import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ProgramFacts } from '../facts.ts';
import { isInside, rootOf, type Node } from './nodes.ts';

export function isParameter(variable: Variable | undefined): boolean {
  return variable?.defs.some(({ type }) => type === 'Parameter') ?? false;
}

/** Whether nothing but its declaration writes a variable. */
export function isNeverReassigned(variable: Variable): boolean {
  return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}

/** The expression that a variable gets where it is declared, if it is declared once by itself. */
export function initializerOf(variable: Variable | undefined): TSESTree.Expression | undefined {
  const declarator = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') {
    return undefined;
  }
  return declarator.init ?? undefined;
}

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

/** The variables that a binding (a declaration or a parameter) declares. */
export function variablesOf(facts: ProgramFacts, binding: Node): readonly Variable[] {
  const scope = facts.program.scopes.getDeclaredVariables(binding);
  return scope;
}

/** The variable at the root of `a`, `a.b` or `a[i].c`. */
export function rootVariable(facts: ProgramFacts, node: Node): Variable | undefined {
  const root = rootOf(node);
  return root === undefined ? undefined : facts.variableOf(root);
}
