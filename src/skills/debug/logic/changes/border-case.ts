import type { ChangeKind } from '../change-kind.ts';
import { otherSign } from '../edits.ts';

const neighbours: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
};

/** `<` for `<=`: the case in which both sides are equal is on the wrong side. */
export const borderCase: ChangeKind = {
  id: 'border-case',
  concept: 'comparison',
  examples: [
    {
      bad: 'function isFull(count, most) {\n  return count > most;\n}\n',
      good: 'function isFull(count, most) {\n  return count >= most;\n}\n',
      entry: 'isFull',
      cases: [
        { args: [3, 3], expected: true },
        { args: [2, 3], expected: false },
        { args: [4, 3], expected: true },
      ],
    },
  ],
  propose: (node, scene) => {
    if (node.type !== 'BinaryExpression') return [];
    const to = neighbours[node.operator];
    return to === undefined ? [] : [otherSign(scene, node, to, 0.9)];
  },
  texts: ({ from }, around) => ({
    message: `${around} treats the border the wrong way: ${from} decides what happens when both sides are equal`,
    hints: [
      'Which input of the failing check sits exactly on a border?',
      `Work out ${around} for that input: both sides, then the answer.`,
      'What should happen there when both sides are exactly equal?',
    ],
  }),
};
