import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import type { Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

const ten = 10;
const mostPlaces = 6;

/** A number as a learner would write it: 0.3, not 0.30000000000000004. */
function written(value: number): string {
  return String(Number(value.toFixed(mostPlaces)));
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type !== 'Literal' || typeof node.value !== 'number') return [];
  if (node.parent.type === 'Property' && node.parent.key === node) return [];
  const { value } = node;
  const elsewhere = scene.nodes.flatMap((each) =>
    each.type === 'Literal' && typeof each.value === 'number' ? [each.value] : [],
  );
  const scaled = value === 0 ? [] : [value * ten, value / ten];
  const steps = Number.isInteger(value) ? [] : [value - 1, value + 1];
  const all: readonly (readonly [number, number])[] = [
    ...steps.map((each) => [each, 0.3] as const),
    ...elsewhere.map((each) => [each, 0.22] as const),
    ...scaled.map((each) => [each, 0.2] as const),
  ];
  return all.flatMap(([other, likelihood]) =>
    other === value ? [] : [replacement(scene, node, written(other), likelihood)],
  );
}

/** A number that is another one than meant: a zero too many, or the number of another line. */
export const otherNumber: ChangeKind = {
  id: 'other-number',
  concept: 'numbers',
  examples: [
    {
      bad: 'function inEuros(cents) {\n  return cents / 10;\n}\n',
      good: 'function inEuros(cents) {\n  return cents / 100;\n}\n',
      entry: 'inEuros',
      cases: [
        { args: [250], expected: 2.5 },
        { args: [100], expected: 1 },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message:
      from === around
        ? `${from} is not the number that the checks expect here`
        : `${from} in ${around} is not the number that the checks expect`,
    hints: [
      'Work the failing check out by hand: which numbers do you need?',
      `What does ${around} give for that input, and how far off is it?`,
      `Where does ${from} come from: does the task name this number?`,
    ],
  }),
};
