import type { Change, ChangeKind } from '../change-kind.ts';
import { indentOf, removal, swapped } from '../edits.ts';
import { descendants, isFunction, isLoop, type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

const mostLines = 6;

type Block = Extract<Node, { readonly type: 'BlockStatement' | 'Program' }>;

/** Whether a statement is small enough to have been put at the wrong place as a whole. */
function isMovable(node: Node): boolean {
  if (node.loc.end.line - node.loc.start.line >= mostLines) return false;
  return ![...descendants(node)].some((each) => isLoop(each) || isFunction(each));
}

function listAround(node: Node): Block | undefined {
  const { parent } = node;
  return parent?.type === 'BlockStatement' || parent?.type === 'Program' ? parent : undefined;
}

/** The statement moved to a place before or behind another one. */
function moved(
  scene: Scene,
  node: Node,
  [beside, where]: readonly [Node, 'before' | 'after'],
  likelihood: number,
): Change {
  const from = indentOf(scene, node);
  const to = indentOf(scene, beside);
  const text = scene.text(node).replaceAll(`\n${from}`, `\n${to}`);
  const at = where === 'before' ? beside.range[0] : beside.range[1];
  const added = where === 'before' ? `${text}\n${to}` : `\n${to}${text}`;
  const line = where === 'before' ? beside.loc.start.line : beside.loc.end.line;
  return {
    node,
    edits: [removal(scene, node), { start: at, end: at, text: added }],
    from: scene.text(node),
    to: text,
    likelihood,
    title: `move it ${where === 'before' ? 'before' : 'behind'} line ${line}`,
  };
}

/** Out of the loop or the condition around it. */
function outwards(node: Node, block: Block, scene: Scene): readonly Change[] {
  const owner = block.parent;
  if (owner === undefined || isFunction(owner)) return [];
  if (!isLoop(owner) && owner.type !== 'IfStatement') return [];
  if (listAround(owner) === undefined) return [];
  const isEnd = node.type === 'ReturnStatement';
  return [
    moved(scene, node, [owner, 'after'], isEnd ? 0.45 : 0.3),
    ...(isEnd ? [] : [moved(scene, node, [owner, 'before'], 0.25)]),
  ];
}

/** Into the loop or the condition before or behind it. */
function inwards(
  node: Node,
  neighbour: Node | undefined,
  isBehind: boolean,
  scene: Scene,
): readonly Change[] {
  const bodies =
    neighbour?.type === 'IfStatement'
      ? [neighbour.consequent]
      : isLoop(neighbour)
        ? [neighbour.body]
        : [];
  return bodies.flatMap((body) => {
    if (body.type !== 'BlockStatement') return [];
    const place = isBehind ? body.body[0] : body.body.at(-1);
    return place === undefined
      ? []
      : [
          moved(
            scene,
            node,
            [place, isBehind ? 'before' : 'after'],
            isLoop(neighbour) ? 0.35 : 0.25,
          ),
        ];
  });
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  const block = listAround(node);
  if (
    block === undefined ||
    !/^(Expression|Return|VariableDeclaration|If|Break|Continue)/.test(node.type)
  )
    return [];
  if (!isMovable(node)) return [];
  const at = block.body.findIndex((each) => each === node);
  const [before, next] = [block.body[at - 1], block.body[at + 1]];
  const isSwappable =
    next !== undefined &&
    isMovable(next) &&
    !/^(Return|Break|Continue)/.test(node.type + next.type);
  const swap: readonly Change[] = isSwappable
    ? [
        {
          node,
          edits: swapped(scene, [node, next]),
          from: scene.text(node),
          to: '',
          likelihood: 0.35,
          title: `swap it with the next statement`,
        },
      ]
    : [];
  return [
    ...swap,
    ...outwards(node, block, scene),
    ...inwards(node, next, true, scene),
    ...(before === undefined ? [] : inwards(node, before, false, scene)),
  ];
}

/** The right statement at the wrong place: inside the loop instead of behind it, or too early. */
export const misplacedStatement: ChangeKind = {
  id: 'misplaced-statement',
  concept: 'for-loops',
  examples: [
    {
      bad: 'function total(list) {\n  let sum = 0;\n  for (const n of list) {\n    sum += n;\n    return sum;\n  }\n}\n',
      good: 'function total(list) {\n  let sum = 0;\n  for (const n of list) {\n    sum += n;\n  }\n  return sum;\n}\n',
      entry: 'total',
      cases: [
        { args: [[1, 2]], expected: 3 },
        { args: [[]], expected: 0 },
      ],
    },
    {
      bad: 'function shift(a, b) {\n  let c = a;\n  a = b;\n  c = a;\n  b = c;\n  return [a, b];\n}\n',
      good: 'function shift(a, b) {\n  let c = a;\n  c = a;\n  a = b;\n  b = c;\n  return [a, b];\n}\n',
      entry: 'shift',
      cases: [
        { args: [1, 2], expected: [2, 1] },
        { args: [3, 4], expected: [4, 3] },
      ],
    },
  ],
  propose: proposals,
  texts: ({ node }, around) => ({
    message: `${around} is right, but line ${node.loc.start.line} is not the place for it`,
    hints: [
      'Follow the failing check: in which order do the lines run, and how often each?',
      `How often does ${around} run, and how often should it?`,
      'What has to be finished before this line runs?',
    ],
  }),
};
