import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import { functionOf, isFunction, type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

/** What a counter, a best value or a collection may start with. */
const starts: readonly (readonly [string, number])[] = [
  ['0', 0.5],
  ['1', 0.45],
  ['-1', 0.2],
  ['Infinity', 0.4],
  ['-Infinity', 0.4],
  ["''", 0.3],
  ['[]', 0.25],
  ['{}', 0.15],
  ['null', 0.2],
  ['true', 0.3],
  ['false', 0.3],
];

const isLiteral = (node: Node) =>
  node.type === 'Literal' ||
  (node.type === 'Identifier' && /^(Infinity|undefined|NaN)$/.test(node.name)) ||
  (node.type === 'UnaryExpression' && node.operator === '-') ||
  (node.type === 'ArrayExpression' && node.elements.length === 0) ||
  (node.type === 'ObjectExpression' && node.properties.length === 0);

/** Where a value starts: a declaration, a default, an argument or the second argument of `reduce`. */
function isStart(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator') return parent.init === node;
  if (parent?.type === 'AssignmentPattern') return parent.right === node;
  if (parent?.type === 'AssignmentExpression')
    return parent.right === node && parent.operator === '=';
  if (parent?.type === 'PropertyDefinition') return parent.value === node;
  return parent?.type === 'CallExpression' && parent.arguments.some((each) => each === node);
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (!isStart(node) || isFunction(node)) return [];
  const { parent } = node;
  if (isLiteral(node)) {
    const sameWay = (text: string) => /^-?(\d|I)/.test(text) === /^-?(\d|I)/.test(scene.text(node));
    const constants = starts
      .filter(([text]) => text !== scene.text(node))
      .map(([text, likelihood]) =>
        replacement(scene, node, text, likelihood * (sameWay(text) ? 1 : 0.3)),
      );
    if (parent?.type !== 'VariableDeclarator') return constants;
    const lists = scene.namesAt(node).filter(({ kinds }) => kinds.has('array'));
    return [...constants, ...lists.map(({ name }) => replacement(scene, node, `${name}[0]`, 0.35))];
  }
  if (parent?.type !== 'CallExpression' || parent.arguments.at(-1) !== node) return [];
  return isReduce(parent) && functionOf(scene.program, node) !== undefined
    ? starts.slice(0, 1).map(([text, likelihood]) => withStart(scene, node, text, likelihood))
    : [];
}

function isReduce({ callee, arguments: given }: Extract<Node, { type: 'CallExpression' }>) {
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name.startsWith('reduce') &&
    given.length === 1
  );
}

function withStart(scene: Scene, node: Node, text: string, likelihood: number): Change {
  const end = node.range[1];
  const edits = [{ start: end, end, text: `, ${text}` }];
  return { node, edits, from: scene.text(node), to: text, likelihood, title: `start with ${text}` };
}

/** A counter, a maximum or a collection that starts with the wrong value. */
export const wrongStart: ChangeKind = {
  id: 'wrong-start',
  concept: 'variables',
  examples: [
    {
      bad: 'function product(list) {\n  let result = 0;\n  for (const n of list) {\n    result *= n;\n  }\n  return result;\n}\n',
      good: 'function product(list) {\n  let result = 1;\n  for (const n of list) {\n    result *= n;\n  }\n  return result;\n}\n',
      entry: 'product',
      cases: [
        { args: [[2, 3]], expected: 6 },
        { args: [[]], expected: 1 },
      ],
    },
    {
      bad: 'function highest(list) {\n  let best = 0;\n  for (const n of list) {\n    if (n > best) {\n      best = n;\n    }\n  }\n  return best;\n}\n',
      good: 'function highest(list) {\n  let best = -Infinity;\n  for (const n of list) {\n    if (n > best) {\n      best = n;\n    }\n  }\n  return best;\n}\n',
      entry: 'highest',
      cases: [
        { args: [[-4, -2]], expected: -2 },
        { args: [[1, 3]], expected: 3 },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message: `${around} starts with ${from}, and that already spoils the result`,
    hints: [
      'What is the result before the first element was looked at?',
      `Follow the failing check from ${around} on: when is the value wrong for the first time?`,
      'Which start changes nothing when the first element comes?',
    ],
  }),
};
