import {
  ancestors,
  enclosingFunction,
  initializerOf,
  isInside,
  methodCall,
  ownNodes,
  textOf,
  unwrap,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { literalOf } from '../conditions.ts';
import { insert } from '../edits.ts';
import { isListLike } from '../lists.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { leaves, loopAround } from '../statements.ts';

const texts = (index: string, list: string) => ({
  message: `${index} can be a number with a fraction, and ${list} has nothing at such a position`,
  why: 'positions are whole numbers; / and Math.random() give fractions, and 2.5 names no element',
  hints: [
    `Print ${index} a few times, for lists of 3, 4 and 5 elements.`,
    `Which positions does ${list} have?`,
    'What has to happen to the number before it can be a position?',
  ] as const,
});

/** `Math.random() * n`, `n / 2`: what gives fractions, as it stands. */
function givesFraction(program: ParsedProgram, node: Node): boolean {
  const expression = unwrap(node);
  if (isRandom(expression)) return true;
  if (expression.type !== 'BinaryExpression') return false;
  if (expression.operator === '/') {
    const divisor = literalOf(program, expression.right);
    return divisor === undefined || divisor !== 1;
  }
  return /^[-+*]$/.test(expression.operator)
    ? givesFraction(program, expression.left) || isRandom(expression.right)
    : false;
}

function isRandom(node: Node): boolean {
  const called = methodCall(node);
  return called?.method === 'random' && textOfObject(called.object) === 'Math';
}

function textOfObject(node: Node): string {
  return node.type === 'Identifier' ? node.name : '';
}

/** Whether a place is reached only where the remainder of a division was asked for and was 0. */
function isWithoutRest(program: ParsedProgram, read: Node): boolean {
  return [...ancestors(read)].some((around) => {
    if (around.type !== 'IfStatement' && around.type !== 'ConditionalExpression') return false;
    const test = textOf(program, around.test);
    if (!test.includes('%')) return false;
    const isEven = /===?\s*0/.test(test);
    const isOdd = /!==?\s*0|===?\s*1/.test(test);
    if (isEven === isOdd) return true;
    return isInside(read, around.consequent) ? isEven : isOdd;
  });
}

/** Whether the function leaves where the rest is not 0, before it reads. */
function hasLeftForOdd(program: ParsedProgram, read: Node): boolean {
  const around = enclosingFunction(read);
  if (around === undefined) return true;
  return ownNodes(around).some(
    (each) =>
      each.type === 'IfStatement' &&
      each.range[1] <= read.range[0] &&
      leaves(each.consequent) &&
      textOf(program, each.test).includes('%') &&
      !/===?\s*0/.test(textOf(program, each.test)),
  );
}

/** Whether the function asks somewhere whether numbers are even or whole, or takes steps of two. */
function caresForWhole(program: ParsedProgram, node: Node, read: Node): boolean {
  const around = enclosingFunction(node)?.body ?? program.tree;
  const isAsked = textOf(program, around).includes('%');
  if (isAsked && (isWithoutRest(program, read) || hasLeftForOdd(program, read))) return true;
  if (/isInteger|\b(floor|trunc|round|ceil)\b|>>|\|/.test(textOf(program, around))) return true;
  const loop = loopAround(node);
  return loop?.type === 'ForStatement' && loop.update?.type === 'AssignmentExpression';
}

/** Where the fraction is made: in the index itself, or where its variable gets a value. */
function fractionOf(program: ParsedProgram, index: Node): Node | undefined {
  if (givesFraction(program, index)) return index;
  const variable = variableOf(program, index);
  const init = initializerOf(variable);
  const isOnly = variable?.references.every((each) => !each.isWrite() || each.init === true);
  return isOnly === true && init !== undefined && givesFraction(program, init) ? init : undefined;
}

/** `list[Math.random() * list.length]`, `list[(low + high) / 2]`. */
export const indexNotWhole: SemanticRule = {
  id: 'index-not-whole',
  concept: 'numbers',
  misconception: '7 / 2 gives 3 as integers do',
  confidence: 93,
  explains: /of undefined/,
  examples: [
    {
      bad: 'const names = ["Ann", "Bo"];\nconst at = Math.random() * names.length;\nconsole.log(names[at]);',
      good: 'const names = ["Ann", "Bo"];\nconst at = Math.floor(Math.random() * names.length);\nconsole.log(names[at]);',
      line: 2,
    },
    {
      bad: 'function middle(list) {\n  return list[(list.length - 1) / 2];\n}',
      good: 'function middle(list) {\n  return list[Math.floor((list.length - 1) / 2)];\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const told = new Set<Node>();
    return {
      MemberExpression: (read) => {
        const { object, property, computed } = read;
        if (!computed) return;
        const node = fractionOf(program, property);
        if (node === undefined || told.has(node) || caresForWhole(program, node, read)) return;
        if (!isListLike(program, object)) return;
        told.add(node);
        const edits = [insert(node.range[0], 'Math.floor('), insert(node.range[1], ')')];
        const fix = { title: 'round it down to a whole number', edits };
        report({ node, ...texts(shown(program, node), shown(program, object)), fix });
      },
    };
  },
};
