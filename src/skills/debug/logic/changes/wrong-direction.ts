import type { ChangeKind } from '../change-kind.ts';
import { otherSign } from '../edits.ts';

const others: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '<': [
    ['>', 0.55],
    ['>=', 0.25],
    ['!==', 0.12],
  ],
  '<=': [
    ['>=', 0.5],
    ['>', 0.25],
  ],
  '>': [
    ['<', 0.55],
    ['<=', 0.25],
    ['!==', 0.12],
  ],
  '>=': [
    ['<=', 0.5],
    ['<', 0.25],
  ],
};

/** `<` for `>`: the comparison looks the other way. */
export const wrongDirection: ChangeKind = {
  id: 'wrong-direction',
  concept: 'comparison',
  examples: [
    {
      bad: 'function smaller(a, b) {\n  return a > b ? a : b;\n}\n',
      good: 'function smaller(a, b) {\n  return a < b ? a : b;\n}\n',
      entry: 'smaller',
      cases: [
        { args: [1, 2], expected: 1 },
        { args: [5, 3], expected: 3 },
      ],
    },
  ],
  propose: (node, scene) =>
    node.type === 'BinaryExpression'
      ? (others[node.operator] ?? []).map(([to, likelihood]) =>
          otherSign(scene, node, to, likelihood),
        )
      : [],
  texts: (_, around) => ({
    message: `${around} looks in the other direction than the checks expect`,
    hints: [
      'Take the failing check: which two values are compared first?',
      `Put these values into ${around}: is it true or false?`,
      'Which of the two should win at this line, the larger or the smaller one?',
    ],
  }),
};
