import { nearest } from '../../words.ts';
import type { Change, ChangeKind } from '../change-kind.ts';
import { replacement } from '../edits.ts';
import type { Node } from '../../tree.ts';
import { expectedWords, type Scene } from '../scene.ts';

const smallTexts = ['', ' ', ', ', ',', '\\n', '-'];
const mostSlips = 2;

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return [];
  if (/^(Import|Export)/.test(node.parent.type)) return [];
  const { value } = node;
  const quote = node.raw.charAt(0);
  const literals = scene.nodes.flatMap((each) =>
    each.type === 'Literal' && typeof each.value === 'string' ? [each.value] : [],
  );
  const near = nearest(value, expectedWords(scene.expected), mostSlips);
  const spelt = expectedWords(scene.expected).find(
    (word) => word !== value && word.toLowerCase() === value.toLowerCase(),
  );
  const given: readonly (readonly [string | undefined, number])[] = [
    [spelt, 0.5],
    [near, 0.35],
    ...[...new Set(literals)].map((text) => [text, 0.3] as const),
    ...(value.trim().length <= 1 ? smallTexts : ['']).map((text) => [text, 0.3] as const),
  ];
  return given.flatMap(([text, likelihood]) =>
    text === undefined || text === value || /['"`\n]/.test(text)
      ? []
      : [replacement(scene, node, `${quote}${text}${quote}`, likelihood)],
  );
}

/** A text that is spelt otherwise than the checks expect it, or stands for another one. */
export const wrongText: ChangeKind = {
  id: 'wrong-text',
  concept: 'strings',
  examples: [
    {
      bad: 'function grade(points) {\n  return points >= 50 ? "Passed" : "failed";\n}\n',
      good: 'function grade(points) {\n  return points >= 50 ? "passed" : "failed";\n}\n',
      entry: 'grade',
      cases: [
        { args: [60], expected: 'passed' },
        { args: [10], expected: 'failed' },
      ],
    },
    {
      bad: 'function listed(names) {\n  return names.join(" ");\n}\n',
      good: 'function listed(names) {\n  return names.join(", ");\n}\n',
      entry: 'listed',
      cases: [
        { args: [['a', 'b']], expected: 'a, b' },
        { args: [['c']], expected: 'c' },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message: `the text ${from} in ${around} is not the one that the checks expect`,
    hints: [
      'Put the answer and the expected text of the failing check below each other.',
      'At which letter, blank or sign do they differ first?',
      `Compare ${from} with the expected text letter by letter, capitals and blanks too.`,
    ],
  }),
};
