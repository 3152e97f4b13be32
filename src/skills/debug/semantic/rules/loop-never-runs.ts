import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, type Node, type ParsedProgram } from '../../tree.ts';
import { literalOf, withOperator } from '../conditions.ts';
import { counterOf } from '../counters.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (index: string, test: string, start: string) => ({
  message: `${index} starts at ${start}, and ${test} is false there, so the loop never runs`,
  why: `the condition is asked before the first round too, and the loop goes on only while it is true`,
  hints: [
    'Print something inside the loop: does it ever appear?',
    `Is ${test} true or false when ${index} is ${start}?`,
    'A loop goes on while its condition is true: read the comparison in that way.',
  ] as const,
});

/** The first value of the counter, `length` standing for a list that has elements. */
function startOf(program: ParsedProgram, loop: TSESTree.ForStatement) {
  const counter = counterOf(loop);
  const node = counter?.start;
  return counter === undefined || node === undefined || node === null
    ? undefined
    : { name: counter.name.name, node, value: valueOf(program, node) };
}

/** Elements that a list is taken to have, where only its length is known. */
const usualLength = 1000;

function valueOf(program: ParsedProgram, node: Node): number | undefined {
  if (propertyName(node) === 'length') return usualLength;
  if (node.type === 'BinaryExpression' && propertyName(node.left) === 'length') {
    const less = literalOf(program, node.right);
    return node.operator === '-' && typeof less === 'number' ? usualLength - less : undefined;
  }
  const value = literalOf(program, node);
  return typeof value === 'number' ? value : undefined;
}

function isTrueAt(operator: string, start: number, bound: number): boolean | undefined {
  switch (operator) {
    case '<':
      return start < bound;
    case '<=':
      return start <= bound;
    case '>':
      return start > bound;
    case '>=':
      return start >= bound;
    case '===':
    case '==':
      return start === bound;
    default:
      return undefined;
  }
}

/** The comparison that lets the counter come to the bound. */
function wantedOperator(update: Node, bound: number, isInclusive: boolean): string | undefined {
  if (update.type !== 'UpdateExpression') return undefined;
  if (update.operator === '++') return isInclusive ? '<=' : '<';
  return isInclusive || bound === 0 ? '>=' : '>';
}

/** `for (let i = 0; i > list.length; i++)`. */
export const loopNeverRuns: SemanticRule = {
  id: 'loop-never-runs',
  concept: 'for-loops',
  confidence: 95,
  examples: [
    {
      bad: 'const list = [1, 2];\nfor (let i = 0; i > list.length; i++) {\n  console.log(list[i]);\n}',
      good: 'const list = [1, 2];\nfor (let i = 0; i < list.length; i++) {\n  console.log(list[i]);\n}',
      line: 2,
    },
    {
      bad: 'for (let left = 10; left <= 0; left--) {\n  console.log(left);\n}',
      good: 'for (let left = 10; left >= 0; left--) {\n  console.log(left);\n}',
      line: 1,
    },
    {
      bad: 'for (let i = 1; i === 5; i++) console.log(i);',
      good: 'for (let i = 1; i < 5; i++) console.log(i);',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    ForStatement: (loop) => {
      const { test, update } = loop;
      const start = startOf(program, loop);
      if (test?.type !== 'BinaryExpression' || start?.value === undefined) return;
      if (test.left.type !== 'Identifier' || test.left.name !== start.name) return;
      const bound = valueOf(program, test.right);
      if (update === null || bound === undefined) return;
      if (isTrueAt(test.operator, start.value, bound) !== false) return;
      if (start.value === bound && test.operator.length === 1) return;
      const isRising = update.type === 'UpdateExpression' && update.operator === '++';
      const canReach = isRising ? start.value < bound : start.value > bound;
      const operator = wantedOperator(update, bound, /^[<>]=$/.test(test.operator));
      const edits = operator === undefined ? [] : [withOperator(program, test, operator)];
      const fix = { title: 'turn the comparison', edits };
      report({
        node: test,
        ...texts(start.name, shown(program, test), shown(program, start.node)),
        ...(operator !== undefined && canReach && { fix }),
      });
    },
  }),
};
