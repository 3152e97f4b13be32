import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  initializerOf,
  isCondition,
  isInside,
  isNeverReassigned,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { isComparison, literalOf, withOperator } from '../conditions.ts';
import { counterOf, listOfLength, stepOf } from '../counters.ts';
import type { TextEdit } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { leaves } from '../statements.ts';

const texts = (list: string, index: string) => ({
  message: `the loop runs once too often: ${index} also takes the value ${list}.length`,
  why: `the last element of ${list} is at ${list}.length - 1, so ${list}[${list}.length] is undefined`,
  hints: [
    `Which positions does ${list} have when it holds 3 elements?`,
    `Write down every value of ${index} for a list of 3 elements, from the first turn to the last.`,
    `Look at the loop's head: when is ${index} allowed in?`,
  ] as const,
});

type Slip = { readonly list: Node; readonly edit: TextEdit; readonly title: string };

/** The list whose length an expression is, also through a constant such as `const n = list.length`. */
function listBehind(program: ParsedProgram, node: Node): Node | undefined {
  const direct = listOfLength(node);
  if (direct !== undefined || node.type !== 'Identifier') return direct;
  const variable = variableOf(program, node);
  const init = initializerOf(variable);
  if (variable === undefined || init === undefined || !isNeverReassigned(variable))
    return undefined;
  return listOfLength(init);
}

/** `i <= list.length`, `list.length >= i`, `i < list.length + 1`. */
function slipAtEnd(program: ParsedProgram, test: Node, index: string): Slip | undefined {
  if (test.type !== 'BinaryExpression') return undefined;
  const { left, right, operator } = test;
  const isOwn = (side: Node) => side.type === 'Identifier' && side.name === index;
  if (operator === '<=' && isOwn(left)) {
    const list = listBehind(program, right);
    return list && { list, edit: withOperator(program, test, '<'), title: 'use < instead of <=' };
  }
  if (operator === '>=' && isOwn(right)) {
    const list = listBehind(program, left);
    return list && { list, edit: withOperator(program, test, '>'), title: 'use > instead of >=' };
  }
  const isOneMore =
    right.type === 'BinaryExpression' &&
    right.operator === '+' &&
    literalOf(program, right.right) === 1;
  if (operator !== '<' || !isOwn(left) || !isOneMore) return undefined;
  const list = listBehind(program, right.left);
  const edit = { start: right.left.range[1], end: right.range[1], text: '' };
  return list && { list, edit, title: 'stop at the length' };
}

/** A `for` that counts down from the length itself. */
function slipAtStart(loop: TSESTree.ForStatement): Slip | undefined {
  const counter = counterOf(loop);
  if (counter === undefined || counter.start === null) return undefined;
  if (stepOf(loop.update, counter.name.name) !== -1) return undefined;
  const list = listOfLength(counter.start);
  const [, end] = counter.start.range;
  const edit = { start: end, end, text: ' - 1' };
  return list && { list, edit, title: 'start one position earlier' };
}

/** A `while` that counts down to 0 from the length itself, and reads before it steps. */
function slipBefore(
  program: ParsedProgram,
  loop: TSESTree.WhileStatement | TSESTree.DoWhileStatement,
  index: Node,
): Slip | undefined {
  const { test } = loop;
  if (test.type !== 'BinaryExpression' || test.operator !== '>=') return undefined;
  if (literalOf(program, test.right) !== 0) return undefined;
  const init = initializerOf(variableOf(program, index));
  const list = init && listOfLength(init);
  if (init === undefined || list === undefined) return undefined;
  const [, end] = init.range;
  return { list, edit: { start: end, end, text: ' - 1' }, title: 'start one position earlier' };
}

/** Whether something is made of a missing element: `list[i] ?? 0`, `list[i] === undefined`, `if (list[i])`. */
function isGuarded(program: ParsedProgram, read: Node): boolean {
  const inner = read.parent?.type === 'ChainExpression' ? read.parent : read;
  const { parent } = inner;
  if (parent?.type === 'UnaryExpression' && parent.parent.type === 'IfStatement') {
    // `if (!list[i])` lets a missing element in, unless that is where the loop ends.
    return leaves(parent.parent.consequent) || parent.parent.alternate !== null;
  }
  if (isCondition(inner) || parent?.type === 'LogicalExpression') return true;
  if (parent?.type === 'MemberExpression' && parent.optional) return true;
  if (parent?.type !== 'BinaryExpression' || !/^[!=]==?$/.test(parent.operator)) return false;
  // The round behind the last closes a run of equal neighbours.
  const other = parent.left === inner ? parent.right : parent.left;
  return isElementBefore(other) || /undefined|null/.test(textOf(program, parent));
}

