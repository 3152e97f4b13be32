import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { enclosingFunction, type ParsedProgram } from '../../tree.ts';
import { withOperator } from '../conditions.ts';
import { nodesOf } from '../sources.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (whole: string) => ({
  message: `^ compares the bits of two numbers; ${whole} is not a power`,
  why: 'in JavaScript ^ is "exclusive or" on bits, so 3 ^ 2 gives 1',
  hints: [
    `Print ${whole} with small numbers and work it out by hand.`,
    'Which operator, or which function of Math, multiplies a number by itself?',
    'Look at the sign ^ on this line.',
  ] as const,
});

const bitOperators = new Set(['&', '|', '<<', '>>', '>>>']);
/** Exponents from here on are more likely bits. */
const largestExponent = 13;
const powerWords = /pow|squar|cub|exp|area|volume|interest|distance|hypot|bmi/i;

function worksOnBits(program: ParsedProgram): boolean {
  const byType = nodesOf(program);
  return (
    byType('BinaryExpression').some(({ operator }) => bitOperators.has(operator)) ||
    byType('UnaryExpression').some(({ operator }) => operator === '~')
  );
}

/** The number that the right side begins with: 2 of `2 * Math.PI`. */
function firstFactor(node: TSESTree.Node): unknown {
  if (node.type === 'BinaryExpression') return firstFactor(node.left);
  return node.type === 'Literal' ? node.value : undefined;
}

/** Names around the place that speak of powers. */
function nameAround(node: TSESTree.Node): string {
  const fn = enclosingFunction(node);
  const holder = fn?.parent.type === 'VariableDeclarator' ? fn.parent.id : fn?.id;
  const target = node.parent?.type === 'VariableDeclarator' ? node.parent.id : undefined;
  return [holder, target].map((each) => (each?.type === 'Identifier' ? each.name : '')).join(' ');
}

/** `side ^ 2`. */
export const caretForPower: SemanticRule = {
  id: 'caret-for-power',
  concept: 'numbers',
  confidence: 93,
  examples: [
    {
      bad: 'const area = (side) => side ^ 2;',
      good: 'const area = (side) => side ** 2;',
      line: 1,
    },
    {
      bad: 'function power(base, exponent) {\n  return base ^ exponent;\n}',
      good: 'const flip = (bits, mask) => bits ^ mask;',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const { left, right } = node;
      if (node.operator !== '^') return;
      const exponent = firstFactor(right);
      const isExponent = typeof exponent === 'number' && exponent > 1;
      const isWorkedOut = left.type === 'BinaryExpression' && /^[-+*/]$/.test(left.operator);
      const isBase = left.type === 'Literal' && (left.value === 2 || left.value === 10);
      const isSmall = !isExponent || exponent < largestExponent;
      if (!isSmall || !(isExponent || isBase || isWorkedOut || powerWords.test(nameAround(node))))
        return;
      if (worksOnBits(program)) return;
      const fix = { title: 'use **', edits: [withOperator(program, node, '**')] };
      const isPlain = left.type !== 'UnaryExpression';
      report({ node, ...texts(shown(program, node)), ...(isPlain && { fix }) });
    },
  }),
};
