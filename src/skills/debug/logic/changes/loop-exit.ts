import type { ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';

/** `break` for `continue`, or the other way round. */
export const loopExit: ChangeKind = {
  id: 'loop-exit',
  concept: 'break-continue',
  misconception: 'continue restarts the loop from the first item',
  examples: [
    {
      bad: 'function sumPositive(list) {\n  let sum = 0;\n  for (const n of list) {\n    if (n < 0) break;\n    sum += n;\n  }\n  return sum;\n}\n',
      good: 'function sumPositive(list) {\n  let sum = 0;\n  for (const n of list) {\n    if (n < 0) continue;\n    sum += n;\n  }\n  return sum;\n}\n',
      entry: 'sumPositive',
      cases: [
        { args: [[1, -1, 2]], expected: 3 },
        { args: [[4]], expected: 4 },
      ],
    },
  ],
  propose: (node, scene) => {
    if (node.type === 'BreakStatement' && node.label === null && node.parent.type !== 'SwitchCase')
      return [replacement(scene, node, 'continue;', 0.4)];
    if (node.type === 'ContinueStatement' && node.label === null)
      return [replacement(scene, node, 'break;', 0.4)];
    return [];
  },
  texts: ({ from }) => ({
    message: `${from.replace(';', '')} leaves the loop, or the round, at the wrong moment`,
    hints: [
      'Which elements of the failing check does the loop still look at?',
      `What happens with the rest of the elements once ${from.replace(';', '')} has run?`,
      'Should the whole loop end here, or this one round?',
    ],
  }),
};
