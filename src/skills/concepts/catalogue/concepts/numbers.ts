import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import { isNaNName, lineOf } from '../../syntax-view.ts';

/** A decimal that shows the rounding of binary fractions: fifteen places and more. */
const roundedDecimal = /-?\d+\.\d{15,}/;

export const numbers: Concept = {
  slug: 'numbers',
  rule: 'As in most languages, numbers are binary floating point: 0.1 is not exact.',
  idea: {
    beginner:
      'JavaScript has one kind of number for whole numbers and fractions. Fractions such as 0.1 are stored very nearly, not exactly, so sums can be off by a tiny bit. Whole numbers are exact. Dividing keeps the fraction: 7 / 2 is 3.5.',
    intermediate:
      'Every number has 64 bits in binary. Halves and quarters fit exactly, tenths do not, so compare with a tolerance or count in whole cents. NaN marks a failed calculation and equals nothing. toFixed gives text for display.',
    advanced:
      'IEEE 754 doubles: 53 bits of precision, whole numbers exact up to 2 to the power of 53. Rounding errors grow with magnitude, so a fixed Number.EPSILON fits only values near 1. Use BigInt for larger whole numbers and scaled integers for money.',
  },
  example: `console.log(0.1 + 0.2);
console.log(7 / 2, Math.floor(7 / 2));`,
  misconceptions: [
    {
      id: 'numbers-nan-equals-itself',
      belief: 'NaN === NaN is true',
      program: `const age = Number('ten');
console.log(age === NaN, Number.isNaN(age));`,
      believedOutput: 'true true',
      truth: 'NaN is equal to nothing, not even itself: ask with Number.isNaN.',
      recognise: comparedWithNaN,
    },
    {
      id: 'numbers-exact-decimals',
      belief: '0.1 + 0.2 is exactly 0.3',
      program: `console.log(0.1 + 0.2 === 0.3);`,
      believedOutput: 'true',
      truth: 'Tenths have no exact binary form, so the sum is a tiny bit more than 0.3.',
      recognise: inexactDecimals,
    },
    {
      id: 'numbers-division-drops-fraction',
      belief: '7 / 2 gives 3 as integers do',
      program: `console.log(7 / 2);`,
      believedOutput: '3',
      truth: 'Division keeps the fraction; Math.floor or Math.trunc drops it.',
      recognise: fractionAsIndex,
    },
  ],
  analogy: {
    holds: 'Like writing one third as 0.333: a tenth in binary never ends, so it is cut off.',
    breaks: 'The computer shows 0.1 again when printing, because it prints the shortest text.',
  },
  pitfalls: [
    'toFixed gives a string: convert it back before you calculate with it.',
    'Comparing a sum of fractions with === is rarely what is wanted.',
  ],
  whenToUse: 'Count money in whole cents; compare fractions with a tolerance.',
  check: {
    question: 'What does this print?',
    program: `console.log(0.1 * 3 === 0.3);`,
  },
  phrases: [
    'why is 0.1 + 0.2 not 0.3',
    'floating point rounding error decimals',
    'total is 0.30000000000000004',
    'integer division remainder modulo',
    'NaN not a number toFixed round',
  ],
  explainExpression,
};

function comparedWithNaN({ nodes, text }: SeenProgram): Sighting | undefined {
  for (const node of nodes('BinaryExpression')) {
    if (!/^[!=]==?$/.test(node.operator)) continue;
    const other = isNaNName(node.left) ? node.right : node.left;
    if (!isNaNName(node.left) && !isNaNName(node.right)) continue;
    const negation = node.operator.startsWith('!') ? '!' : '';
    return {
      line: lineOf(node),
      because: `Line ${lineOf(node)}: NaN is never equal to anything, itself included, so the answer is always ${String(negation === '!')}.`,
      change: `Write ${negation}Number.isNaN(${text(other)}).`,
    };
  }
  return undefined;
}

function inexactDecimals(seen: SeenProgram): Sighting | undefined {
  const { output, nodes, text } = seen;
  const change = 'Count in cents or compare with a tolerance; toFixed gives a string.';
  const equalities = nodes('BinaryExpression').filter(({ operator }) => /^[!=]==?$/.test(operator));
  const sum = equalities.find(({ left, right }) =>
    [left, right].some((side) => side.type === 'BinaryExpression' && hasTenths(side)),
  );
  const printed = output.find((chunk) => roundedDecimal.test(chunk.text));
  if (printed === undefined) {
    if (sum === undefined) return undefined;
    const line = lineOf(sum);
    return {
      line,
      because: `Line ${line}: tenths are stored only nearly, so ${text(sum)} compares two rounded numbers.`,
      change,
    };
  }
  const compared =
    sum ?? equalities.find(({ left, right }) => isFraction(left) || isFraction(right));
  const line = compared === undefined ? printed.line : lineOf(compared);
  if (line === undefined) return undefined;
  const [shown = ''] = roundedDecimal.exec(printed.text) ?? [];
  const exactly = compared === undefined ? '' : `${text(compared)} compares exactly, and `;
  return { line, because: `Line ${line}: ${exactly}the value is ${shown}.`, change };
}

/** True where a sum or product holds a fraction such as 0.1 that binary cannot hold exactly. */
function hasTenths({ left, right }: TSESTree.BinaryExpression): boolean {
  return [left, right].some((side) => {
    if (side.type === 'BinaryExpression') return hasTenths(side);
    return isFraction(side) && !isExactInBinary(side);
  });
}

function fractionAsIndex({ nodes, text, initialOf }: SeenProgram): Sighting | undefined {
  for (const { property, computed, object, loc } of nodes('MemberExpression')) {
    if (!computed) continue;
    const index = initialOf(property) ?? property;
    if (index.type !== 'BinaryExpression' || index.operator !== '/') continue;
    const { line } = loc.start;
    return {
      line,
      because: `Line ${line}: ${text(index)} keeps its fraction, and ${text(object)} has no item at an index such as 1.5.`,
      change: `Write Math.floor(${text(index)}).`,
    };
  }
  return undefined;
}

function explainExpression(
  expression: TSESTree.Expression,
  textOf: (node: TSESTree.Node) => string,
): string | undefined {
  const text = textOf(expression);
  if (expression.type !== 'BinaryExpression') return undefined;
  if (/^[!=]==?$/.test(expression.operator) && /\d\.\d/.test(text) && /[-+*/]/.test(text)) {
    return 'tenths are stored only nearly in binary';
  }
  const { left, operator, right } = expression;
  const areNumbers = [left, right].every(
    (side) => side.type === 'Literal' && typeof side.value === 'number',
  );
  if (!areNumbers) return undefined;
  if (operator === '/') return 'division keeps the fraction';
  if (operator === '%') return '% gives the remainder';
  return [left, right].some(isFraction) ? 'tenths are stored only nearly in binary' : undefined;
}

function isFraction(node: TSESTree.Node): boolean {
  return node.type === 'Literal' && typeof node.value === 'number' && !Number.isInteger(node.value);
}

/** Halves, quarters and so on down to 1/1024 are stored exactly. */
function isExactInBinary(node: TSESTree.Node): boolean {
  const value = node.type === 'Literal' ? Number(node.value) : NaN;
  return Number.isInteger(value * 2 ** 10);
}
