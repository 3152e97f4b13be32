import type { Reference, Variable } from '@typescript-eslint/scope-manager';
import { simpleTraverse, type TSESTree } from '@typescript-eslint/typescript-estree';
import type { ParsedProgram } from '../language/parse.ts';
import { textOf } from '../language/walk.ts';

type NodesByName = { [Node in TSESTree.Node as `${Node['type']}`]: Node };
export type NodeName = keyof NodesByName;

export type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** Questions that matchers ask about a program, answered from one walk over its tree. */
export type SyntaxView = {
  readonly program: ParsedProgram;
  /** All nodes of a type, in source order. */
  readonly nodes: <Name extends NodeName>(name: Name) => readonly NodesByName[Name][];
  /** The variable that an identifier reads or writes; undefined for a global. */
  readonly variableOf: (node: TSESTree.Node) => Variable | undefined;
  /** What a variable was declared with, where it was declared once. */
  readonly initialOf: (node: TSESTree.Node) => TSESTree.Expression | undefined;
  /** The function that a name was declared as. */
  readonly functionOf: (node: TSESTree.Node) => FunctionNode | undefined;
  readonly text: (node: TSESTree.Node) => string;
};

export function viewSyntax(program: ParsedProgram): SyntaxView {
  const byName = new Map<string, TSESTree.Node[]>();
  const visit = (node: TSESTree.Node): void => {
    const nodes = byName.get(node.type);
    if (nodes === undefined) byName.set(node.type, [node]);
    else nodes.push(node);
  };
  simpleTraverse(program.tree, { enter: visit });
  // The map holds under a name only nodes of that type, which TypeScript cannot follow.
  const nodes: unknown = (name: NodeName) => byName.get(name) ?? [];
  const variables = variablesByIdentifier(program);
  const variableOf = (node: TSESTree.Node) => variables.get(node);
  const definitionOf = (node: TSESTree.Node): TSESTree.Node | undefined => {
    const definitions = variableOf(node)?.defs ?? [];
    return definitions.length === 1 ? definitions[0]?.node : undefined;
  };
  const initialOf = (node: TSESTree.Node): TSESTree.Expression | undefined => {
    const definition = definitionOf(node);
    if (definition?.type !== 'VariableDeclarator') return undefined;
    return definition.id.type === 'Identifier' ? (definition.init ?? undefined) : undefined;
  };
  return {
    program,
    nodes: nodes as SyntaxView['nodes'],
    variableOf,
    initialOf,
    functionOf: (node) => {
      if (isFunction(node)) return node;
      const definition = definitionOf(node);
      if (definition?.type === 'FunctionDeclaration') return definition;
      const initial = initialOf(node);
      return initial !== undefined && isFunction(initial) ? initial : undefined;
    },
    text: (node) => textOf(program, node),
  };
}

export function isFunction(node: TSESTree.Node): node is FunctionNode {
  return (
    node.type === 'ArrowFunctionExpression' ||
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression'
  );
}

export function lineOf(node: TSESTree.Node): number {
  return node.loc.start.line;
}

export function isInside(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return outer.range[0] <= node.range[0] && node.range[1] <= outer.range[1];
}

/** The nearest node around this one (itself not counted) that passes the test. */
export function around(
  node: TSESTree.Node,
  test: (candidate: TSESTree.Node) => boolean,
): TSESTree.Node | undefined {
  for (let current = node.parent; current !== undefined; current = current.parent) {
    if (test(current)) return current;
  }
  return undefined;
}

export function functionAround(node: TSESTree.Node): FunctionNode | undefined {
  const found = around(node, isFunction);
  return found !== undefined && isFunction(found) ? found : undefined;
}

export type MethodCall = {
  readonly call: TSESTree.CallExpression;
  readonly object: TSESTree.Expression;
  readonly method: string;
};

/** Reads `object.method(...)`; undefined for anything else. */
export function methodCall(node: TSESTree.Node): MethodCall | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = node.callee;
  if (computed || property.type !== 'Identifier') return undefined;
  return { call: node, object, method: property.name };
}

/** All calls of the methods named. */
export function methodCalls(view: SyntaxView, methods: readonly string[]): readonly MethodCall[] {
  return view
    .nodes('CallExpression')
    .flatMap((node) => methodCall(node) ?? [])
    .filter(({ method }) => methods.includes(method));
}

/** The name that a value is declared or assigned to: `const name = value` or `name = value`. */
export function nameGivenTo(value: TSESTree.Node): TSESTree.Identifier | undefined {
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

function variablesByIdentifier(program: ParsedProgram): ReadonlyMap<TSESTree.Node, Variable> {
  const variables = new Map<TSESTree.Node, Variable>();
  for (const scope of program.scopes.scopes) {
    for (const variable of scope.variables) {
      for (const identifier of variable.identifiers) variables.set(identifier, variable);
      for (const { identifier } of variable.references) variables.set(identifier, variable);
    }
  }
  return variables;
}
