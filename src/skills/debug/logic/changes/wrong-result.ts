import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import { type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

/** Values that are given back for nothing found, nothing to do or all well. */
const plainResults = [
  '0',
  '1',
  '-1',
  '[]',
  '[[]]',
  "''",
  'true',
  'false',
  'null',
  '{}',
  'Infinity',
];

function isResult(node: Node): boolean {
  const { parent } = node;
  if (parent?.type === 'ConditionalExpression') return parent.test !== node && isResult(parent);
  if (parent?.type === 'ArrowFunctionExpression') return parent.body === node;
  return parent?.type === 'ReturnStatement';
}

const isPlain = (node: Node) =>
  node.type === 'Literal' ||
  (node.type === 'UnaryExpression' && node.argument.type === 'Literal') ||
  (node.type === 'Identifier' && /^(undefined|Infinity)$/.test(node.name)) ||
  (node.type === 'ArrayExpression' && node.elements.length === 0);

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (!isResult(node)) return [];
  const from = scene.text(node);
  const expected = scene.expected.map((value) => JSON.stringify(value));
  const names = scene.namesAt(node).filter(({ isFunction, isGlobal }) => !isFunction && !isGlobal);
  const put = (text: string, likelihood: number) =>
    text === from ? [] : [replacement(scene, node, text, likelihood)];
  const plain = plainResults.flatMap((text) =>
    put(text, isPlain(node) ? (expected.includes(text.replaceAll("'", '"')) ? 0.35 : 0.15) : 0.06),
  );
  const whole = names.flatMap(({ name }) => put(name, isPlain(node) ? 0.3 : 0.18));
  const isList = node.type === 'ArrayExpression';
  const listed = isList
    ? names.flatMap(({ name, kinds }) => [
        ...put(`[${name}]`, 0.3),
        ...(kinds.has('array') ? put(`[...${name}]`, 0.2) : []),
      ])
    : [];
  const isTruth = node.type === 'Literal' && typeof node.value === 'boolean';
  const asked = isTruth
    ? names.flatMap(({ name, kinds }) => [
        ...(kinds.has('number') ? [...put(`${name} === 0`, 0.3), ...put(`${name} > 0`, 0.2)] : []),
        ...(kinds.has('array') || kinds.has('string') ? put(`${name}.length === 0`, 0.3) : []),
      ])
    : [];
  return [...plain, ...whole, ...listed, ...asked];
}

/** A function that gives back another value than the one that it worked for. */
export const wrongResult: ChangeKind = {
  id: 'wrong-result',
  concept: 'functions',
  examples: [
    {
      bad: 'function isBalanced(text) {\n  let open = 0;\n  for (const sign of text) {\n    if (sign === "(") open += 1;\n    else open -= 1;\n    if (open < 0) return false;\n  }\n  return true;\n}\n',
      good: 'function isBalanced(text) {\n  let open = 0;\n  for (const sign of text) {\n    if (sign === "(") open += 1;\n    else open -= 1;\n    if (open < 0) return false;\n  }\n  return open === 0;\n}\n',
      entry: 'isBalanced',
      cases: [
        { args: ['('], expected: false },
        { args: ['()'], expected: true },
        { args: [')('], expected: false },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }) => ({
    message: `the function gives ${from} back here, and the checks expect something else`,
    hints: [
      'At which return does the failing check leave the function?',
      'What do the variables hold at that moment?',
      `Does ${from} tell the caller what was worked out up to here?`,
    ],
  }),
};
