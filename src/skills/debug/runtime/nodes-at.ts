import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants } from '../tree.ts';
import type { RuntimeSite } from './runtime-message.ts';

/** The node on the error's line that a test accepts, nearest to the error's column. */
export function nodeAt<Node extends TSESTree.Node>(
  { program, line, column }: RuntimeSite,
  accepts: (node: TSESTree.Node) => node is Node,
): Node | undefined {
  let best: Node | undefined;
  let least = Infinity;
  for (const node of descendants(program.tree)) {
    const { start, end } = node.loc;
    if (start.line > line || end.line < line || !accepts(node)) continue;
    const isHere = start.line === line || end.line === line;
    const away = isHere
      ? Math.min(Math.abs(start.column + 1 - column), Math.abs(end.column + 1 - column))
      : Infinity;
    if (away < least) {
      best = node;
      least = away;
    }
  }
  return best;
}
