import type { Change, ChangeKind } from '../change-kind.ts';
import { operand, replacement } from '../edits.ts';
import { descendants, isCondition, propertyName, unwrap, type Node } from '../../tree.ts';
import type { Name, Scene } from '../scene.ts';

const mostOthers = 12;

/** Whether the truth of an expression is asked for, here or by the caller. */
function isAsked(node: Node): boolean {
  if (isCondition(node)) return node.parent?.type !== 'LogicalExpression';
  const isGiven =
    node.parent?.type === 'ReturnStatement' ||
    (node.parent?.type === 'ArrowFunctionExpression' && node.parent.body === node);
  return isGiven && /^(Binary|Logical|Unary)Expression$/.test(node.type);
}

/** Questions about one name that are often forgotten: is it empty, is it there, is it zero. */
function questions({ name, kinds }: Name): readonly string[] {
  const asked: string[] = [];
  if (kinds.has('array') || kinds.has('string'))
    asked.push(`${name}.length === 0`, `${name}.length > 0`);
  if (kinds.has('number')) asked.push(`${name} === 0`, `${name} > 0`);
  if (kinds.has('nothing')) asked.push(`${name} === null`, `${name} !== null`);
  if (kinds.has('boolean')) asked.push(name, `!${name}`);
  return asked;
}

/** `a.b` and `a.b.c` are only there where `a`, and `a.b`, are. */
function guards(test: Node, scene: Scene): readonly string[] {
  return [...descendants(test, { intoFunctions: false })].flatMap((node) => {
    if (node.type !== 'MemberExpression' || node.optional) return [];
    const object = unwrap(node.object);
    const isPlain = object.type === 'Identifier' || propertyName(object) !== undefined;
    return isPlain && scene.text(object) !== 'Math' ? [scene.text(object)] : [];
  });
}

/** Comparisons of the program that could belong to this condition too. */
function otherConditions(node: Node, scene: Scene): readonly string[] {
  const names = new Set(scene.namesAt(node).map(({ name }) => name));
  return scene.nodes
    .filter(({ type }) => type === 'BinaryExpression')
    .filter((each) =>
      /^([<>]=?|[!=]==?)$/.test(each.type === 'BinaryExpression' ? each.operator : ''),
    )
    .filter((each) => usesOnly(each, names))
    .map((each) => scene.text(each))
    .filter((text) => !scene.text(node).includes(text));
}

function usesOnly(node: Node, names: ReadonlySet<string>): boolean {
  return [...descendants(node)].every(
    (each) =>
      each.type !== 'Identifier' ||
      names.has(each.name) ||
      (each.parent.type === 'MemberExpression' && each.parent.property === each),
  );
}

function joined(scene: Scene, node: Node): readonly Change[] {
  const text = operand(scene, node);
  const plain = /^(Binary|Unary)/.test(node.type) ? scene.text(node) : text;
  const more = (part: string, likelihood: number) => [
    replacement(scene, node, `${plain} || ${part}`, likelihood),
    replacement(scene, node, `${plain} && ${part}`, likelihood),
  ];
  const guarded = [...new Set(guards(node, scene))].flatMap((object) => [
    replacement(scene, node, `${object} && ${plain}`, 0.3),
    replacement(scene, node, `!${object} || ${plain}`, 0.3),
    replacement(scene, node, `${object} === null || ${plain}`, 0.2),
  ]);
  const asked = scene
    .namesAt(node)
    .filter((name) => !name.isFunction && !name.isGlobal)
    .flatMap(questions)
    .filter((part) => !scene.text(node).includes(part));
  const others = [...new Set(otherConditions(node, scene))].slice(0, mostOthers);
  return [
    ...guarded,
    ...[...new Set(asked)].flatMap((part) => more(part, 0.25)),
    ...others.flatMap((part) => more(part, 0.2)),
  ];
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  const fewer =
    node.type === 'LogicalExpression' && node.operator !== '??'
      ? [node.left, node.right].map((side) => replacement(scene, node, scene.text(side), 0.25))
      : [];
  if (!isAsked(node)) return fewer;
  const isEndless = node.type === 'Literal' && node.value === true;
  if (!isEndless) return [...fewer, ...joined(scene, node)];
  return scene
    .namesAt(node)
    .filter(({ isFunction, isGlobal }) => !isFunction && !isGlobal)
    .flatMap(questions)
    .map((part) => replacement(scene, node, part, 0.35));
}

/** A condition in which a part is missing, or one that has a part too many. */
export const conditionPart: ChangeKind = {
  id: 'condition-part',
  concept: 'conditionals',
  examples: [
    {
      bad: 'function isLeap(year) {\n  return year % 4 === 0;\n}\nconst isCentury = (year) => year % 100 !== 0;\n',
      good: 'function isLeap(year) {\n  return year % 4 === 0 && year % 100 !== 0;\n}\nconst isCentury = (year) => year % 100 !== 0;\n',
      entry: 'isLeap',
      cases: [
        { args: [2024], expected: true },
        { args: [1900], expected: false },
        { args: [2023], expected: false },
      ],
    },
    {
      bad: 'function sumUntil(list, most) {\n  let sum = 0;\n  let i = 0;\n  while (sum < most) {\n    sum += list[i];\n    i++;\n    if (i > 99) return -1;\n  }\n  return sum;\n}\nfunction each(list) {\n  for (let i = 0; i < list.length; i++) console.log(list[i]);\n}\n',
      good: 'function sumUntil(list, most) {\n  let sum = 0;\n  let i = 0;\n  while (sum < most && i < list.length) {\n    sum += list[i];\n    i++;\n    if (i > 99) return -1;\n  }\n  return sum;\n}\nfunction each(list) {\n  for (let i = 0; i < list.length; i++) console.log(list[i]);\n}\n',
      entry: 'sumUntil',
      cases: [
        { args: [[1, 2], 9], expected: 3 },
        { args: [[5, 5, 5], 8], expected: 10 },
      ],
    },
  ],
  propose: proposals,
  texts: (_, around) => ({
    message: `the condition ${around} does not ask for exactly what the checks need`,
    hints: [
      'Which way does the program go at each condition for the failing check?',
      `For which inputs is ${around} true, and for which should it be?`,
      `List every situation that ${around} has to tell apart: is each of them asked for?`,
    ],
  }),
};
