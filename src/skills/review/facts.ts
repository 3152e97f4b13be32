import type { Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { enclosingFunction, type FunctionNode, type Node } from '../language/nodes.ts';
import { nodesByType, type NodesByType } from '../language/nodes-by-type.ts';
import type { ParsedProgram } from '../language/parse.ts';
import { variableOf } from '../language/variables.ts';
import { textOf } from '../language/walk.ts';

/** What all rules ask of a program, gathered in one walk. */
export type ProgramFacts = {
  readonly program: ParsedProgram;
  /** All nodes of a type, in the order of the source. */
  readonly nodes: NodesByType;
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

export function gatherFacts(program: ParsedProgram): ProgramFacts {
  const nodes = nodesByType(program);
  const returns = groupReturns(nodes('ReturnStatement'));
  const returnsOf = (fn: FunctionNode) => returns.get(fn) ?? [];
  return {
    program,
    nodes,
    functions: [
      ...nodes('FunctionDeclaration'),
      ...nodes('FunctionExpression'),
      ...nodes('ArrowFunctionExpression'),
    ].sort((a, b) => a.range[0] - b.range[0]),
    variableOf: (node) => variableOf(program, node),
    returnsOf,
    returnsValue: (fn) =>
      fn.body.type !== 'BlockStatement' || returnsOf(fn).some(({ argument }) => argument !== null),
    hasExports:
      nodes('ExportNamedDeclaration').length > 0 ||
      nodes('ExportDefaultDeclaration').length > 0 ||
      /\bmodule\.exports\b|^exports\./m.test(program.source),
    isTestFile: nodes('CallExpression').some(isTestCall),
    textOf: (node) => textOf(program, node),
  };
}

function groupReturns(
  statements: readonly TSESTree.ReturnStatement[],
): ReadonlyMap<FunctionNode, readonly TSESTree.ReturnStatement[]> {
  const groups = new Map<FunctionNode, TSESTree.ReturnStatement[]>();
  for (const node of statements) {
    const owner = enclosingFunction(node);
    if (owner === undefined) continue;
    const group = groups.get(owner) ?? [];
    groups.set(owner, [...group, node]);
  }
  return groups;
}

function isTestCall(node: Node): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    ['describe', 'it', 'test'].includes(node.callee.name) &&
    node.arguments.length >= 2
  );
}
