import type { Variable } from '@typescript-eslint/scope-manager';
import { simpleTraverse, type TSESTree } from '@typescript-eslint/typescript-estree';
import type { ParsedProgram } from '../language/parse.ts';
import { enclosingFunction, type FunctionNode, type Node } from './tree/nodes.ts';

/** What all rules ask of a program, gathered in one walk. */
export type ProgramFacts = {
  readonly program: ParsedProgram;
  /** All nodes of a type, in the order of the source. */
  readonly nodes: <Type extends `${Node['type']}`>(
    type: Type,
  ) => readonly Extract<Node, { readonly type: NodeTypeNamed<Type> }>[];
  readonly functions: readonly FunctionNode[];
  /** The variable that an identifier names, where the program declares it. */
  readonly variableOf: (node: Node) => Variable | undefined;
  /** The `return` statements of a function, without those of functions inside it. */
  readonly returnsOf: (fn: FunctionNode) => readonly TSESTree.ReturnStatement[];
  /** Whether a function gives a value back. */
  readonly returnsValue: (fn: FunctionNode) => boolean;
  readonly hasExports: boolean;
  /** Whether the file registers tests: example values are its business. */
  readonly isTestFile: boolean;
  readonly textOf: (node: Node) => string;
};

type NodeTypeNamed<Name extends string> =
  Extract<Node['type'], Name> extends never
    ? { [Type in Node['type']]: `${Type}` extends Name ? Type : never }[Node['type']]
    : Extract<Node['type'], Name>;

export function gatherFacts(program: ParsedProgram): ProgramFacts {
  const byType = new Map<string, Node[]>();
  simpleTraverse(program.tree, {
    enter: (node) => {
      const known = byType.get(node.type);
      if (known === undefined) byType.set(node.type, [node]);
      else known.push(node);
    },
  });
  const listed = (type: string) => byType.get(type) ?? [];
  const returns = groupReturns(listed('ReturnStatement'));
  const returnsOf = (fn: FunctionNode) => returns.get(fn) ?? [];
  const variables = collectVariables(program);
  return {
    program,
    // The map is filled by type, so that the list of a type holds that type alone.
    nodes: (type) => listed(type) as never,
    functions: [
      ...listed('FunctionDeclaration'),
      ...listed('FunctionExpression'),
      ...listed('ArrowFunctionExpression'),
    ].sort((a, b) => a.range[0] - b.range[0]) as readonly Node[] as readonly FunctionNode[],
    variableOf: (node) => variables.get(node),
    returnsOf,
    returnsValue: (fn) =>
      fn.body.type !== 'BlockStatement' || returnsOf(fn).some(({ argument }) => argument !== null),
    hasExports:
      ['ExportNamedDeclaration', 'ExportDefaultDeclaration'].some((type) => byType.has(type)) ||
      /\bmodule\.exports\b|^exports\./m.test(program.source),
    isTestFile: listed('CallExpression').some(isTestCall),
    textOf: ({ range }) => program.source.slice(range[0], range[1]),
  };
}

function groupReturns(nodes: readonly Node[]): Map<FunctionNode, TSESTree.ReturnStatement[]> {
  const groups = new Map<FunctionNode, TSESTree.ReturnStatement[]>();
  for (const node of nodes) {
    const owner = enclosingFunction(node);
    if (node.type !== 'ReturnStatement' || owner === undefined) continue;
    const group = groups.get(owner) ?? [];
    groups.set(owner, [...group, node]);
  }
  return groups;
}

function collectVariables(program: ParsedProgram): ReadonlyMap<Node, Variable> {
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

function isTestCall(node: Node): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    ['describe', 'it', 'test'].includes(node.callee.name) &&
    node.arguments.length >= 2
  );
}
