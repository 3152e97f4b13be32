import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Concept, SeenProgram, Sighting } from '../../concept.ts';
import { isNullish, lineOf } from '../../syntax-view.ts';

const relations = new Set(['<', '<=', '>', '>=']);

export const comparison: Concept = {
  slug: 'comparison',
  rule: '=== compares without converting; == converts first, so use === by default.',
  idea: {
    beginner:
      'Use === to ask whether two values are the same: same type and same value. == first turns the two sides into one type, which gives surprises such as 0 == "" being true. Use !== to ask whether they differ.',
    intermediate:
      '=== never converts. == converts by a table: text and true or false become numbers, null equals only undefined. Arrays and objects are equal only to themselves: === asks whether both sides are one and the same object, not whether the contents agree.',
    advanced:
      'Strict equality compares type, then value; objects by identity; NaN equals nothing, and 0 equals -0. Loose equality adds ToPrimitive and ToNumber. Object.is differs on NaN and -0. Relational operators compare text by UTF-16 units where both sides are text, else numbers.',
  },
  example: `console.log(5 === '5', 5 == '5');
console.log(0 == '', null == 0);`,
  misconceptions: [
    {
      id: 'comparison-chained-range',
      belief: '1 < x < 5 tests a range',
      program: `const x = 9;
console.log(1 < x < 5);`,
      believedOutput: 'false',
      truth: '1 < x gives true or false first, and that is compared with 5 as 1 or 0.',
      recognise: chainedRange,
    },
    {
      id: 'comparison-arrays-by-content',
      belief: 'Two arrays with equal items are ===',
      program: `console.log([1, 2] === [1, 2]);`,
      believedOutput: 'true',
      truth: 'Two arrays are equal only where they are one and the same array.',
      recognise: comparedByContent,
    },
    {
      id: 'comparison-loose-is-only-speed',
      belief: '== and === differ only in speed',
      program: `console.log('1' == 1, '1' === 1);`,
      believedOutput: 'true true',
      truth: '== converts its two sides to one type before it compares; === does not.',
      recognise: looselyCompared,
    },
  ],
  analogy: {
    holds: '=== checks two passports; == is content if the two names sound alike once translated.',
    breaks: 'With objects even === looks at which object it is, never at what is written in it.',
  },
  pitfalls: [
    'NaN is not equal to itself: ask with Number.isNaN.',
    'Values typed into a form are text: convert them with Number first.',
  ],
  whenToUse: 'Use === and !== by default; == null is the one short form people accept.',
  check: {
    question: 'What does this print?',
    program: `console.log('2' === 2, '2' == 2, [] === []);`,
  },
  phrases: [
    'double equals or triple equals',
    'equality operator loose strict',
    'compare two arrays',
    'check if number is between',
    'equal values not equal',
  ],
  explainExpression,
};

function chainedRange({ nodes, text }: SeenProgram): Sighting | undefined {
  for (const outer of nodes('BinaryExpression')) {
    const { left, right } = outer;
    if (!relations.has(outer.operator) || left.type !== 'BinaryExpression') continue;
    if (!relations.has(left.operator)) continue;
    const middle = text(left.right);
    return {
      line: lineOf(outer),
      because: `Line ${lineOf(outer)}: ${text(left)} gives true or false first; that, as 1 or 0, is compared with ${text(right)}.`,
      change: `Write ${text(left)} && ${middle} ${outer.operator} ${text(right)}.`,
    };
  }
  return undefined;
}

