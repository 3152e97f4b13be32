import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import {
  descendants,
  isStatement,
  methodCall,
  propertyName,
  variableOf,
  type Node,
} from '../../tree.ts';
import type { Name, Scene } from '../scene.ts';

const longestExpression = 40;
const mostAtOnePlace = 40;

/** Expressions of the program, each text once, that could be meant somewhere else too. */
const pools = new WeakMap<Scene, readonly Node[]>();

function poolOf(scene: Scene): readonly Node[] {
  const known = pools.get(scene);
  if (known !== undefined) return known;
  const texts = new Set<string>();
  const pool = scene.nodes.filter((node) => {
    const isPart = /^((Member|Call|Binary|Unary)Expression)$/.test(node.type);
    const text = scene.text(node);
    const isCallee = node.parent?.type === 'CallExpression' && node.parent.callee === node;
    if (!isPart || isCallee || isStatement(node) || texts.has(text)) return false;
    if (text.length > longestExpression) return false;
    texts.add(text);
    return true;
  });
  pools.set(scene, pool);
  return pool;
}

function isReplaceable(node: Node): boolean {
  if (!/^(Identifier|Literal|(Member|Call|Binary)Expression)$/.test(node.type)) return false;
  const { parent } = node;
  switch (parent?.type) {
    case 'CallExpression':
    case 'NewExpression':
      return parent.arguments.some((each) => each === node);
    case 'MemberExpression':
      return parent.computed ? parent.property === node : node.type !== 'Identifier';
    case 'VariableDeclarator':
      return parent.init === node;
    case 'AssignmentExpression':
    case 'BinaryExpression':
    case 'ReturnStatement':
    case 'ConditionalExpression':
    case 'ArrayExpression':
    case 'SpreadElement':
    case 'TemplateLiteral':
    case 'LogicalExpression':
      return true;
    case 'ForOfStatement':
      return parent.right === node;
    case 'ArrowFunctionExpression':
      return parent.body === node;
    case 'IfStatement':
    case 'WhileStatement':
      return parent.test === node;
    default:
      return false;
  }
}

/** Texts of an expression with the names that are known at a place: its own, or others in their place. */
function variants(
  node: Node,
  names: readonly Name[],
  scene: Scene,
): readonly (readonly [string, number])[] {
  const used = [...descendants(node)].filter(
    (each) =>
      each.type === 'Identifier' &&
      !(
        each.parent.type === 'MemberExpression' &&
        each.parent.property === each &&
        !each.parent.computed
      ),
  );
  const unknown = used.filter((each) => {
    const variable = variableOf(scene.program, each);
    return variable !== undefined && !names.some((name) => name.variable === variable);
  });
  const text = scene.text(node);
  const [start] = node.range;
  const own: readonly (readonly [string, number])[] = unknown.length === 0 ? [[text, 1]] : [];
  const [only] = used;
  const isOneName = used.length === 1 && only !== undefined && node.type !== 'BinaryExpression';
  if (!isOneName || unknown.length > 1) return own;
  const kinds = scene.kindsOf(only);
  const others = names.filter(
    (name) => !name.isFunction && !name.isGlobal && [...name.kinds].some((kind) => kinds.has(kind)),
  );
  return [
    ...own,
    ...others.map(
      ({ name }) =>
        [
          text.slice(0, only.range[0] - start) + name + text.slice(only.range[1] - start),
          0.8,
        ] as const,
    ),
  ];
}

/** What lists and texts in reach are most often asked for. */
function common(names: readonly Name[]): readonly (readonly [string, number])[] {
  return names
    .filter(({ kinds, isGlobal }) => !isGlobal && (kinds.has('array') || kinds.has('string')))
    .flatMap(({ name }) => [
      [`${name}.length`, 0.8],
      [`${name}.length - 1`, 0.7],
      [`${name}[0]`, 0.5],
      [`${name}[${name}.length - 1]`, 0.5],
    ]);
}

function fits(node: Node, other: Node, scene: Scene): number {
  const [here, there] = [scene.kindsOf(node), scene.kindsOf(other)];
  if (here.size === 0 || there.size === 0) return node.type === other.type ? 0.8 : 0.5;
  return [...here].some((kind) => there.has(kind)) ? 1 : 0.1;
}

/** Two calls of the same method, two reads of the same object: the likelier slip. */
function likeness(node: Node, other: Node, scene: Scene): number {
  const [one, two] = [methodCall(node), methodCall(other)];
  if (one !== undefined && one.method === two?.method) return 1.3;
  const isSameRead = propertyName(node) !== undefined && propertyName(node) === propertyName(other);
  const startsAlike = scene.text(other).startsWith(scene.text(node).charAt(0));
  return isSameRead || (node.type === other.type && startsAlike) ? 1.2 : 1;
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (!isReplaceable(node)) return [];
  const { parent } = node;
  const isTarget = parent?.type === 'AssignmentExpression' && parent.left === node;
  const names = scene.namesAt(node);
  const from = scene.text(node);
  const isLeaf = node.type === 'Identifier' || node.type === 'Literal';
  const weight = isLeaf ? 0.16 : 0.24;
  const found = new Map<string, number>();
  const add = (text: string, likelihood: number) => {
    if (text === from) return;
    found.set(text, Math.max(found.get(text) ?? 0, likelihood));
  };
  for (const other of poolOf(scene)) {
    if (isTarget && other.type !== 'MemberExpression') continue;
    const fit = fits(node, other, scene) * likeness(node, other, scene);
    const isNested = parent?.type === 'BinaryExpression' && other.type === 'BinaryExpression';
    for (const [text, share] of variants(other, names, scene)) {
      add(isNested ? `(${text})` : text, weight * fit * share);
    }
  }
  const kinds = scene.kindsOf(node);
  if (!isTarget && (kinds.has('number') || kinds.size === 0)) {
    for (const [text, share] of common(names)) add(text, weight * share);
  }
  if (!isLeaf) {
    for (const name of names.filter((each) => !each.isFunction && !each.isGlobal)) {
      const isSame = kinds.size === 0 || [...name.kinds].some((kind) => kinds.has(kind));
      add(name.name, isSame ? 0.2 : 0.05);
    }
  }
  return [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostAtOnePlace)
    .map(([text, likelihood]) => replacement(scene, node, text, likelihood));
}

/** Another expression than the one that was meant; what was meant often stands somewhere else. */
export const otherExpression: ChangeKind = {
  id: 'other-expression',
  concept: 'debugging',
  examples: [
    {
      bad: 'function common(a, b) {\n  if (a.length === 0 || b.length === 0) return 0;\n  if (a[0] === b[0]) return 1 + common(a.slice(1), b);\n  return Math.max(common(a.slice(1), b), common(a, b.slice(1)));\n}\n',
      good: 'function common(a, b) {\n  if (a.length === 0 || b.length === 0) return 0;\n  if (a[0] === b[0]) return 1 + common(a.slice(1), b.slice(1));\n  return Math.max(common(a.slice(1), b), common(a, b.slice(1)));\n}\n',
      entry: 'common',
      cases: [
        { args: ['aa', 'a'], expected: 1 },
        { args: ['abc', 'abc'], expected: 3 },
        { args: ['aab', 'ab'], expected: 2 },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message:
      from === around
        ? `${from} is not the value that this place needs`
        : `${from} in ${around} is not the value that this place needs`,
    hints: [
      'Follow the failing check line by line and write down every value.',
      `Which value does ${from} have here, and which would lead to the expected answer?`,
      'Is there a value in this function, or a part of one, that fits this place?',
    ],
  }),
};