/** `list[i - 1]`. */
function isElementBefore(node: Node): boolean {
  if (node.type !== 'MemberExpression') return false;
  const { property } = node;
  return property.type === 'BinaryExpression' && property.operator === '-';
}

/** Whether the body itself asks where the counter stands: the round behind the last is provided for. */
function asksForEnd(program: ParsedProgram, body: Node, index: string): boolean {
  return [...descendants(body)].some(
    (node) =>
      isComparison(node) &&
      [node.left, node.right].some((side) => side.type === 'Identifier' && side.name === index) &&
      [node.left, node.right].some((side) => listBehind(program, side) !== undefined),
  );
}

/** The reads `list[index]` of a loop's body; undefined where a missing element is provided for. */
function hasBareRead(program: ParsedProgram, body: Node, list: Node, index: string): boolean {
  const reads = [...descendants(body)].filter(
    (node) =>
      node.type === 'MemberExpression' &&
      node.computed &&
      node.property.type === 'Identifier' &&
      node.property.name === index &&
      textOf(program, unwrap(node.object)) === textOf(program, unwrap(list)) &&
      !(node.parent.type === 'AssignmentExpression' && node.parent.left === node),
  );
  if (reads.length === 0 || reads.some((read) => isGuarded(program, read))) return false;
  return !asksForEnd(program, body, index);
}

/** Whether the body moves the counter before it reads: `i--` as its first step. */
function movesFirst(program: ParsedProgram, body: Node, index: Node): boolean {
  const variable = variableOf(program, index);
  const first = variable?.references.find(({ identifier }) => isInside(identifier, body));
  return first?.isWrite() ?? false;
}

/** `for (let i = 0; i <= list.length; i++)` where the body reads `list[i]`. */
export const loopPastTheEnd: SemanticRule = {
  id: 'loop-past-the-end',
  concept: 'for-loops',
  misconception: 'i <= arr.length visits each item once',
  confidence: 92,
  explains: /of undefined|is not a function|NaN/,
  examples: [
    {
      bad: 'const names = ["Ann", "Bo"];\nfor (let i = 0; i <= names.length; i++) {\n  console.log(names[i].length);\n}',
      good: 'const names = ["Ann", "Bo"];\nfor (let i = 0; i < names.length; i++) {\n  console.log(names[i].length);\n}',
      line: 2,
    },
    {
      bad: 'function sum(list) {\n  let total = 0;\n  let at = 0;\n  while (at <= list.length) {\n    total += list[at];\n    at++;\n  }\n  return total;\n}',
      good: 'function sum(list) {\n  let total = 0;\n  let at = 1;\n  while (at <= list.length) {\n    total += list[at - 1];\n    at++;\n  }\n  return total;\n}',
      line: 4,
    },
    {
      bad: 'function backwards(text) {\n  let result = "";\n  for (let i = text.length; i >= 0; i--) {\n    result += text[i];\n  }\n  return result;\n}',
      good: 'function backwards(text) {\n  let result = "";\n  for (let i = text.length - 1; i >= 0; i--) {\n    result += text[i];\n  }\n  return result;\n}',
      line: 3,
    },
    {
      bad: 'const list = ["a", "b"];\nconst size = list.length;\nfor (let i = 0; i <= size; i++) console.log(list[i].trim());',
      good: 'const list = ["a", "b"];\nconst size = list.length;\nfor (let i = 0; i < size; i++) console.log(list[i].trim());',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (
      loop: TSESTree.ForStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement,
    ) => {
      const { test, body } = loop;
      if (test?.type !== 'BinaryExpression') return;
      for (const side of [test.left, test.right]) {
        if (side.type !== 'Identifier') continue;
        const slip =
          slipAtEnd(program, test, side.name) ??
          (loop.type === 'ForStatement' ? slipAtStart(loop) : slipBefore(program, loop, side));
        if (slip === undefined || movesFirst(program, body, side)) continue;
        if (!hasBareRead(program, body, slip.list, side.name)) continue;
        const fix = { title: slip.title, edits: [slip.edit] };
        report({ node: test, ...texts(textOf(program, slip.list), side.name), fix });
        return;
      }
    };
    return { ForStatement: check, WhileStatement: check, DoWhileStatement: check };
  },
};
