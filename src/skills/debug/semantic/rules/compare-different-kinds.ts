import { textOf, type Node, type ParsedProgram } from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { isComparison } from '../conditions.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const kindNames = {
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
};

type Side = { readonly text: string; readonly kind: keyof typeof kindNames };

const texts = (one: Side, other: Side, isNegative: boolean) => ({
  message: `${one.text} is ${kindNames[one.kind]} and ${other.text} is ${kindNames[other.kind]}: ${isNegative ? '!== is always true' : '=== is never true'} for them`,
  why: 'a strict comparison converts nothing; values of two kinds are never equal',
  hints: [
    `Print typeof ${one.text} and typeof ${other.text}.`,
    'Where does each of the two values come from, and of which kind is it there?',
    'What has to happen to one of them before they can be equal?',
  ] as const,
});

/** A text of digits written where a number is meant: `"5"`. */
function unquoted(node: Node): string | undefined {
  if (node.type !== 'Literal' || typeof node.value !== 'string') return undefined;
  return /^-?\d+(\.\d+)?$/.test(node.value) ? node.value : undefined;
}

/** The text side becomes a number, where the other one is a number. */
function conversion(program: ParsedProgram, text: Node) {
  const [start, end] = text.range;
  const plain = unquoted(text);
  const edits = [{ start, end, text: plain ?? `Number(${textOf(program, text)})` }];
  return { title: 'compare two numbers', edits };
}

/** `prompt("Age?") === 18`, `list.length === "0"`. */
export const compareDifferentKinds: SemanticRule = {
  id: 'compare-different-kinds',
  concept: 'comparison',
  confidence: 94,
  examples: [
    {
      bad: 'const age = prompt("Age?");\nif (age === 18) console.log("right age");',
      good: 'const age = Number(prompt("Age?"));\nif (age === 18) console.log("right age");',
      line: 2,
    },
    {
      bad: 'const isEmpty = (list) => list.length === "0";',
      good: 'const isEmpty = (list) => list.length === 0;',
      line: 1,
    },
    {
      bad: 'const rooms = { 1: "kitchen" };\nfor (const number in rooms) {\n  if (number === 1) console.log(rooms[number]);\n}',
      good: 'const rooms = { 1: "kitchen" };\nfor (const number in rooms) {\n  if (number === "1") console.log(rooms[number]);\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const { left, right, operator } = node;
      if (operator !== '===' && operator !== '!==') return;
      const [one, other] = [certainKind(program, left), certainKind(program, right)];
      if (one === undefined || other === undefined || one === other) return;
      if ([left, right].some(hasOwnRule)) return;
      const textSide = one === 'string' ? left : other === 'string' ? right : undefined;
      const hasNumber = one === 'number' || other === 'number';
      const fix = textSide && hasNumber && conversion(program, textSide);
      const sides = [
        { text: shown(program, left), kind: one },
        { text: shown(program, right), kind: other },
      ] as const;
      report({ node, ...texts(...sides, operator === '!=='), ...(fix && { fix }) });
    },
  }),
};

/** What other rules tell about: a list written on the spot, `!x`, a text that was joined too early. */
function hasOwnRule(node: Node): boolean {
  if (node.type === 'UnaryExpression') return node.operator === '!' || node.operator === 'typeof';
  if (node.type === 'BinaryExpression') return node.operator === '+' || isComparison(node);
  return node.type === 'ArrayExpression' || node.type === 'ObjectExpression';
}
