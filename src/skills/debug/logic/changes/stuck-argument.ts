import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import { closestAround, functionOf, isFunction, variableOf, type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

/** Whether a call calls the function that it stands in. */
function isRecursive(call: Extract<Node, { type: 'CallExpression' }>, scene: Scene): boolean {
  const called = functionOf(scene.program, call.callee);
  return called !== undefined && closestAround(call, (node) => node === called) !== undefined;
}

/** What makes a value smaller, or a position move on, by the kind of value. */
function steps(name: string, node: Node, scene: Scene): readonly (readonly [string, number])[] {
  const kinds = scene.kindsOf(node);
  if (kinds.has('array') || kinds.has('string')) {
    return [
      [`${name}.slice(1)`, 0.42],
      [`${name}.slice(0, -1)`, 0.25],
    ];
  }
  if (!kinds.has('number')) return [];
  const counts = scene
    .namesAt(node)
    .filter((each) => each.name !== name && each.kinds.has('number') && !each.isGlobal);
  return [
    [`${name} - 1`, 0.42],
    [`${name} + 1`, 0.42],
    ...counts.map((each) => [`${name} - ${each.name}`, 0.34] as const),
    ...counts.map((each) => [`${name} + ${each.name}`, 0.24] as const),
  ];
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type !== 'Identifier' || node.parent.type !== 'CallExpression') return [];
  const call = node.parent;
  if (!call.arguments.some((each) => each === node) || !isRecursive(call, scene)) return [];
  const owner = closestAround(node, isFunction);
  const isOwn = variableOf(scene.program, node)?.defs.some((each) => each.node === owner) ?? false;
  const weight = isOwn ? 1 : 0.6;
  return steps(node.name, node, scene).map(([text, likelihood]) =>
    replacement(scene, node, text, likelihood * weight),
  );
}

/** A recursive call that hands a value on unchanged that should get smaller or move on. */
export const stuckArgument: ChangeKind = {
  id: 'stuck-argument',
  concept: 'recursion',
  misconception: 'All calls share one set of local variables',
  examples: [
    {
      bad: 'function countDown(n) {\n  if (n === 0) return [];\n  if (n > 50) return [n];\n  return [n, ...countDown(n)];\n}\n',
      good: 'function countDown(n) {\n  if (n === 0) return [];\n  if (n > 50) return [n];\n  return [n, ...countDown(n - 1)];\n}\n',
      entry: 'countDown',
      cases: [
        { args: [3], expected: [3, 2, 1] },
        { args: [0], expected: [] },
        { args: [1], expected: [1] },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message: `${around} hands ${from} on as it is, so the next call starts with the same ${from}`,
    hints: [
      'Write down the arguments of the first three calls for the failing check.',
      'Which of these arguments should be different from call to call?',
      `How should ${from} differ in the next call, so that the work gets smaller?`,
    ],
  }),
};
