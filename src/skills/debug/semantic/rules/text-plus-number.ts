import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  initializerOf,
  isNeverReassigned,
  methodCall,
  textOf,
  variableOf,
  type Node,
  type ParsedProgram,
} from '../../tree.ts';
import { certainKind } from '../certain-kind.ts';
import { isMeantAsText, isNumberText, wholeSum } from '../number-texts.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';
import { sourcesOf } from '../sources.ts';

const texts = (text: string, other: string) => ({
  message: `${text} is text, so + joins it to ${other}; nothing is added up`,
  why: '+ joins as soon as one side is text, even where the text looks like a number: "5" + 1 is "51"',
  hints: [
    `Print typeof ${text}.`,
    'What does + do with two numbers, and what with a text and a number?',
    `Where does ${text} come from, and of which kind is it there?`,
  ] as const,
});

const sumWords = /sum|total|add|plus|result|average|mean|score|points|price|age|amount|count/i;

/** Whether a name that the value gets, or the function around, speaks of a sum. */
function isCalledSum(node: Node): boolean {
  for (let current = node.parent; current !== undefined; current = current.parent) {
    if (current.type === 'VariableDeclarator' || current.type === 'FunctionDeclaration') {
      return current.id?.type === 'Identifier' && sumWords.test(current.id.name);
    }
  }
  return false;
}

/** Whether a name started as a number, as totals do. */
function startsAsNumber(program: ParsedProgram, target: Node): boolean {
  const variable = variableOf(program, target);
  const init = initializerOf(variable);
  const isReset = variable?.references.some(({ identifier: { parent } }) => {
    const isSet = parent.type === 'AssignmentExpression' && parent.operator === '=';
    return isSet && certainKind(program, parent.right) !== 'number';
  });
  return init?.type === 'Literal' && typeof init.value === 'number' && isReset !== true;
}

/** The `'0'` that a total starts from. */
function textStartOf(program: ParsedProgram, target: Node): TSESTree.StringLiteral | undefined {
  const init = initializerOf(variableOf(program, target));
  const isText = init?.type === 'Literal' && typeof init.value === 'string';
  return isText && /^0(\.0+)?$/.test(init.value) ? init : undefined;
}

/** Whether a text is something else than what `toFixed` made, which has a rule of its own. */
function isPlainText(program: ParsedProgram, node: Node): boolean {
  if (certainKind(program, node) !== 'string' || isMadeByToFixed(program, node)) return false;
  const [source] = sourcesOf(program, node) ?? [];
  // The positions of a list that `for … in` gives have a rule of their own.
  const isPosition =
    source?.node.parent?.type === 'ForInStatement' && certainKind(program, source.node) === 'array';
  return !isPosition;
}

function isMadeByToFixed(program: ParsedProgram, node: Node): boolean {
  return (sourcesOf(program, node) ?? []).some(
    ({ node: source }) => methodCall(source)?.method === 'toFixed',
  );
}

/** The text among two summands, where the sum is meant as a number. */
function textIn(program: ParsedProgram, left: Node, right: Node): Node | undefined {
  const isText = [left, right].map((side) => isNumberText(program, side));
  const [leftIsText, rightIsText] = isText;
  if (leftIsText === true && certainKind(program, right) === 'number') return left;
  if (rightIsText === true && certainKind(program, left) === 'number') return right;
  return undefined;
}

/** A text that looks like a number, added to a number; two of them where a sum is named. */
export const textPlusNumber: SemanticRule = {
  id: 'text-plus-number',
  concept: 'type-conversion',
  misconception: '"5" + 1 is 6',
  confidence: 93,
  examples: [
    {
      bad: 'const age = prompt("How old are you?");\nconsole.log(age + 1);',
      good: 'const age = Number(prompt("How old are you?"));\nconsole.log(age + 1);',
      line: 2,
    },
    {
      bad: 'function digitSum(number) {\n  let sum = 0;\n  for (const digit of String(number)) {\n    sum += digit;\n  }\n  return sum;\n}',
      good: 'function digitSum(number) {\n  let sum = 0;\n  for (const digit of String(number)) {\n    sum += Number(digit);\n  }\n  return sum;\n}',
      line: 4,
    },
    {
      bad: 'const first = "5";\nconst second = "7";\nconst sum = first + second;\nconsole.log(sum);',
      good: 'const first = "5";\nconst code = first + "-" + 7;\nconsole.log(code);',
      line: 3,
    },
    {
      bad: 'const parts = "3,4,5".split(",");\nconst total = parts.reduce((sum, part) => sum + part, 0);',
      good: 'const parts = "3,4,5".split(",");\nconst total = parts.reduce((sum, part) => sum + Number(part), 0);',
      line: 2,
    },
    {
      bad: 'let total = "0";\nfor (const price of [2, 3]) {\n  total += price;\n}',
      good: 'let code = "0";\nfor (const part of ["2", "3"]) {\n  code += part;\n}',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => {
    const blame = (node: Node, converted: readonly Node[], other: Node) => {
      const [first] = converted;
      if (first === undefined) return;
      const places = new Set(converted.map((each) => conversionPlace(program, each)));
      const edits = [...places].map((each) => replace(each, `Number(${textOf(program, each)})`));
      const fix = { title: 'turn the text into a number', edits };
      report({ node, ...texts(shown(program, first), shown(program, other)), fix });
    };
    return {
      BinaryExpression: (node) => {
        const { left, right } = node;
        if (node.operator !== '+' || isMeantAsText(program, wholeSum(node))) return;
        const text = textIn(program, left, right) ?? addedInReduce(program, node);
        if (text !== undefined) {
          blame(node, [text], text === left ? right : left);
        } else if ([left, right].every((side) => isNumberText(program, side))) {
          if (isCalledSum(node)) blame(node, [left, right], right);
        }
      },
      AssignmentExpression: ({ left, right, operator, parent }) => {
        const start = operator === '+=' ? textStartOf(program, left) : undefined;
        if (start !== undefined && certainKind(program, right) === 'number') {
          const edits = [replace(start, start.value)];
          const fix = { title: 'start from a number', edits };
          report({ node: parent, ...texts(shown(program, left), shown(program, right)), fix });
          return;
        }
        const isTotal = operator === '+=' && startsAsNumber(program, left);
        if (!isTotal || isMeantAsText(program, right)) return;
        if (isPlainText(program, right) && right.type !== 'BinaryExpression') {
          blame(parent, [right], left);
        }
      },
    };
  },
};

/** Where a text is turned into a number best: where it comes in, else where it is used. */
function conversionPlace(program: ParsedProgram, node: Node): Node {
  const variable = variableOf(program, node);
  const init = initializerOf(variable);
  if (variable === undefined || init === undefined || !isNeverReassigned(variable)) return node;
  const isComingIn = /^(CallExpression|MemberExpression|AwaitExpression)$/.test(init.type);
  return isComingIn && methodCall(init) === undefined ? init : node;
}

/** `sum + part` in a reduce that starts from a number and goes over texts. */
function addedInReduce(
  program: ParsedProgram,
  { left, right }: TSESTree.BinaryExpression,
): Node | undefined {
  if (left.type !== 'Identifier') return undefined;
  const definition = variableOf(program, left)?.defs[0];
  const call = definition?.type === 'Parameter' ? definition.node.parent : undefined;
  const isReduce = call?.type === 'CallExpression' && methodCall(call)?.method === 'reduce';
  if (!isReduce || certainKind(program, left) !== 'number') return undefined;
  return isPlainText(program, right) ? right : undefined;
}
