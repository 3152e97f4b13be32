import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  isCondition,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { isComparison, literalOf } from '../conditions.ts';
import { counterOf, listOfLength, stepOf } from '../counters.ts';
import { insert, replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (read: string, index: string, isNext: boolean) => ({
  message: `in the ${isNext ? 'last' : 'first'} round ${read} is ${isNext ? 'past the end' : 'before the start'}, so it is undefined`,
  why: isNext
    ? `the last element has no next one: ${index} + 1 is then the length of the list`
    : `the first element has none before it: ${index} - 1 is then -1`,
  hints: [
    `How many neighbouring pairs are there in a list of 3 elements?`,
    `Write down ${index} and the position of ${read} for a list of 3 elements.`,
    `Look at the loop's head: in which round does ${read} find nothing?`,
  ] as const,
});

type Walk = { readonly list: Node; readonly index: string; readonly start: Node };

/** A loop `for (let i = 0; i < list.length; i++)` over all positions. */
function walkOf(program: ParsedProgram, loop: TSESTree.ForStatement): Walk | undefined {
  const counter = counterOf(loop);
  const { test, update } = loop;
  if (counter === undefined || counter.start === null) return undefined;
  if (test?.type !== 'BinaryExpression' || test.operator !== '<') return undefined;
  const { name, start } = counter;
  if (test.left.type !== 'Identifier' || test.left.name !== name.name) return undefined;
  const list = listOfLength(test.right);
  const isWhole = literalOf(program, start) === 0 && stepOf(update, name.name) === 1;
  return isWhole && list !== undefined ? { list, index: name.name, start } : undefined;
}

/** +1 for `list[i + 1]`, -1 for `list[i - 1]`; undefined for other reads. */
function neighbourOf(program: ParsedProgram, node: Node, { list, index }: Walk) {
  if (node.type !== 'MemberExpression' || !node.computed) return undefined;
  const { property, object } = node;
  if (property.type !== 'BinaryExpression' || !/^[-+]$/.test(property.operator)) return undefined;
  const { left, right, operator } = property;
  if (left.type !== 'Identifier' || left.name !== index) return undefined;
  if (literalOf(program, right) !== 1) return undefined;
  if (textOf(program, unwrap(object)) !== textOf(program, unwrap(list))) return undefined;
  return operator === '+' ? 1 : -1;
}

/** Whether a use of a value goes wrong where the value is undefined: a member of it, arithmetic. */
function needsValue(use: Node): boolean {
  const { parent } = use;
  if (parent?.type === 'MemberExpression') return parent.object === use && !parent.optional;
  if (parent?.type !== 'BinaryExpression') return false;
  // A comparison with undefined is false, which `!` makes true.
  const isTurned = parent.parent.type === 'UnaryExpression' && parent.parent.operator === '!';
  return /^[-+*/%]$/.test(parent.operator) || (isTurned && /^[<>]=?$/.test(parent.operator));
}

/** Whether a use asks whether there is something. */
function asks(use: Node): boolean {
  const { parent } = use;
  if (isCondition(use) || parent?.type === 'LogicalExpression') return true;
  if (parent?.type === 'MemberExpression' && parent.optional) return true;
  return parent?.type === 'BinaryExpression' && /^[!=]==?$/.test(parent.operator);
}

/** The places where the value of a read is used: the read, or the uses of the name that keeps it. */
function usesOf(program: ParsedProgram, read: Node): readonly Node[] {
  const { parent } = read;
  if (parent?.type !== 'VariableDeclarator') return [read];
  if (parent.id.type !== 'Identifier') return [];
  const references = variableOf(program, parent.id)?.references ?? [];
  return references.filter(({ init }) => init !== true).map(({ identifier }) => identifier);
}

/** Whether the body asks where the counter stands, or asks for the neighbour first. */
function isProvidedFor(program: ParsedProgram, body: Node, reads: readonly Node[], walk: Walk) {
  const names = (side: Node) => new RegExp(`\\b${walk.index}\\b`).test(textOf(program, side));
  const isPlace = (side: Node) => side.type !== 'MemberExpression' && names(side);
  const hasTest = [...descendants(body)].some(
    (node) =>
      (isComparison(node) &&
        [node.left, node.right].some(
          (side) =>
            isPlace(side) &&
            [...descendants(side)].every((each) => each.type !== 'MemberExpression'),
        )) ||
      (node.type === 'Identifier' && node.name === walk.index && isCondition(node)),
  );
  return hasTest || reads.flatMap((read) => usesOf(program, read)).some(asks);
}

/** `list[i + 1].size` in a loop that goes up to the last element. */
export const neighbourOffTheList: SemanticRule = {
  id: 'neighbour-off-the-list',
  concept: 'for-loops',
  confidence: 93,
  explains: /of undefined|NaN/,
  examples: [
    {
      bad: 'function gaps(times) {\n  const found = [];\n  for (let i = 0; i < times.length; i++) {\n    found.push(times[i + 1] - times[i]);\n  }\n  return found;\n}',
      good: 'function gaps(times) {\n  const found = [];\n  for (let i = 0; i < times.length - 1; i++) {\n    found.push(times[i + 1] - times[i]);\n  }\n  return found;\n}',
      line: 3,
    },
    {
      bad: 'function climbs(stops) {\n  for (let i = 0; i < stops.length; i++) {\n    const before = stops[i - 1];\n    console.log(stops[i].height - before.height);\n  }\n}',
      good: 'function climbs(stops) {\n  for (let i = 0; i < stops.length; i++) {\n    const before = stops[i - 1];\n    if (before) console.log(stops[i].height - before.height);\n  }\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    ForStatement: (loop) => {
      const walk = walkOf(program, loop);
      if (walk === undefined || loop.test === null) return;
      const reads = [...descendants(loop.body)].filter(
        (node) => neighbourOf(program, node, walk) !== undefined,
      );
      const read = reads.find((each) => usesOf(program, each).some(needsValue));
      if (read === undefined || isProvidedFor(program, loop.body, reads, walk)) return;
      const isNext = neighbourOf(program, read, walk) === 1;
      const hasBoth = reads.some((each) => (neighbourOf(program, each, walk) === 1) !== isNext);
      const edit = isNext ? insert(loop.test.range[1], ' - 1') : replace(walk.start, '1');
      const fix = { title: 'leave out the round without a neighbour', edits: [edit] };
      const names = [shown(program, read), walk.index, isNext] as const;
      report({ node: loop.test, ...texts(...names), ...(!hasBoth && { fix }) });
    },
  }),
};