function comparedByContent({ nodes, text, initialOf }: SeenProgram): Sighting | undefined {
  const madeHere = (node: TSESTree.Node) => {
    const made = initialOf(node) ?? node;
    return made.type === 'ArrayExpression' || made.type === 'ObjectExpression' ? made : undefined;
  };
  for (const { left, right, operator, loc } of nodes('BinaryExpression')) {
    if (!/^[!=]==?$/.test(operator)) continue;
    const first = madeHere(left);
    const second = madeHere(right);
    const literal = first === left || second === right;
    const areTwo = first !== undefined && second !== undefined && first !== second;
    if (!literal && !areTwo) continue;
    const { line } = loc.start;
    const isList = (first ?? second)?.type === 'ArrayExpression';
    const kind = isList ? 'array' : 'object';
    return {
      line,
      because: `Line ${line}: ${text(left)} and ${text(right)} are two different ${kind}s; ${operator} asks whether they are one and the same.`,
      change: isList
        ? 'Compare the items one by one, for instance with every.'
        : 'Compare the properties that matter, one by one.',
    };
  }
  return undefined;
}

/** Where the two sides are known to be of different types, so that converting decides. */
function looselyCompared({ nodes, text, initialOf }: SeenProgram): Sighting | undefined {
  for (const node of nodes('BinaryExpression')) {
    const { operator, left, right } = node;
    if (operator !== '==' && operator !== '!=') continue;
    const [first, second] = [initialOf(left) ?? left, initialOf(right) ?? right];
    const types = [typeOf(first), typeOf(second)];
    const areKnown = !types.includes(undefined) && !types.includes('null');
    const isFlag = types.includes('boolean');
    if (types[0] === types[1] || (!areKnown && !isFlag)) continue;
    const reason = conversion(first, second, text) ?? 'it converts its sides to one type first';
    return {
      line: lineOf(node),
      because: `Line ${lineOf(node)}: ${operator} converts before it compares: ${reason}.`,
      change: `Write ${text(left)} ${operator}= ${text(right)}.`,
    };
  }
  return undefined;
}

/** Why one equality gives what it gives. */
function explainExpression(
  expression: TSESTree.Expression,
  textOf: (node: TSESTree.Node) => string,
): string | undefined {
  if (expression.type !== 'BinaryExpression') return undefined;
  const { operator, left, right } = expression;
  if (relations.has(operator) && left.type === 'BinaryExpression' && relations.has(left.operator)) {
    return `${textOf(left)} gives true or false first`;
  }
  if (!/^[!=]==?$/.test(operator)) return undefined;
  const sides = [left, right];
  if (sides.some((side) => textOf(side) === 'NaN')) return 'NaN is never equal to itself';
  const made = sides.filter(isObject);
  if (made.length === 2) {
    const kind = made.every(({ type }) => type === 'ArrayExpression') ? 'arrays' : 'objects';
    return `two different ${kind}`;
  }
  if (operator.length === 3) return strictReason(left, right);
  if (sides.every(isNullish)) return 'null and undefined are == each other';
  if (sides.some(isNullish)) return 'null is == only null and undefined';
  return conversion(left, right, textOf);
}

function strictReason(left: TSESTree.Node, right: TSESTree.Node): string | undefined {
  const types = [left, right].map(typeOf);
  if (types.includes(undefined)) return undefined;
  return types[0] === types[1]
    ? 'same type, so the values decide'
    : `a ${types.join(' and a ')} are never ===`;
}

/** What == converts where one side is text, true or false and the other a number or either. */
function conversion(
  left: TSESTree.Node,
  right: TSESTree.Node,
  textOf: (node: TSESTree.Node) => string,
): string | undefined {
  if (isText(left) && isText(right)) return undefined;
  const converted = [left, right].flatMap((side) => {
    if (side.type !== 'Literal' || !/^(?:string|boolean)$/.test(typeof side.value)) return [];
    return [`${textOf(side)} becomes ${String(Number(side.value))}`];
  });
  return converted.length === 0 ? undefined : converted.join(' and ');
}

function typeOf(node: TSESTree.Node): string | undefined {
  if (node.type !== 'Literal') return undefined;
  return node.value === null ? 'null' : typeof node.value;
}

function isText(node: TSESTree.Node): boolean {
  return typeOf(node) === 'string';
}

function isObject(node: TSESTree.Node): boolean {
  return node.type === 'ArrayExpression' || node.type === 'ObjectExpression';
}
