import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, unwrap, type FunctionNode, type Node } from './nodes.ts';
import type { ParsedProgram } from './parse.ts';

/** Collected once for each program, when it is first asked about. */
const known = new WeakMap<ParsedProgram, ReadonlyMap<Node, Variable>>();

/** The variable that an identifier names, where the program declares it. */
export function variableOf(program: ParsedProgram, node: Node): Variable | undefined {
  let variables = known.get(program);
  if (variables === undefined) {
    variables = collect(program);
    known.set(program, variables);
  }
  return variables.get(node);
}

function collect(program: ParsedProgram): ReadonlyMap<Node, Variable> {
  const variables = new Map<Node, Variable>();
  for (const scope of program.scopes.scopes) {
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) variables.set(identifier, variable);
    }
    for (const { identifier, resolved } of scope.references) {
      if (resolved !== null && resolved.defs.length > 0) variables.set(identifier, resolved);
    }
  }
  return variables;
}

/** The expression that a variable gets where it is declared, if it is declared once by itself. */
export function initializerOf(variable: Variable | undefined): TSESTree.Expression | undefined {
  const declarator = variable?.defs.length === 1 ? variable.defs[0]?.node : undefined;
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') {
    return undefined;
  }
  return declarator.init ?? undefined;
}

/** Whether nothing but its declaration writes a variable. */
export function isNeverReassigned(variable: Variable): boolean {
  return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}

/** Whether a variable is a parameter of a function. */
export function isParameter(variable: Variable | undefined): boolean {
  return variable?.defs.some(({ type }) => type === 'Parameter') ?? false;
}

/** The function that an identifier or a function expression stands for, where that is certain. */
export function functionOf(program: ParsedProgram, node: Node): FunctionNode | undefined {
  const expression = unwrap(node);
  if (isFunction(expression)) return expression;
  if (expression.type !== 'Identifier') return undefined;
  const variable = variableOf(program, expression);
  if (variable?.defs.length !== 1 || !isNeverReassigned(variable)) return undefined;
  const definition = variable.defs[0];
  const declared = definition?.type === 'FunctionName' ? definition.node : undefined;
  if (declared?.type === 'FunctionDeclaration') return declared;
  const init = initializerOf(variable);
  return isFunction(init) ? init : undefined;
}
