import type { Change, ChangeKind } from '../change-kind.ts';
import { propertyName, type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

/** Methods that are taken for each other; each name may be meant by its neighbours in the row. */
const families: readonly (readonly string[])[] = [
  ['push', 'unshift'],
  ['pop', 'shift'],
  ['push', 'add'],
  ['some', 'every'],
  ['find', 'filter', 'findLast'],
  ['map', 'filter', 'flatMap', 'forEach'],
  ['map', 'flat'],
  ['slice', 'splice'],
  ['slice', 'substring'],
  ['substring', 'substr'],
  ['indexOf', 'lastIndexOf', 'findIndex'],
  ['min', 'max'],
  ['floor', 'ceil', 'round', 'trunc'],
  ['abs', 'sign'],
  ['toUpperCase', 'toLowerCase'],
  ['startsWith', 'endsWith', 'includes'],
  ['padStart', 'padEnd'],
  ['trim', 'trimStart', 'trimEnd'],
  ['replace', 'replaceAll'],
  ['keys', 'values', 'entries'],
  ['add', 'delete'],
  ['push', 'concat'],
  ['sqrt', 'cbrt'],
  ['getDate', 'getDay', 'getMonth'],
  ['charAt', 'charCodeAt'],
  ['length', 'size'],
];

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type !== 'MemberExpression' || node.computed) return [];
  const from = propertyName(node);
  if (from === undefined) return [];
  const [start, end] = node.property.range;
  const others = families.filter((family) => family.includes(from)).flat();
  const isMath = scene.text(node.object) === 'Math';
  return [...new Set(others)]
    .filter((name) => name !== from && (isMath || !isOfMath(name)))
    .map((to) => {
      const likelihood = seldom[from] === to ? 0.15 : 0.55;
      return { node, edits: [{ start, end, text: to }], from, to, likelihood };
    });
}

/** Names that do so different things that hardly anybody takes the first for the second. */
const seldom: Readonly<Record<string, string>> = { slice: 'splice', map: 'forEach' };

const isOfMath = (name: string) =>
  /^(min|max|floor|ceil|round|trunc|abs|sign|sqrt|cbrt)$/.test(name);

/** A method that does nearly what was meant: `push` for `unshift`, `floor` for `round`. */
export const wrongMethod: ChangeKind = {
  id: 'wrong-method',
  concept: 'arrays',
  examples: [
    {
      bad: 'function allPositive(list) {\n  return list.some((n) => n > 0);\n}\n',
      good: 'function allPositive(list) {\n  return list.every((n) => n > 0);\n}\n',
      entry: 'allPositive',
      cases: [
        { args: [[1, -1]], expected: false },
        { args: [[1, 2]], expected: true },
      ],
    },
    {
      bad: 'function reversed(list) {\n  const result = [];\n  for (const item of list) {\n    result.push(item);\n  }\n  return result;\n}\n',
      good: 'function reversed(list) {\n  const result = [];\n  for (const item of list) {\n    result.unshift(item);\n  }\n  return result;\n}\n',
      entry: 'reversed',
      cases: [
        { args: [[1, 2]], expected: [2, 1] },
        { args: [[]], expected: [] },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message: `${from} in ${around} does something else than the checks expect`,
    hints: [
      `What exactly does ${from} do, and what does it give back?`,
      `Try ${around} by hand with the values of the failing check.`,
      `Is there a relative of ${from} that fits better here?`,
    ],
  }),
};
