import type { Change, ChangeKind } from '../change-kind.ts';
import { otherSign } from '../edits.ts';
import type { Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

type Others = Readonly<Record<string, readonly (readonly [string, number])[]>>;

const arithmetic: Others = {
  '+': [
    ['-', 0.5],
    ['*', 0.25],
  ],
  '-': [
    ['+', 0.5],
    ['/', 0.1],
  ],
  '*': [
    ['/', 0.4],
    ['+', 0.3],
    ['**', 0.2],
  ],
  '/': [
    ['*', 0.4],
    ['%', 0.35],
    ['-', 0.1],
  ],
  '%': [['/', 0.35]],
  '**': [['*', 0.35]],
  '&': [
    ['|', 0.3],
    ['^', 0.3],
  ],
  '|': [
    ['&', 0.3],
    ['^', 0.3],
  ],
  '^': [
    ['&', 0.3],
    ['|', 0.3],
    ['**', 0.3],
  ],
  '<<': [['>>', 0.4]],
  '>>': [
    ['<<', 0.4],
    ['>>>', 0.2],
  ],
  '>>>': [['>>', 0.2]],
};

const assigning: Others = {
  '=': [
    ['+=', 0.5],
    ['-=', 0.15],
    ['*=', 0.15],
  ],
  '+=': [
    ['-=', 0.5],
    ['=', 0.3],
    ['*=', 0.25],
  ],
  '-=': [
    ['+=', 0.5],
    ['=', 0.25],
    ['/=', 0.1],
  ],
  '*=': [
    ['+=', 0.3],
    ['/=', 0.3],
    ['=', 0.2],
  ],
  '/=': [
    ['*=', 0.3],
    ['-=', 0.15],
    ['%=', 0.15],
  ],
  '%=': [['/=', 0.25]],
  '^=': [
    ['&=', 0.4],
    ['|=', 0.3],
  ],
  '&=': [
    ['^=', 0.3],
    ['|=', 0.3],
  ],
  '|=': [
    ['&=', 0.3],
    ['^=', 0.3],
  ],
};

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type === 'BinaryExpression') {
    return (arithmetic[node.operator] ?? []).map(([to, likelihood]) =>
      otherSign(scene, node, to, likelihood),
    );
  }
  if (node.type === 'AssignmentExpression') {
    const isPlain = node.operator === '=' && node.left.type.endsWith('Pattern');
    if (isPlain) return [];
    return (assigning[node.operator] ?? []).map(([to, likelihood]) =>
      otherSign(scene, node, to, likelihood),
    );
  }
  if (node.type !== 'UpdateExpression') return [];
  const to = node.operator === '++' ? '--' : '++';
  const start = node.prefix ? node.range[0] : node.range[1] - 2;
  const edits = [{ start, end: start + 2, text: to }];
  return [{ node, edits, from: node.operator, to, likelihood: 0.4 }];
}

/** `+` for `-`, `=` for `+=`, `--` for `++`. */
export const wrongSign: ChangeKind = {
  id: 'wrong-sign',
  concept: 'operators-assignment',
  misconception: 'x =+ 1 adds one',
  examples: [
    {
      bad: 'function change(paid, price) {\n  return paid + price;\n}\n',
      good: 'function change(paid, price) {\n  return paid - price;\n}\n',
      entry: 'change',
      cases: [
        { args: [10, 7], expected: 3 },
        { args: [5, 5], expected: 0 },
      ],
    },
    {
      bad: 'function total(list) {\n  let sum = 0;\n  for (const n of list) {\n    sum = n;\n  }\n  return sum;\n}\n',
      good: 'function total(list) {\n  let sum = 0;\n  for (const n of list) {\n    sum += n;\n  }\n  return sum;\n}\n',
      entry: 'total',
      cases: [
        { args: [[2, 3]], expected: 5 },
        { args: [[4]], expected: 4 },
        { args: [[1, 1, 5]], expected: 7 },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message: `${from} in ${around} does not calculate what the checks expect`,
    hints: [
      'Work the failing check out by hand: which numbers have to come together, and how?',
      `What does ${around} give for that input, and what should it give?`,
      `Look at ${from} once more: is it the sign you meant?`,
    ],
  }),
};
