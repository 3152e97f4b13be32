import type { AnyNode } from 'acorn';
import { isFunctionNode, functionAround, ownerOf, type ProgramTree } from './program-tree.ts';

/** A place where a value is taken apart or gone through, which QuickJS does not mark itself. */
export type Site = {
  readonly node: AnyNode;
  /** The value that is taken apart, where the program names it. */
  readonly operand?: AnyNode | undefined;
  /** Evaluated last before the error: QuickJS reports a place at or before it. */
  readonly end: number;
};

/**
 * The site that an error most likely comes from. QuickJS gives the last marked place before it in
 * the same function: the site is the first one that ends at or after that place; in a loop whose
 * body holds none after it, the loop's own head.
 */
export function siteAfter(
  tree: ProgramTree,
  offset: number,
  sites: readonly Site[],
): Site | undefined {
  const owner = functionAround(tree, offset);
  const own = sites.filter(({ node }) => ownOrParameter(tree, node) === owner);
  const [next] = own
    .filter(({ end }) => end >= offset)
    .sort((left, right) => left.end - right.end || left.node.start - right.node.start);
  const around = own
    .filter(({ node }) => node.type === 'ForOfStatement')
    .filter(({ node }) => node.start <= offset && offset < node.end)
    .at(-1);
  if (around !== undefined && (next === undefined || next.node.start >= around.node.end)) {
    return around;
  }
  return next;
}

/** The function that runs a node; for a function given as a parameter's site, that function. */
function ownOrParameter(tree: ProgramTree, node: AnyNode): AnyNode {
  return isFunctionNode(node) ? node : ownerOf(tree, node);
}
