import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isFunction, type Node } from '../../tree.ts';
import { insert } from '../edits.ts';
import { summandsOf } from '../number-texts.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { isSteady, shown } from '../shown.ts';

const texts = (last: string, divisor: string) => ({
  message: `only ${last} is divided by ${divisor}: / is worked out before +`,
  why: 'multiplying and dividing come before adding, whatever the spaces look like',
  hints: [
    'Work the line out by hand for three small numbers, in the order of the computer.',
    `What stands directly to the left of / ${divisor}?`,
    'What has to be worked out first, and how do you show that?',
  ] as const,
});

/** The name that the value gets: of a variable, a property or the function that gives it back. */
function targetName(node: Node): string {
  for (let current = node.parent; current !== undefined; current = current.parent) {
    if (current.type === 'VariableDeclarator' || current.type === 'FunctionDeclaration') {
      return current.id?.type === 'Identifier' ? current.id.name : '';
    }
    if (current.type === 'AssignmentExpression') {
      return current.left.type === 'Identifier' ? current.left.name : '';
    }
    if (current.type === 'Property' || current.type === 'MethodDefinition') {
      return current.key.type === 'Identifier' ? current.key.name : '';
    }
    const isPassing =
      isFunction(current) ||
      current.type === 'ReturnStatement' ||
      current.type === 'BlockStatement';
    if (!isPassing && current.type !== 'CallExpression') return '';
  }
  return '';
}

/** Summands from which on a division by their number says enough. */
const clearCount = 3;

/** `const average = a + b / 2`. */
export const sumBeforeDivision: SemanticRule = {
  id: 'sum-before-division',
  concept: 'operators-assignment',
  confidence: 95,
  examples: [
    {
      bad: 'function average(a, b, c) {\n  return a + b + c / 3;\n}',
      good: 'function average(a, b, c) {\n  return (a + b + c) / 3;\n}',
      line: 2,
    },
    {
      bad: 'const marks = { math: 2, art: 4 };\nconst mean = marks.math + marks.art / 2;',
      good: 'const box = { x: 2, width: 4 };\nconst middle = box.x + box.width / 2;',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const { right, operator } = node;
      if (operator !== '+' || right.type !== 'BinaryExpression' || right.operator !== '/') return;
      const summands = [...summandsOf(node.left), right.left];
      // Three values and more that are divided by their number are a mean under any name.
      if (summands.length < clearCount && !/av(era)?g|mean/i.test(targetName(node))) return;
      if (!isCount(right.right, summands.length) || !summands.every(isSteady)) return;
      const [start] = node.range;
      const [, end] = right.left.range;
      const fix = {
        title: 'add first, then divide',
        edits: [insert(start, '('), insert(end, ')')],
      };
      report({ node, ...texts(shown(program, right.left), shown(program, right.right)), fix });
    },
  }),
};

/** Whether a number is how many values are added, or a length. */
function isCount(node: TSESTree.Node, count: number): boolean {
  return node.type === 'Literal' && node.value === count;
}
