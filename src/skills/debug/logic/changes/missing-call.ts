import type { Change, ChangeKind } from '../change-kind.ts';
import { operand, replacement } from '../edits.ts';
import { isFunction, isStatement, type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';
import type { ValueKind } from '../value-kind.ts';

type Wrapper = {
  readonly of: ValueKind;
  readonly likelihood: number;
  readonly text: (plain: string, operand: string) => string;
};

/** What is often forgotten around a value of a kind. */
const wrappers: readonly Wrapper[] = [
  { of: 'number', likelihood: 0.35, text: (plain) => `Math.floor(${plain})` },
  { of: 'number', likelihood: 0.25, text: (plain) => `Math.round(${plain})` },
  { of: 'number', likelihood: 0.2, text: (plain) => `Math.ceil(${plain})` },
  { of: 'number', likelihood: 0.3, text: (plain) => `Math.abs(${plain})` },
  { of: 'number', likelihood: 0.2, text: (plain) => `Math.max(0, ${plain})` },
  { of: 'number', likelihood: 0.12, text: (plain) => `Math.max(1, ${plain})` },
  { of: 'number', likelihood: 0.2, text: (plain) => `String(${plain})` },
  { of: 'number', likelihood: 0.15, text: (_, whole) => `-${whole}` },
  { of: 'number', likelihood: 0.15, text: (_, whole) => `${whole} ** 2` },
  { of: 'string', likelihood: 0.35, text: (plain) => `Number(${plain})` },
  { of: 'string', likelihood: 0.35, text: (_, whole) => `${whole}.toLowerCase()` },
  { of: 'string', likelihood: 0.2, text: (_, whole) => `${whole}.toUpperCase()` },
  { of: 'string', likelihood: 0.3, text: (_, whole) => `${whole}.trim()` },
  { of: 'string', likelihood: 0.3, text: (_, whole) => `${whole}.length` },
  { of: 'string', likelihood: 0.2, text: (_, whole) => `${whole}.slice(1)` },
  { of: 'array', likelihood: 0.3, text: (_, whole) => `${whole}.length` },
  { of: 'array', likelihood: 0.35, text: (plain) => `[...${plain}]` },
  { of: 'array', likelihood: 0.15, text: (plain) => `[${plain}]` },
  { of: 'array', likelihood: 0.15, text: (_, whole) => `${whole}.flat()` },
  { of: 'array', likelihood: 0.2, text: (_, whole) => `${whole}.slice(1)` },
  { of: 'array', likelihood: 0.15, text: (_, whole) => `${whole}.slice(0, -1)` },
  { of: 'array', likelihood: 0.15, text: (_, whole) => `${whole}.reverse()` },
  { of: 'array', likelihood: 0.2, text: (_, whole) => `${whole}.join('')` },
  { of: 'array', likelihood: 0.1, text: (_, whole) => `${whole}[0]` },
  { of: 'set', likelihood: 0.3, text: (plain) => `[...${plain}]` },
  { of: 'set', likelihood: 0.3, text: (_, whole) => `${whole}.size` },
  { of: 'object', likelihood: 0.25, text: (plain) => `{ ...${plain} }` },
];

/** Whether a value is used here that something could be done with first. */
function isUsed(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.arguments.some((each) => each === node);
    case 'VariableDeclarator':
      return parent.init === node;
    case 'AssignmentExpression':
      return parent.right === node;
    case 'BinaryExpression':
    case 'ReturnStatement':
    case 'ArrayExpression':
    case 'TemplateLiteral':
      return true;
    case 'ForOfStatement':
      return parent.right === node;
    case 'Property':
      return (
        parent.value === node && !parent.shorthand && parent.parent.type === 'ObjectExpression'
      );
    case 'MemberExpression':
      return parent.object === node ? node.type === 'Identifier' : parent.computed;
    case 'ConditionalExpression':
      return parent.test !== node;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    default:
      return false;
  }
}

