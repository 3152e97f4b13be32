import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, isCondition, type Node, type ParsedProgram } from '../../tree.ts';
import { isComparison, literalOf, withOperator } from '../conditions.ts';
import { listOfLength } from '../counters.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { hasExit } from '../statements.ts';

const texts = (test: string, isTrue: boolean) => ({
  message: `${test} is ${isTrue ? 'always true' : 'never true'}, whatever the program does`,
  why: isTrue
    ? 'a fixed value, a fresh object or a length of 0 or more decides nothing'
    : 'no length is ever below 0',
  hints: [
    `Name a case in which ${test} would be ${isTrue ? 'false' : 'true'}.`,
    'Which value of your program should decide here?',
    'What is compared with what in this condition?',
  ] as const,
});

const endlessTexts = (test: string) => ({
  message: `while (${test}) never ends by itself, and nothing in the loop leaves it`,
  why: 'such a loop needs a break, a return or an error to come to an end',
  hints: [
    'Print something in every round: does it ever stop?',
    'When should the loop be over?',
    'Which line of the loop would have to notice that, and what would it do then?',
  ] as const,
});

/** Values that are true whatever happens, written where a question belongs. */
function isFixed(node: Node): boolean {
  switch (node.type) {
    case 'ArrayExpression':
    case 'ObjectExpression':
    case 'NewExpression':
    case 'FunctionExpression':
      return true;
    case 'Literal':
      return typeof node.value === 'string' && node.value !== '';
    case 'TemplateLiteral':
      return node.quasis.some(({ value }) => value.raw !== '');
    default:
      return false;
  }
}

/** The answer that a question about a length always has: `list.length >= 0`, `list.length < 0`. */
function lengthAnswer(program: ParsedProgram, node: Node): boolean | undefined {
  if (!isComparison(node) || listOfLength(node.left) === undefined) return undefined;
  const bound = literalOf(program, node.right);
  if (bound === 0 && node.operator === '>=') return true;
  if (bound === 0 && node.operator === '<') return false;
  if (typeof bound !== 'number' || bound >= 0) return undefined;
  return node.operator.startsWith('>') || node.operator.startsWith('!');
}

/** Whether the loop calls something that may end the program. */
function mayStop(loop: TSESTree.WhileStatement): boolean {
  return [...descendants(loop.body)].some(
    (node) =>
      node.type === 'CallExpression' &&
      node.callee.type === 'MemberExpression' &&
      node.callee.property.type === 'Identifier' &&
      /^(exit|abort|close|wait)$/.test(node.callee.property.name),
  );
}

/** `if ("yes")`, `if (list.length >= 0)`, `while (true)` without a way out. */
export const constantCondition: SemanticRule = {
  id: 'constant-condition',
  concept: 'conditionals',
  confidence: 92,
  examples: [
    {
      bad: 'function isFilled(list) {\n  if (list.length >= 0) return true;\n  return false;\n}',
      good: 'function isFilled(list) {\n  if (list.length > 0) return true;\n  return false;\n}',
      line: 2,
    },
    {
      bad: 'let tries = 0;\nwhile (true) {\n  tries++;\n  console.log(tries);\n}',
      good: 'let tries = 0;\nwhile (true) {\n  tries++;\n  if (tries > 3) break;\n}',
      line: 2,
    },
    {
      bad: 'const age = 20;\nif (age < 10 || "old") console.log("free");',
      good: 'const age = 20;\nif (age < 10 || age > 60) console.log("free");',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => {
    const check = (node: Node) => {
      if (!isCondition(node)) return;
      const answer = isFixed(node) ? true : lengthAnswer(program, node);
      if (answer === undefined) return;
      const isLength = isComparison(node) && literalOf(program, node.right) === 0;
      const edit = isLength ? withOperator(program, node, answer ? '>' : '===') : undefined;
      const fix = edit && { title: 'ask whether there is something in it', edits: [edit] };
      report({ node, ...texts(shown(program, node), answer), ...(fix && { fix }) });
    };
    return {
      ArrayExpression: check,
      ObjectExpression: check,
      NewExpression: check,
      FunctionExpression: check,
      TemplateLiteral: check,
      BinaryExpression: check,
      Literal: (node) => {
        // `a === "x" || "y"` and `!"key" in object` have rules of their own.
        const isAlternative =
          node.parent.type === 'UnaryExpression' ||
          (node.parent.type === 'LogicalExpression' &&
            /^===?$/.test(
              node.parent.left.type === 'BinaryExpression' ? node.parent.left.operator : '',
            ));
        if (!isAlternative) check(node);
      },
      WhileStatement: (loop) => {
        const { test } = loop;
        if (test.type !== 'Literal' || (test.value !== true && test.value !== 1)) return;
        if (hasExit(loop) || mayStop(loop)) return;
        report({ node: test, ...endlessTexts(test.raw) });
      },
    };
  },
};
