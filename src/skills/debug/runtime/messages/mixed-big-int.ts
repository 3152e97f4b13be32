import { type Node, textOf } from '../../tree.ts';
import { callNamed, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
const texts = (expression: string) => ({
  message: `${expression} puts a BigInt (a whole number with an n) and an ordinary number together`,
  why: 'the two kinds of numbers cannot share a calculation; one of them has to be turned into the other',
  hints: [
    'Which of the two values was written with an n, or made by BigInt( )?',
    'Print typeof of both sides.',
    'Which kind should the result be: exact whole numbers of any size, or ordinary ones?',
  ] as const,
});

const isHere = (node: Node): node is Node =>
  (node.type === 'BinaryExpression' && /^(?:[-+*/%&|^]|\*\*|<<|>>>?)$/.test(node.operator)) ||
  (node.type === 'AssignmentExpression' && node.operator !== '=') ||
  (node.type === 'UnaryExpression' && node.operator === '+') ||
  callNamed(node, /^(?:max|min|abs|round|floor|ceil|sqrt|pow)$/) !== undefined;

/** "Cannot mix BigInt and other types, use explicit conversions". */
export const mixedBigInt: RuntimeMessage = {
  id: 'mixed-big-int',
  concept: 'numbers',
  errorName: 'TypeError',
  pattern: /^Cannot (?:mix BigInt and other types|convert a BigInt value to a number)/,
  examples: [
    {
      source: 'const big = 10n;\nconst sum = big + 5;',
      message: 'Cannot mix BigInt and other types, use explicit conversions',
      line: 2,
      says: 'big + 5',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) => isHere(node),
      (node) => (/\d[\d_]*n\b|BigInt/.test(textOf(report.program, node)) ? 80 : 40),
    ),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(node === undefined ? 'this line' : textOf(site.program, node)),
      ...(node !== undefined && { node }),
    };
  },
};
