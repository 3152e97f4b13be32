import {
  ancestors,
  isFunction,
  isLoop,
  type FunctionNode,
  type Node,
} from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';

/** Whether an `if` is the `else if` of another one: it is read on the same level. */
export function isElseIf(node: Node): boolean {
  return (
    node.type === 'IfStatement' &&
    node.parent.type === 'IfStatement' &&
    node.parent.alternate === node
  );
}

/** Statements that put what they hold one level deeper. */
function isLevel(node: Node): boolean {
  return (
    isLoop(node) ||
    node.type === 'SwitchStatement' ||
    (node.type === 'IfStatement' && !isElseIf(node))
  );
}

/** The control statements of a program, each with the levels around it inside its function. */
export function levelsOf(facts: ProgramFacts): readonly Level[] {
  const nodes: readonly Node[] = [
    ...facts.nodes('IfStatement'),
    ...facts.nodes('ForStatement'),
    ...facts.nodes('ForOfStatement'),
    ...facts.nodes('ForInStatement'),
    ...facts.nodes('WhileStatement'),
    ...facts.nodes('DoWhileStatement'),
    ...facts.nodes('SwitchStatement'),
  ];
  return nodes.filter(isLevel).map((node) => {
    let depth = 1;
    let outermost = node;
    let owner: FunctionNode | undefined;
    for (const ancestor of ancestors(node)) {
      if (isFunction(ancestor)) {
        owner = ancestor;
        break;
      }
      if (isLevel(ancestor)) {
        depth += 1;
        outermost = ancestor;
      }
    }
    return { node, depth, outermost, owner };
  });
}

export type Level = {
  readonly node: Node;
  /** 1 for a statement that stands directly in its function. */
  readonly depth: number;
  /** The outermost control statement around it, itself at depth 1. */
  readonly outermost: Node;
  readonly owner: FunctionNode | undefined;
};
