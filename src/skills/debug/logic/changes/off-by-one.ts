import type { Change, ChangeKind } from '../change-kind.ts';
import { operand, replacement } from '../edits.ts';
import type { Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

const hardlyEver = 0.12;

function ofNumber(node: Node, value: number, scene: Scene): readonly Change[] {
  const likelihood = value <= 2 ? 0.5 : 0.3;
  const isPart = node.parent?.type === 'BinaryExpression' && /^[-+*/%]$/.test(node.parent.operator);
  return [value - 1, value + 1]
    .filter((each) => each >= 0)
    .map((each) => {
      const isIdle = isPart && (each === 0 || (each === 1 && /[*/]/.test(signOf(node))));
      return replacement(scene, node, String(each), isIdle ? hardlyEver : likelihood);
    });
}

/** The sign of the calculation that a number stands in. */
function signOf({ parent }: Node): string {
  return parent?.type === 'BinaryExpression' ? parent.operator : '';
}

/** How likely one more or one less is meant where an expression stands; 0 where it makes no sense. */
function likelihoodAt(node: Node): number {
  const { parent } = node;
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.computed && parent.property === node ? 0.45 : 0;
    case 'CallExpression':
    case 'NewExpression':
      return parent.arguments.some((each) => each === node) ? 0.4 : 0;
    case 'BinaryExpression':
      return /^[<>]=?$/.test(parent.operator)
        ? 0.4
        : /^[!=]==$/.test(parent.operator)
          ? 0.2
          : hardlyEver;
    case 'AssignmentExpression':
      return parent.right === node ? 0.3 : 0;
    case 'VariableDeclarator':
      return parent.init === node ? 0.25 : 0;
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'ConditionalExpression':
      return 0.25;
    default:
      return 0;
  }
}

function isStep(node: Node): boolean {
  return (
    node.type === 'BinaryExpression' &&
    /^[+-]$/.test(node.operator) &&
    node.right.type === 'Literal' &&
    node.right.value === 1
  );
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type === 'Literal') {
    const isCounted = typeof node.value === 'number' && Number.isInteger(node.value);
    const isKey = node.parent.type === 'Property' && node.parent.key === node;
    return isCounted && !isKey ? ofNumber(node, Number(node.raw), scene) : [];
  }
  if (isStep(node) && node.type === 'BinaryExpression') {
    return [replacement(scene, node, scene.text(node.left), 0.4)];
  }
  if (!/^(Identifier|MemberExpression|CallExpression|BinaryExpression)$/.test(node.type)) return [];
  if (node.type === 'BinaryExpression' && !/^[-+*/%]$/.test(node.operator)) return [];
  const kinds = scene.kindsOf(node);
  if (kinds.size > 0 && !kinds.has('number')) return [];
  const likelihood = likelihoodAt(node) * (kinds.has('number') ? 1 : 0.7);
  if (likelihood === 0) return [];
  const text =
    node.type === 'BinaryExpression' && /^[*/%]$/.test(node.operator)
      ? scene.text(node)
      : operand(scene, node);
  const plain = node.type === 'BinaryExpression' ? scene.text(node) : text;
  return [
    replacement(scene, node, `${plain} + 1`, likelihood),
    replacement(scene, node, `${plain} - 1`, likelihood),
  ].map((change) => (needsBrackets(node) ? bracketed(change) : change));
}

function needsBrackets({ parent }: Node): boolean {
  return parent?.type === 'BinaryExpression' && /^[-+*/%]|\*\*$/.test(parent.operator);
}

function bracketed(change: Change): Change {
  const to = `(${change.to})`;
  return { ...change, to, edits: change.edits.map((edit) => ({ ...edit, text: to })) };
}

/** A number, an index or a bound that is one more or one less than meant. */
export const offByOne: ChangeKind = {
  id: 'off-by-one',
  concept: 'arrays',
  misconception: 'arr.length is the last index',
  examples: [
    {
      bad: 'function last(list) {\n  return list[list.length];\n}\n',
      good: 'function last(list) {\n  return list[list.length - 1];\n}\n',
      entry: 'last',
      cases: [
        { args: [[4, 5]], expected: 5 },
        { args: [[9]], expected: 9 },
      ],
    },
    {
      bad: 'function countTo(n) {\n  const numbers = [];\n  for (let i = 0; i <= n; i++) {\n    numbers.push(i);\n  }\n  return numbers;\n}\n',
      good: 'function countTo(n) {\n  const numbers = [];\n  for (let i = 1; i <= n; i++) {\n    numbers.push(i);\n  }\n  return numbers;\n}\n',
      entry: 'countTo',
      cases: [
        { args: [2], expected: [1, 2] },
        { args: [0], expected: [] },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message:
      from === around
        ? `${from} is one off from what the checks expect`
        : `${from} in ${around} is one off from what the checks expect`,
    hints: [
      'Follow the failing check and write down every value of the counter or the index.',
      `Which value does ${from} have at its first and at its last use?`,
      `Is ${from} itself meant here, or its neighbour?`,
    ],
  }),
};
