import type { Change, ChangeKind } from '../change-kind.ts';
import { insertion } from '../edits.ts';
import {
  closestAround,
  descendants,
  isFunction,
  isLoop,
  methodCall,
  variableOf,
  type Node,
} from '../../tree.ts';
import { expectedWords, type Name, type Scene } from '../scene.ts';
import type { ValueKind } from '../value-kind.ts';

/** A statement and how likely it is that it was forgotten. */
type Step = readonly [string, number];

const longestStatement = 60;
/** Places of lists and objects that are tried at most. */
const mostElements = 8;
/** Words that no line of the program has and that are tried at most. */
const mostWords = 3;

function isChangeable({ variable: { defs } }: Name): boolean {
  const [definition] = defs;
  if (definition?.type === 'Parameter') return true;
  return definition?.type === 'Variable' && definition.parent.kind !== 'const';
}

const sharesKind = (one: Name, other: Name) =>
  one.kinds.size === 0 ||
  other.kinds.size === 0 ||
  [...one.kinds].some((kind) => other.kinds.has(kind));

/** Whether one name can collect another: numbers in a sum, texts in a text. */
const isSummed = (one: Name, other: Name) =>
  (one.kinds.has('number') && other.kinds.has('number')) ||
  (one.kinds.has('string') && other.kinds.has('string'));

/** What may be put into a collection: what the program asks it for, which is likelier, and names. */
function elements(
  collection: Name,
  names: readonly Name[],
  scene: Scene,
): readonly (readonly [string, boolean])[] {
  const asked = scene.nodes.flatMap((node) => {
    const call = methodCall(node);
    const isAsked =
      call !== undefined &&
      /^(has|includes|push|add)$/.test(call.method) &&
      variableOf(scene.program, call.object) === collection.variable;
    return isAsked ? call.call.arguments.map((each) => scene.text(each)) : [];
  });
  const named = names
    .filter((name) => name !== collection && !name.isFunction && !name.isGlobal)
    .map(({ name }) => name);
  const known = new Set(asked.filter((text) => named.includes(text.split(/\W/)[0] ?? '')));
  const idle = names.filter((name) => !name.isFunction && !name.isGlobal && isIdle(name));
  const joined = idle.flatMap((one, at) =>
    idle.slice(at + 1).flatMap((two) => [`${one.name} + ${two.name}`, `${two.name} + ${one.name}`]),
  );
  return [...new Set([...known, ...named, ...joined])].map(
    (text) => [text, known.has(text) || joined.includes(text)] as const,
  );
}

function collecting(names: readonly Name[], scene: Scene): readonly Step[] {
  return names.flatMap((name): readonly Step[] => {
    if (name.isGlobal) return [];
    const put = (method: string, likelihood: number) =>
      elements(name, names, scene).map(([each, isAsked]): Step => [
        `${name.name}.${method}(${each});`,
        likelihood * (isAsked ? 1.2 : 1),
      ]);
    if (name.kinds.has('set')) return put('add', 0.3);
    return name.kinds.has('array') ? put('push', 0.22) : [];
  });
}

function assigning(names: readonly Name[]): readonly Step[] {
  const locals = names.filter((name) => !name.isFunction && !name.isGlobal);
  const parts = elementsOf(locals);
  return locals.filter(isChangeable).flatMap((name): readonly Step[] => [
    ...(name.kinds.has('number') ? countedSteps(name.name) : []),
    ...(name.kinds.has('string') ? ([[`${name.name} = '';`, 0.14]] as const) : []),
    ...(name.kinds.has('array') ? ([[`${name.name} = [];`, 0.14]] as const) : []),
    ...locals
      .filter((other) => other !== name && isSummed(name, other))
      .map((other): Step => [`${name.name} += ${other.name};`, 0.2]),
    ...locals
      .filter((other) => other !== name && sharesKind(name, other))
      .map((other): Step => [`${name.name} = ${other.name};`, 0.2]),
    ...parts.flatMap((part): readonly Step[] => [
      [`${name.name} = ${part};`, 0.12],
      [`${name.name} += ${part};`, 0.12],
    ]),
  ]);
}

