import { simpleTraverse, type TSESTree } from '@typescript-eslint/typescript-estree';
import type { ParsedProgram } from './parse.ts';

/** What to do at nodes of a type, by the type's name. */
export type Visitors = {
  readonly [Type in TSESTree.Node['type']]?: (
    node: Extract<TSESTree.Node, { readonly type: Type }>,
  ) => void;
};

/** Visits every node once, outermost first, and calls the visitors of all rules there, in order. */
export function walk(program: ParsedProgram, rules: readonly Visitors[]): void {
  const byType = new Map<string, ((node: TSESTree.Node) => void)[]>();
  for (const visitors of rules) {
    for (const [type, visit] of Object.entries(visitors)) {
      const visits = byType.get(type) ?? [];
      visits.push(visit as (node: TSESTree.Node) => void);
      byType.set(type, visits);
    }
  }
  simpleTraverse(program.tree, {
    enter: (node) => {
      for (const visit of byType.get(node.type) ?? []) visit(node);
    },
  });
}

/** The source text of a node. */
export function textOf(program: ParsedProgram, node: TSESTree.Node | TSESTree.Token): string {
  return program.source.slice(node.range[0], node.range[1]);
}
