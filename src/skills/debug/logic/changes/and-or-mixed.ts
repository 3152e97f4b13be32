import type { ChangeKind } from '../change-kind.ts';
import { otherSign } from '../edits.ts';

const others: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  '&&': [['||', 0.6]],
  '||': [
    ['&&', 0.6],
    ['??', 0.35],
  ],
  '??': [['||', 0.2]],
};

/** `&&` for `||`, or `||` where 0 and '' are good values. */
export const andOrMixed: ChangeKind = {
  id: 'and-or-mixed',
  concept: 'booleans',
  misconception: '&& and || always give true or false',
  examples: [
    {
      bad: 'function isWeekend(day) {\n  return day === "sat" && day === "sun";\n}\n',
      good: 'function isWeekend(day) {\n  return day === "sat" || day === "sun";\n}\n',
      entry: 'isWeekend',
      cases: [
        { args: ['sat'], expected: true },
        { args: ['sun'], expected: true },
        { args: ['mon'], expected: false },
      ],
    },
  ],
  propose: (node, scene) =>
    node.type === 'LogicalExpression'
      ? (others[node.operator] ?? []).map(([to, likelihood]) =>
          otherSign(scene, node, to, likelihood),
        )
      : [],
  texts: ({ from }, around) => ({
    message: `${around} joins its two sides with ${from}, which does not fit the checks`,
    hints: [
      'Take the failing check: which of the two sides holds for it?',
      `Work out both sides of ${around}, then the whole.`,
      `With ${from}, when exactly is the whole true? Is that what you want here?`,
    ],
  }),
};