/** The program's own functions of one parameter, and functions that are called somewhere with one. */
function ownFunctions(node: Node, scene: Scene): readonly string[] {
  return scene.namesAt(node).flatMap(({ name, isFunction: isCallable, variable }) => {
    const declared = variable.defs[0]?.node;
    const fn = declared?.type === 'VariableDeclarator' ? declared.init : declared;
    return isCallable && isFunction(fn) && fn.params.length === 1 ? [name] : [];
  });
}

/** `Math.max(best, value)`: an accumulator that forgets what it had. */
function extremes(node: Node, scene: Scene): readonly Change[] {
  const { parent } = node;
  if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=') return [];
  const target = scene.text(parent.left);
  const text = scene.text(node);
  const kinds = scene.kindsOf(node);
  if (kinds.size > 0 && !kinds.has('number')) return [];
  return [
    replacement(scene, node, `Math.max(${target}, ${text})`, 0.35),
    replacement(scene, node, `Math.min(${target}, ${text})`, 0.35),
  ];
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  const isValue = /^(Identifier|(Member|Call|Binary|Array|New)Expression)$/.test(node.type);
  if (!isValue || !isUsed(node) || isStatement(node)) return [];
  const kinds = scene.kindsOf(node);
  const [plain, whole] = [scene.text(node), operand(scene, node)];
  const fitting = wrappers
    .filter(({ of }) => kinds.size === 0 || kinds.has(of))
    .map(({ text, likelihood }) =>
      replacement(scene, node, text(plain, whole), likelihood * (kinds.size === 0 ? 0.5 : 1)),
    );
  const own = ownFunctions(node, scene).map((name) =>
    replacement(scene, node, `${name}(${plain})`, 0.25),
  );
  const isObject = node.parent?.type === 'MemberExpression' && node.parent.object === node;
  const isWalked = node.parent?.type === 'ForOfStatement' || node.parent?.type === 'CallExpression';
  const counts = (isObject ? [] : scene.namesAt(node))
    .filter(
      (name) =>
        !name.isGlobal && name.kinds.has('number') && (kinds.has('array') || kinds.has('string')),
    )
    .flatMap(({ name }) => [
      replacement(scene, node, `${whole}.slice(${name})`, isWalked ? 0.2 : 0.14),
      replacement(scene, node, `${whole}.slice(0, ${name})`, isWalked ? 0.16 : 0.1),
    ]);
  return [...fitting, ...own, ...counts, ...extremes(node, scene)];
}

/** A value that is used as it is, where something has to be done with it first. */
export const missingCall: ChangeKind = {
  id: 'missing-call',
  concept: 'functions',
  examples: [
    {
      bad: 'function middle(list) {\n  const at = (list.length - 1) / 2;\n  return list[at];\n}\n',
      good: 'function middle(list) {\n  const at = Math.floor((list.length - 1) / 2);\n  return list[at];\n}\n',
      entry: 'middle',
      cases: [
        { args: [[1, 2, 3, 4]], expected: 2 },
        { args: [[7, 8, 9]], expected: 8 },
      ],
    },
    {
      bad: 'function prefixes(word) {\n  const all = [];\n  const current = [];\n  for (const letter of word) {\n    current.push(letter);\n    all.push(current);\n  }\n  return all;\n}\n',
      good: 'function prefixes(word) {\n  const all = [];\n  const current = [];\n  for (const letter of word) {\n    current.push(letter);\n    all.push([...current]);\n  }\n  return all;\n}\n',
      entry: 'prefixes',
      cases: [
        { args: ['ab'], expected: [['a'], ['a', 'b']] },
        { args: [''], expected: [] },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message:
      from === around
        ? `${from} is used as it is, and the checks need something done with it first`
        : `${from} in ${around} is used as it is; something has to be done with it first`,
    hints: [
      'Print the values of this line while the failing check runs.',
      `Which value does ${from} have here, and which one would fit?`,
      `What has to happen to ${from} before it is used?`,
    ],
  }),
};
