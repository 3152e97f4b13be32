import type { Change, ChangeKind } from '../change-kind.ts';
import { insertion } from '../edits.ts';
import { isFunction, type Node } from '../../tree.ts';
import type { Name, Scene } from '../scene.ts';

/** What a parameter is asked for before the work starts. */
function questions({ name, kinds }: Name): readonly string[] {
  const asked: string[] = [];
  if (kinds.has('array') || kinds.has('string'))
    asked.push(`${name}.length === 0`, `${name}.length <= 1`);
  if (kinds.has('number')) asked.push(`${name} === 0`, `${name} <= 0`, `${name} <= 1`);
  if (kinds.has('nothing')) asked.push(`${name} === null`, `${name} === undefined`);
  return asked;
}

function answers(scene: Scene, names: readonly Name[]): readonly (readonly [string, number])[] {
  const short = scene.expected
    .map((value) => JSON.stringify(value))
    .filter((text) => /^(0|1|-1|\[\]|\[\[\]\]|""|null|true|false|\{\})$/.test(text));
  const quoted = [...new Set(short)].map((text) => text.replaceAll('"', "'"));
  return [
    ...quoted.map((text) => [text, 0.2] as const),
    ...names.flatMap(({ name }) => [[name, 0.12] as const, [`[${name}]`, 0.06] as const]),
  ];
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (!isFunction(node) || node.body.type !== 'BlockStatement') return [];
  const [first] = node.body.body;
  if (first === undefined) return [];
  const given = scene
    .namesAt(first)
    .filter(({ variable }) =>
      variable.defs.some((each) => each.type === 'Parameter' && each.node === node),
    );
  const results = answers(scene, given);
  return given.flatMap((name) =>
    questions(name).flatMap((question) =>
      results.map(([result, likelihood]) => {
        const text = `if (${question}) return ${result};`;
        const edits = [insertion(scene, { beside: first, where: 'before', text })];
        const title = `put ${text} before line ${first.loc.start.line}`;
        return { node: first, edits, from: name.name, to: text, likelihood, title };
      }),
    ),
  );
}

/** A function without an answer for the smallest or empty input. */
export const missingBaseCase: ChangeKind = {
  id: 'missing-base-case',
  concept: 'recursion',
  misconception: 'The base case ends the whole program',
  examples: [
    {
      bad: 'function average(list) {\n  let sum = 0;\n  for (const n of list) {\n    sum += n;\n  }\n  return sum / list.length;\n}\n',
      good: 'function average(list) {\n  if (list.length === 0) return 0;\n  let sum = 0;\n  for (const n of list) {\n    sum += n;\n  }\n  return sum / list.length;\n}\n',
      entry: 'average',
      cases: [
        { args: [[]], expected: 0 },
        { args: [[2, 4]], expected: 3 },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }) => ({
    message: `the function has no answer of its own for the smallest ${from}`,
    hints: [
      'Which is the smallest or emptiest input that the function can get?',
      `Follow that ${from} through the function: which line goes wrong first?`,
      'What should the function give back at once for it, before any other work?',
    ],
  }),
};
