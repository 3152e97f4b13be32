import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  enclosingFunction,
  initializerOf,
  methodCall,
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

type End = 'first' | 'last';

const texts = (list: string, index: string, end: End) => ({
  message: `the ${end} element of ${list} is left out: ${index} never stands at its position`,
  why:
    end === 'first'
      ? `the positions of ${list} begin at 0, and the loop never gets there`
      : `the last position of ${list} is ${list}.length - 1, and the loop stops before it`,
  hints: [
    `Try it with a list of one element: how many rounds are there?`,
    `Write down every value of ${index} for a list of 3 elements. Which position is missing?`,
    `Look at the ${end === 'first' ? 'beginning' : 'end'} of the list in the loop's head.`,
  ] as const,
});

type Slip = { readonly list: Node; readonly end: End; readonly edit: TextEdit };

/** Where the head of a loop over a list leaves one position out. */
function slipOf(program: ParsedProgram, loop: TSESTree.ForStatement): Slip | undefined {
  const counter = counterOf(loop);
  const { test, update } = loop;
  if (counter === undefined || counter.start === null || test?.type !== 'BinaryExpression')
    return undefined;
  const { name, start } = counter;
  if (test.left.type !== 'Identifier' || test.left.name !== name.name) return undefined;
  const step = stepOf(update, name.name);
  const first = literalOf(program, start);
  if (step === 1) {
    const whole = listOfLength(test.right);
    if (first === 1 && test.operator === '<' && whole !== undefined) {
      const edit = { start: start.range[0], end: start.range[1], text: '0' };
      return { list: whole, end: 'first', edit };
    }
    return first === 0 ? shortEnd(program, test) : undefined;
  }
  const fromEnd = start.type === 'BinaryExpression' ? listOfLength(start.left) : undefined;
  const isLastFirst =
    start.type === 'BinaryExpression' &&
    start.operator === '-' &&
    literalOf(program, start.right) === 1;
  const stopsEarly = test.operator === '>' && literalOf(program, test.right) === 0;
  if (step !== -1 || fromEnd === undefined || !isLastFirst || !stopsEarly) return undefined;
  return { list: fromEnd, end: 'first', edit: withOperator(program, test, '>=') };
}

/** `i < list.length - 1` */
function shortEnd(program: ParsedProgram, test: TSESTree.BinaryExpression): Slip | undefined {
  const { right, operator } = test;
  if (operator !== '<' || right.type !== 'BinaryExpression' || right.operator !== '-') {
    return undefined;
  }
  const list = listOfLength(right.left);
  if (list === undefined || literalOf(program, right.right) !== 1) return undefined;
  return { list, end: 'last', edit: { start: right.left.range[1], end: right.range[1], text: '' } };
}

/** Lists whose first or last piece is often no element: a heading, a command, an end of line. */
const listsWithMore = /lines?$|rows?$|arg|match|parts?$|tokens?$|path|pieces|chunks/i;

/** Whether a list is taken to pieces from a text, or is called like one. */
function mayHaveMore(program: ParsedProgram, list: Node): boolean {
  const expression = unwrap(list);
  if (listsWithMore.test(textOf(program, expression))) return true;
  const init = initializerOf(variableOf(program, expression));
  return init !== undefined && /^(split|match|exec)$/.test(methodCall(init)?.method ?? '');
}

/** Whether everything that reads the list in its function reads `list[index]` or its length. */
function readsOnlyAt(program: ParsedProgram, loop: Node, list: Node, index: string): boolean {
  const around = enclosingFunction(loop)?.body ?? program.tree;
  const name = textOf(program, unwrap(list));
  return [...descendants(around)].every((node) => {
    if (node.type !== 'MemberExpression' || textOf(program, unwrap(node.object)) !== name) {
      return true;
    }
    if (!node.computed)
      return node.property.type === 'Identifier' && node.property.name === 'length';
    return node.property.type === 'Identifier' && node.property.name === index;
  });
}

/** Whether the body adds the element to a total, or hands it on, in every round. */
function takesEach(program: ParsedProgram, body: Node, list: Node, index: string): boolean {
  const element = `${textOf(program, unwrap(list))}[${index}]`;
  const nodes = [...descendants(body, { intoFunctions: false })];
  const isOtherUse = nodes.some(
    (node) =>
      node.type === 'Identifier' &&
      node.name === index &&
      !(node.parent.type === 'MemberExpression' && textOf(program, node.parent) === element),
  );
  if (isOtherUse) return false;
  return nodes.some((node) => {
    if (node.type === 'VariableDeclarator' && node.init !== null) {
      return textOf(program, unwrap(node.init)) === element;
    }
    if (node.type === 'AssignmentExpression' && /^[+*]=$/.test(node.operator)) {
      return startsFromNothing(program, node.left) && textOf(program, node.right).includes(element);
    }
    if (isComparison(node)) {
      return [node.left, node.right].some((side) => textOf(program, side).startsWith(element));
    }
    const called = methodCall(node);
    if (called?.method !== 'push' && called?.method !== 'log') return false;
    return textOf(program, called.call).includes(element);
  });
}

function startsFromNothing(program: ParsedProgram, target: Node): boolean {
  const init = initializerOf(variableOf(program, target));
  return init?.type === 'Literal' && [0, 1, ''].some((each) => each === init.value);
}

/** A loop over a whole list that starts at 1, or stops before the last position. */
export const loopLeavesOutAnEnd: SemanticRule = {
  id: 'loop-leaves-out-an-end',
  concept: 'for-loops',
  misconception: 'The first index is 1',
  confidence: 84,
  examples: [
    {
      bad: 'function sum(list) {\n  let total = 0;\n  for (let i = 1; i < list.length; i++) {\n    total += list[i];\n  }\n  return total;\n}',
      good: 'function sum(list) {\n  let total = 0;\n  for (let i = 0; i < list.length; i++) {\n    total += list[i];\n  }\n  return total;\n}',
      line: 3,
    },
    {
      bad: 'const pets = ["cat", "dog"];\nfor (let i = 0; i < pets.length - 1; i++) {\n  console.log(pets[i]);\n}',
      good: 'const pets = ["cat", "dog"];\nlet text = pets[0];\nfor (let i = 1; i < pets.length; i++) {\n  text += pets[i];\n}',
      line: 2,
    },
    {
      bad: 'function reversed(word) {\n  let result = "";\n  for (let i = word.length - 1; i > 0; i--) {\n    result += word[i];\n  }\n  return result;\n}',
      good: 'function reversed(word) {\n  let result = "";\n  for (let i = word.length - 1; i >= 0; i--) {\n    result += word[i];\n  }\n  return result;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    ForStatement: (loop) => {
      const slip = slipOf(program, loop);
      const index = counterOf(loop)?.name.name;
      if (slip === undefined || index === undefined) return;
      const { list, end, edit } = slip;
      if (mayHaveMore(program, list) || !readsOnlyAt(program, loop, list, index)) return;
      if (!takesEach(program, loop.body, list, index)) return;
      const fix = { title: `take the ${end} element along`, edits: [edit] };
      report({ node: loop, ...texts(textOf(program, list), index, end), fix });
    },
  }),
};