/** `line += 'Fizz'`: words that the failing cases expect and the program has nowhere. */
function wording(names: readonly Name[], scene: Scene): readonly Step[] {
  const words = expectedWords(scene.expected).filter(
    (word) => /^\p{L}{2,}$/u.test(word) && !scene.program.source.includes(word),
  );
  return names
    .filter((name) => name.kinds.has('string') && !name.isGlobal && isChangeable(name))
    .flatMap(({ name }) =>
      [...new Set(words)].slice(0, mostWords).map((word): Step => [`${name} += '${word}';`, 0.15]),
    );
}

function countedSteps(name: string): readonly Step[] {
  return [
    [`${name} += 1;`, 0.22],
    [`${name} -= 1;`, 0.12],
    [`${name} = 0;`, 0.18],
    [`${name} *= 2;`, 0.1],
    [`${name} = Math.floor(${name} / 2);`, 0.08],
    [`${name} = Math.floor(${name} / 10);`, 0.08],
  ];
}

/** `list[i]` for the lists and the positions in reach. */
function elementsOf(locals: readonly Name[]): readonly string[] {
  const lists = locals.filter(({ kinds }) => kinds.has('array') || kinds.has('string'));
  const positions = locals.filter(({ kinds }) => kinds.has('number'));
  return lists
    .flatMap((list) => positions.map((position) => `${list.name}[${position.name}]`))
    .slice(0, mostElements);
}

/** `list[i] = value`, `counts[word] = 0`, `counts[word] += 1`. */
function entering(names: readonly Name[]): readonly Step[] {
  const locals = names.filter((name) => !name.isFunction && !name.isGlobal);
  const keyed = (kind: 'array' | 'object', keyKinds: readonly ValueKind[]) =>
    locals
      .filter(({ kinds }) => kinds.has(kind))
      .flatMap(({ name }) =>
        locals
          .filter(({ kinds }) => keyKinds.some((each) => kinds.has(each)))
          .map((key) => `${name}[${key.name}]`),
      );
  const targets = [...keyed('array', ['number']), ...keyed('object', ['string', 'number'])];
  return targets
    .slice(0, mostElements)
    .flatMap((target): readonly Step[] => [
      [`${target} = 0;`, 0.12],
      [`${target} += 1;`, 0.12],
      ...locals
        .filter(({ name }) => !target.startsWith(`${name}[`) && !target.endsWith(`[${name}]`))
        .map(({ name }): Step => [`${target} = ${name};`, 0.1]),
    ]);
}

/** Names that were given a value which nobody reads: the missing step may be about them. */
function isIdle({ variable }: Name): boolean {
  return !variable.references.some((reference) => reference.isRead());
}

/** Statements that the program has somewhere else and whose names are known here. */
function copies(names: readonly Name[], scene: Scene): readonly Step[] {
  return scene.nodes.flatMap((node): readonly Step[] => {
    if (node.type !== 'ExpressionStatement') return [];
    const text = scene.text(node);
    const counted = countedUp(node, scene);
    const isShort = text.length <= longestStatement && !text.includes('\n');
    const isKnown = [...descendants(node)].every((each) => {
      const variable = each.type === 'Identifier' ? variableOf(scene.program, each) : undefined;
      return variable === undefined || names.some((name) => name.variable === variable);
    });
    if (!isShort || !isKnown) return [];
    return [[text.endsWith(';') ? text : `${text};`, 0.2], ...counted];
  });
}

/** `counts[word] += 1` where the program sets `counts[word]` somewhere. */
function countedUp(node: Node, scene: Scene): readonly Step[] {
  if (node.type !== 'ExpressionStatement' || node.expression.type !== 'AssignmentExpression')
    return [];
  const { left } = node.expression;
  return left.type === 'MemberExpression' ? [[`${scene.text(left)} += 1;`, 0.2]] : [];
}

