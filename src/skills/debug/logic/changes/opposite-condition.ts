import type { Change, ChangeKind } from '../change-kind.ts';
import { operand, otherSign, replacement } from '../edits.ts';
import { isCondition, type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

const opposites: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '==': '!=',
  '!=': '==',
};

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type === 'BinaryExpression') {
    const to = opposites[node.operator];
    return to === undefined ? [] : [otherSign(scene, node, to, 0.5)];
  }
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    return [replacement(scene, node, scene.text(node.argument), 0.45)];
  }
  if (node.type === 'Literal' && typeof node.value === 'boolean') {
    return [replacement(scene, node, String(!node.value), 0.4)];
  }
  const isTested = isCondition(node) && node.parent?.type !== 'UnaryExpression';
  return isTested && /^(Identifier|MemberExpression|CallExpression)$/.test(node.type)
    ? [replacement(scene, node, `!${operand(scene, node)}`, 0.35)]
    : [];
}

/** A condition that says the opposite: `!==` for `===`, a `!` too many or too few, true for false. */
export const oppositeCondition: ChangeKind = {
  id: 'opposite-condition',
  concept: 'booleans',
  examples: [
    {
      bad: 'function isOdd(n) {\n  return n % 2 === 0;\n}\n',
      good: 'function isOdd(n) {\n  return n % 2 !== 0;\n}\n',
      entry: 'isOdd',
      cases: [
        { args: [1], expected: true },
        { args: [4], expected: false },
      ],
    },
    {
      bad: 'function firstFree(seats) {\n  for (let i = 0; i < seats.length; i++) {\n    if (seats[i].taken) return i;\n  }\n  return -1;\n}\n',
      good: 'function firstFree(seats) {\n  for (let i = 0; i < seats.length; i++) {\n    if (!seats[i].taken) return i;\n  }\n  return -1;\n}\n',
      entry: 'firstFree',
      cases: [
        { args: [[{ taken: true }, { taken: false }]], expected: 1 },
        { args: [[{ taken: true }]], expected: -1 },
      ],
    },
  ],
  propose: proposals,
  texts: (_, around) => ({
    message: `${around} says the opposite of what the checks expect`,
    hints: [
      'Take the failing check: which way does the program go at each condition?',
      `Is ${around} true or false for that input?`,
      'Say this line aloud as a sentence: does it say what you mean, or its opposite?',
    ],
  }),
};
