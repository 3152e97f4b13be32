import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isInside } from '../../language/nodes.ts';
import { limits } from '../limits.ts';
import { isElseIf, levelsOf } from '../metrics/control.ts';
import { onlyStatement } from '../tree/nodes.ts';
import type { ReviewRule } from '../review-rule.ts';

/** An else whose if always leaves: what follows needs no else. */
export const elseAfterReturn: ReviewRule = {
  id: 'else-after-return',
  dimension: 'clarity',
  concept: 'conditionals',
  points: 15,
  cap: 45,
  message: ([{ subject }]) => `${subject} after return is not needed; go on without it`,
  why: 'Without the else the usual path stands on the outer level, one indentation less.',
  examples: [
    {
      bad: 'export function fee(days) {\n  if (days < 1) {\n    return 0;\n  } else {\n    const full = days * 2;\n    return full;\n  }\n}\n',
      good: 'export function fee(days) {\n  if (days < 1) {\n    return 0;\n  }\n  const full = days * 2;\n  return full;\n}\n',
      line: 2,
    },
  ],
  find: (facts) => {
    const deep = levelsOf(facts)
      .filter(({ depth }) => depth > limits.nesting)
      .map(({ outermost }) => outermost);
    return facts
      .nodes('IfStatement')
      .filter(
        (node) =>
          !isElseIf(node) && chainAlwaysLeaves(node) && !deep.some((one) => isInside(node, one)),
      )
      .map((node) => ({ range: node.range, subject: 'else' }));
  },
};

/** Whether every branch before the last else returns or throws, and the last else does something. */
function chainAlwaysLeaves(node: TSESTree.IfStatement): boolean {
  if (!leaves(node.consequent) || node.alternate === null) return false;
  if (node.alternate.type === 'IfStatement') return chainAlwaysLeaves(node.alternate);
  return !isPlainChoice(node);
}

function leaves(node: TSESTree.Statement): boolean {
  const last = node.type === 'BlockStatement' ? node.body.at(-1) : node;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}

/** One return or the other, as an if and an else of equal weight, reads well. */
function isPlainChoice({ consequent, alternate, parent }: TSESTree.IfStatement): boolean {
  const isChain = parent.type === 'IfStatement';
  const isReturn = (branch: TSESTree.Statement | null) =>
    onlyStatement(branch)?.type === 'ReturnStatement';
  return !isChain && isReturn(consequent) && isReturn(alternate);
}