function jumps(node: Node, names: readonly Name[]): readonly Step[] {
  const loop = closestAround(node, (each) => isLoop(each) || isFunction(each));
  const locals = names.filter((name) => !name.isFunction && !name.isGlobal);
  const returns = locals.map(({ name }) => [`return ${name};`, 0.12] as const);
  return isLoop(loop) ? [...returns, ['break;', 0.18], ['continue;', 0.16]] : returns;
}

const isEnd = (node: Node) => /^(Return|Throw|Break|Continue)Statement$/.test(node.type);

/** Everything that may be missing at a place. */
function stepsAt(place: Node, scene: Scene): ReadonlyMap<string, number> {
  const names = scene.namesAt(place);
  const all = [
    ...collecting(names, scene),
    ...assigning(names),
    ...entering(names),
    ...wording(names, scene),
    ...copies(names, scene),
  ];
  return new Map(all.toReversed());
}

function inEmptyBlock(block: Node, scene: Scene): readonly Change[] {
  const at = block.range[0] + 1;
  const { line } = block.loc.start;
  return [...stepsAt(block, scene)].map(([text, likelihood]) => {
    const edits = [{ start: at, end: at, text: ` ${text}` }];
    const title = `put ${text} into the empty block of line ${line}`;
    return { node: block, edits, from: scene.text(block), to: text, likelihood, title };
  });
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (closestAround(node, isFunction) === undefined) return [];
  if (node.type === 'BlockStatement' && node.body.length === 0) return inEmptyBlock(node, scene);
  const { parent } = node;
  if (parent?.type !== 'BlockStatement') return [];
  const at = parent.body.findIndex((each) => each === node);
  const places = [
    ...(isEnd(node) ? [] : (['after'] as const)),
    ...(at === 0 || isEnd(node) ? (['before'] as const) : []),
  ];
  return places.flatMap((where) => {
    const next = where === 'after' ? parent.body[at + 1] : node;
    const isLast = where === 'after' && next === undefined;
    const ends = isLast ? jumps(node, scene.namesAt(node)) : [];
    const idle = [scene.text(node), next === undefined ? '' : scene.text(next)];
    return [...stepsAt(next ?? node, scene), ...ends]
      .filter(([text]) => !idle.includes(text))
      .map(([text, likelihood]) => {
        const edits = [insertion(scene, { beside: node, where, text })];
        const line = where === 'after' ? node.loc.end.line : node.loc.start.line;
        const title = `put ${text} ${where === 'after' ? 'behind' : 'before'} line ${line}`;
        return { node, line, edits, from: scene.text(node), to: text, likelihood, title };
      });
  });
}

/** A step that is not there: the counter that stands still, the visited node that nobody notes. */
export const missingStatement: ChangeKind = {
  id: 'missing-statement',
  concept: 'while-loops',
  examples: [
    {
      bad: 'function unique(list) {\n  const seen = new Set();\n  const result = [];\n  for (const item of list) {\n    if (!seen.has(item)) {\n      result.push(item);\n    }\n  }\n  return result;\n}\n',
      good: 'function unique(list) {\n  const seen = new Set();\n  const result = [];\n  for (const item of list) {\n    if (!seen.has(item)) {\n      result.push(item);\n      seen.add(item);\n    }\n  }\n  return result;\n}\n',
      entry: 'unique',
      cases: [
        { args: [[1, 1, 2]], expected: [1, 2] },
        { args: [[3]], expected: [3] },
      ],
    },
  ],
  propose: proposals,
  texts: ({ node, line = node.loc.start.line }) => ({
    message: `a step is missing near line ${line}: something has to change there and does not`,
    hints: [
      'Follow the failing check and write down which variables change in each round.',
      'Which variable or list should be different afterwards, but stays as it was?',
      `Look at the block around line ${line}: which step would a person do there?`,
    ],
  }),
};
