import type { Variable } from '@typescript-eslint/scope-manager';
import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/typescript-estree';
import type { ParsedProgram } from '../../language/parse.ts';
import { isFunction, unwrap, type FunctionNode } from './nodes.ts';

const known = new WeakMap<ParsedProgram, ReadonlyMap<TSESTree.Node, Variable>>();

/** The variable that an identifier names, where the program declares it. */
export function variableOf(program: ParsedProgram, node: TSESTree.Node): Variable | undefined {
  let variables = known.get(program);
  if (variables === undefined) {
    variables = collect(program);
    known.set(program, variables);
  }
  return variables.get(node);
}

function collect(program: ParsedProgram): ReadonlyMap<TSESTree.Node, Variable> {
  const variables = new Map<TSESTree.Node, Variable>();
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
  const definition = variable?.defs.length === 1 ? variable.defs[0] : undefined;
  if (definition?.node.type !== Type.VariableDeclarator) return undefined;
  const { id, init } = definition.node;
  return id.type === Type.Identifier ? (init ?? undefined) : undefined;
}

/** Whether nothing but the declaration writes the variable. */
export function isNeverReassigned(variable: Variable): boolean {
  return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}

export function isParameter(variable: Variable | undefined): boolean {
  return variable?.defs.some((definition) => definition.type === 'Parameter') ?? false;
}

/** The function that an identifier or a function expression stands for, where that is certain. */
export function functionOf(program: ParsedProgram, node: TSESTree.Node): FunctionNode | undefined {
  const expression = unwrap(node);
  if (isFunction(expression)) return expression;
  if (expression.type !== Type.Identifier) return undefined;
  const variable = variableOf(program, expression);
  if (variable?.defs.length !== 1 || !isNeverReassigned(variable)) return undefined;
  const definition = variable.defs[0];
  const declared = definition?.type === 'FunctionName' ? definition.node : undefined;
  if (declared?.type === Type.FunctionDeclaration) return declared;
  const init = initializerOf(variable);
  return isFunction(init) ? init : undefined;
}

/** The declared type of a variable or parameter, where it is written down. */
export function annotationOf(variable: Variable | undefined): TSESTree.TypeNode | undefined {
  const [identifier] = variable?.identifiers ?? [];
  return identifier?.type === Type.Identifier
    ? identifier.typeAnnotation?.typeAnnotation
    : undefined;
}
