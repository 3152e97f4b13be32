import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { methodCall, type FunctionNode, type MethodCall, type Node } from '../language/nodes.ts';
import { nodesByType, type NodesByType } from '../language/nodes-by-type.ts';
import type { ParsedProgram } from '../language/parse.ts';
import { functionOf, initializerOf, variableOf } from '../language/variables.ts';
import { textOf } from '../language/walk.ts';

export {
  closestAround,
  enclosingFunction,
  isFunction,
  isInside,
  isLoop,
  isNaNName,
  isNullish,
  methodCall,
} from '../language/nodes.ts';
export type { FunctionNode } from '../language/nodes.ts';

/** Questions that matchers ask about a program. */
export type SyntaxView = {
  readonly program: ParsedProgram;
  /** All nodes of a type, in source order. */
  readonly nodes: NodesByType;
  /** The variable that an identifier reads or writes; undefined for a global. */
  readonly variableOf: (node: Node) => Variable | undefined;
  /** What a variable was declared with, where it was declared once. */
  readonly initialOf: (node: Node) => TSESTree.Expression | undefined;
  /** The function that a name was declared as. */
  readonly functionOf: (node: Node) => FunctionNode | undefined;
  readonly text: (node: Node) => string;
};

export function viewSyntax(program: ParsedProgram): SyntaxView {
  return {
    program,
    nodes: nodesByType(program),
    variableOf: (node) => variableOf(program, node),
    initialOf: (node) => initializerOf(variableOf(program, node)),
    functionOf: (node) => functionOf(program, node),
    text: (node) => textOf(program, node),
  };
}

export function lineOf(node: Node): number {
  return node.loc.start.line;
}

/** All calls of the methods named. */
export function methodCalls(view: SyntaxView, methods: readonly string[]): readonly MethodCall[] {
  return view
    .nodes('CallExpression')
    .flatMap((node) => methodCall(node) ?? [])
    .filter(({ method }) => methods.includes(method));
}

/** The name that a value is declared or assigned to: `const name = value` or `name = value`. */
export function nameGivenTo(value: Node): TSESTree.Identifier | undefined {
  const { parent } = value;
  if (parent?.type === 'VariableDeclarator' && parent.init === value) {
    return parent.id.type === 'Identifier' ? parent.id : undefined;
  }
  if (parent?.type === 'AssignmentExpression' && parent.operator === '=') {
    return parent.right === value && parent.left.type === 'Identifier' ? parent.left : undefined;
  }
  return undefined;
}

/** The places where a variable is read after an offset. */
export function readsAfter(variable: Variable | undefined, offset: number): readonly Reference[] {
  return (variable?.references ?? []).filter(
    (reference) => reference.isRead() && reference.identifier.range[0] >= offset,
  );
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}
