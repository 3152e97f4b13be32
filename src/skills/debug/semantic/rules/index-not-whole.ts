import {
  enclosingFunction,
  initializerOf,
  methodCall,
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
import { loopAround } from '../statements.ts';

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

/** Whether the function asks somewhere whether numbers are even or whole, or takes steps of two. */
function caresForWhole(program: ParsedProgram, node: Node): boolean {
  const around = enclosingFunction(node)?.body ?? program.tree;
  if (/%|isInteger|\b(floor|trunc|round|ceil)\b|>>|\|/.test(textOf(program, around))) return true;
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
      MemberExpression: ({ object, property, computed }) => {
        if (!computed) return;
        const node = fractionOf(program, property);
        if (node === undefined || told.has(node) || caresForWhole(program, node)) return;
        if (!isListLike(program, object)) return;
        told.add(node);
        const edits = [insert(node.range[0], 'Math.floor('), insert(node.range[1], ')')];
        const fix = { title: 'round it down to a whole number', edits };
        report({ node, ...texts(shown(program, node), shown(program, object)), fix });
      },
    };
  },
};
