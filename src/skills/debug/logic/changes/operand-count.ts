import type { Change, ChangeKind } from '../change-kind.ts';
import { operand, replacement } from '../edits.ts';
import type { Node } from '../../tree.ts';
import type { Name, Scene } from '../scene.ts';

/** Where a sum or a product may miss a part. */
function mayMiss(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
      return parent.arguments.some((each) => each === node);
    case 'AssignmentExpression':
      return parent.right === node;
    case 'VariableDeclarator':
      return parent.init === node;
    case 'MemberExpression':
      return parent.computed && parent.property === node;
    case 'ReturnStatement':
    case 'BinaryExpression':
    case 'ConditionalExpression':
      return true;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    default:
      return false;
  }
}

function joined(node: Node, { name, kinds }: Name, scene: Scene): readonly Change[] {
  const text = node.type === 'BinaryExpression' ? `(${scene.text(node)})` : operand(scene, node);
  const isInside =
    node.parent?.type === 'BinaryExpression' || node.parent?.type === 'MemberExpression';
  const wrap = (sum: string) => (node.parent?.type === 'BinaryExpression' ? `(${sum})` : sum);
  const weight = isInside ? 0.6 : 1;
  if (kinds.has('string')) {
    return [
      replacement(scene, node, wrap(`${name} + ${text}`), 0.2 * weight),
      replacement(scene, node, wrap(`${text} + ${name}`), 0.2 * weight),
    ];
  }
  if (!kinds.has('number')) return [];
  return [
    replacement(scene, node, wrap(`${text} + ${name}`), 0.22 * weight),
    replacement(scene, node, wrap(`${text} - ${name}`), 0.22 * weight),
    replacement(scene, node, wrap(`${text} * ${name}`), 0.12 * weight),
    replacement(scene, node, wrap(`${text} / ${name}`), 0.08 * weight),
  ];
}

function lists(node: Node, scene: Scene): readonly Change[] {
  const isGiven =
    node.parent?.type === 'ReturnStatement' || node.parent?.type === 'AssignmentExpression';
  if (!isGiven || !scene.kindsOf(node).has('array')) return [];
  return scene
    .namesAt(node)
    .filter(({ kinds, name }) => kinds.has('array') && name !== scene.text(node))
    .flatMap(({ name }) => [
      replacement(scene, node, `${name}.concat(${scene.text(node)})`, 0.18),
      replacement(scene, node, `${operand(scene, node)}.concat(${name})`, 0.14),
    ]);
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  const fewer =
    node.type === 'BinaryExpression' && /^([-+*/%]|\*\*)$/.test(node.operator)
      ? [node.left, node.right].map((side) => replacement(scene, node, scene.text(side), 0.25))
      : [];
  const isValue = /^(Identifier|Literal|(Member|Call|Binary)Expression)$/.test(node.type);
  if (!isValue || !mayMiss(node)) return fewer;
  const kinds = scene.kindsOf(node);
  if (kinds.has('array')) return [...fewer, ...lists(node, scene)];
  const isNumber = kinds.size === 0 || kinds.has('number');
  const isText = kinds.size === 0 || kinds.has('string');
  const more = scene
    .namesAt(node)
    .filter((name) => !name.isFunction && !name.isGlobal && name.name !== scene.text(node))
    .filter(
      (name) => (isNumber && name.kinds.has('number')) || (isText && name.kinds.has('string')),
    )
    .flatMap((name) => joined(node, name, scene));
  return [...fewer, ...more];
}

/** A sum, a product or a text in which a part is missing, or one too many. */
export const operandCount: ChangeKind = {
  id: 'operand-count',
  concept: 'numbers',
  examples: [
    {
      bad: 'function totalWithTax(price, tax) {\n  const extra = price * tax;\n  return extra;\n}\n',
      good: 'function totalWithTax(price, tax) {\n  const extra = price * tax;\n  return extra + price;\n}\n',
      entry: 'totalWithTax',
      cases: [
        { args: [10, 0.5], expected: 15 },
        { args: [4, 1], expected: 8 },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message:
      from === around
        ? `the calculation ${from} has a part too few or too many for the checks`
        : `${from} in ${around} has a part too few or too many for the checks`,
    hints: [
      'Work the failing check out by hand: which numbers or texts belong into the result?',
      `Which value does ${from} give, and how far is it from what it should be?`,
      'Which of the values in reach makes up exactly that difference?',
    ],
  }),
};
