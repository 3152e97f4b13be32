import { simpleTraverse } from '@typescript-eslint/typescript-estree';
import type { Node } from './nodes.ts';
import type { ParsedProgram } from './parse.ts';

type NodesByName = { [Each in Node as `${Each['type']}`]: Each };

/** Gives all nodes of a type, in the order of the source. */
export type NodesByType = <Name extends keyof NodesByName>(
  type: Name,
) => readonly NodesByName[Name][];

/** Sorts the nodes of a program by their type, in one walk. */
export function nodesByType({ tree }: ParsedProgram): NodesByType {
  const byType = new Map<string, Node[]>();
  simpleTraverse(tree, {
    enter: (node) => {
      const known = byType.get(node.type);
      if (known === undefined) byType.set(node.type, [node]);
      else known.push(node);
    },
  });
  // The map holds under a type only nodes of that type, which TypeScript cannot follow.
  const nodes: unknown = (type: string) => byType.get(type) ?? [];
  return nodes as NodesByType;
}
