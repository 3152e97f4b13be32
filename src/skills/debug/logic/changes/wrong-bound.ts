import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import type { Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

/** What else a question about a small number may have meant. */
const others: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '=== 0': [
    ['<= 0', 0.35],
    ['<= 1', 0.35],
    ['< 2', 0.2],
  ],
  '=== 1': [
    ['<= 1', 0.35],
    ['>= 1', 0.25],
  ],
  '== 0': [['<= 1', 0.3]],
  '< 0': [['<= 1', 0.15]],
  '> 0': [
    ['>= 1', 0.05],
    ['!== 0', 0.15],
    ['=== 0', 0.2],
  ],
  '!== 0': [['> 0', 0.25]],
};

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type !== 'BinaryExpression' || node.right.type !== 'Literal') {
    return node.type === 'BinaryExpression' && /^[!=]==$/.test(node.operator)
      ? ordered(node, scene)
      : [];
  }
  const left = scene.text(node.left);
  const asked = `${node.operator} ${scene.text(node.right)}`;
  const ready = (others[asked] ?? []).map(([to, likelihood]) =>
    replacement(scene, node, `${left} ${to}`, likelihood),
  );
  return typeof node.right.value === 'number' && /^[!=]==?$/.test(node.operator)
    ? [...ready, ...ordered(node, scene)]
    : ready;
}

/** An order where sameness is asked for: the value may jump over the border. */
function ordered(
  node: Extract<Node, { type: 'BinaryExpression' }>,
  scene: Scene,
): readonly Change[] {
  if (![...scene.kindsOf(node.left), ...scene.kindsOf(node.right)].includes('number')) return [];
  return ['<=', '>=', '<', '>'].map((sign) =>
    replacement(scene, node, `${scene.text(node.left)} ${sign} ${scene.text(node.right)}`, 0.22),
  );
}

/** `list.length === 0` where one element is small enough too: a border that lets something through. */
export const wrongBound: ChangeKind = {
  id: 'wrong-bound',
  concept: 'comparison',
  examples: [
    {
      bad: 'function sumDown(n) {\n  if (n === 0) return 0;\n  return n + sumDown(n - 2);\n}\n',
      good: 'function sumDown(n) {\n  if (n <= 0) return 0;\n  return n + sumDown(n - 2);\n}\n',
      entry: 'sumDown',
      cases: [
        { args: [4], expected: 6 },
        { args: [5], expected: 9 },
        { args: [1], expected: 1 },
      ],
    },
  ],
  propose: proposals,
  texts: (_, around) => ({
    message: `${around} lets values through that should stop here, or stops too many`,
    hints: [
      'Which values does this expression get, one after the other, in the failing check?',
      `For which of them is ${around} true, and for which should it be?`,
      'Is there a value that jumps over this border, or sits beside it?',
    ],
  }),
};
