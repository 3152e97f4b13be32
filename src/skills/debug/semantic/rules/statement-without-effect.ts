import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  functionOf,
  isFunction,
  propertyName,
  textOf,
  variableOf,
  type ParsedProgram,
} from '../../tree.ts';
import { withOperator } from '../conditions.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const comparisonTexts = (whole: string, target: string) => ({
  message: `${whole} asks whether two values are equal; it stores nothing in ${target}`,
  why: 'the answer, true or false, is dropped, and the program goes on as before',
  hints: [
    `Print ${target} before and after this line.`,
    'Which sign stores a value, and which one compares?',
    'Count the equals signs on this line.',
  ] as const,
});

const resultTexts = (whole: string, target: string) => ({
  message: `${whole} is worked out and dropped: ${target} keeps its old value`,
  why: 'an operator gives a new value and leaves its operands alone',
  hints: [
    `Print ${target} before and after this line.`,
    `Where does the result of ${whole} go?`,
    'What has to stand on the line so that the result is kept?',
  ] as const,
});

const nameTexts = (name: string) => ({
  message: `${name} names the function and does not run it`,
  why: 'a function runs where its name is followed by round brackets',
  hints: [
    `Put a console.log into ${name}: is it ever printed?`,
    `What is the difference between a function and a call of it?`,
    `Look at what follows ${name} on this line.`,
  ] as const,
});

const calledWithoutArguments = new Set([
  ...['reverse', 'sort', 'pop', 'shift', 'trim', 'toUpperCase', 'toLowerCase', 'focus', 'blur'],
  ...['remove', 'reset', 'submit', 'click', 'preventDefault', 'stopPropagation'],
]);

/** Whether a note follows on the same line, as in examples that show what an expression gives. */
function hasNote({ source }: ParsedProgram, node: TSESTree.Node): boolean {
  return /^[ \t;]*\/[/*]/.test(source.slice(node.range[1], node.range[1] + 8));
}

/** Whether the value is what the function was to give back: its last line, or behind a bare return. */
function isForgottenReturn(node: TSESTree.ExpressionStatement): boolean {
  const { parent } = node;
  if (parent.type !== 'BlockStatement') return false;
  const at = parent.body.indexOf(node);
  const before = parent.body[at - 1];
  const isBehindReturn = before?.type === 'ReturnStatement' && before.argument === null;
  const isLast = isFunction(parent.parent) && at === parent.body.length - 1;
  const isStored =
    node.expression.type === 'BinaryExpression' && /^===?$/.test(node.expression.operator);
  return isBehindReturn || (isLast && !isStored);
}

function isChangeable(program: ParsedProgram, node: TSESTree.Node): boolean {
  if (node.type === 'MemberExpression') return true;
  const definition = variableOf(program, node)?.defs[0];
  return (
    definition?.type === 'Parameter' ||
    (definition?.type === 'Variable' && definition.parent.kind !== 'const')
  );
}

function droppedComparison(
  program: ParsedProgram,
  node: TSESTree.BinaryExpression,
): SemanticMatch | undefined {
  const { left, operator } = node;
  if (left.type !== 'Identifier' && left.type !== 'MemberExpression') return undefined;
  const target = textOf(program, left);
  if (operator === '==' || operator === '===') {
    const fix = { title: 'store with one =', edits: [withOperator(program, node, '=')] };
    const found = { node, ...comparisonTexts(shown(program, node), target) };
    return isChangeable(program, left) ? { ...found, fix } : found;
  }
  if (!/^[-+*/%]$/.test(operator) || !isChangeable(program, left)) return undefined;
  const fix = { title: 'keep the result', edits: [withOperator(program, node, `${operator}=`)] };
  return { node, ...resultTexts(shown(program, node), target), fix };
}

function uncalled(program: ParsedProgram, node: TSESTree.Node): SemanticMatch | undefined {
  const method = propertyName(node);
  const isMethod = method !== undefined && calledWithoutArguments.has(method);
  const fn = node.type === 'Identifier' ? functionOf(program, node) : undefined;
  if (!isMethod && fn === undefined) return undefined;
  const [, end] = node.range;
  const fix = { title: 'call it', edits: [{ start: end, end, text: '()' }] };
  const canCall = isMethod || fn?.params.length === 0;
  return { node, ...nameTexts(shown(program, node)), ...(canCall && { fix }) };
}

/** `x == 5;`, `count + 1;`, `start;` as statements. */
export const statementWithoutEffect: SemanticRule = {
  id: 'statement-without-effect',
  concept: 'operators-assignment',
  confidence: 94,
  yieldsTo: ['callback-without-return', 'missing-return'],
  examples: [
    {
      bad: 'let door = "open";\ndoor == "closed";\nconsole.log(door);',
      good: 'let door = "open";\ndoor = "closed";\nconsole.log(door);',
      line: 2,
    },
    {
      bad: 'let count = 0;\nfor (const n of [1, 2]) {\n  count + n;\n}\nconsole.log(count);',
      good: 'let count = 0;\nfor (const n of [1, 2]) {\n  count += n;\n}\nconsole.log(count);',
      line: 3,
    },
    {
      bad: 'function start() {\n  console.log("go");\n}\nstart;',
      good: 'function start() {\n  console.log("go");\n}\nstart();',
      line: 4,
    },
  ],
  visitors: ({ program, report }) => ({
    ExpressionStatement: (node) => {
      const { expression } = node;
      if (hasNote(program, expression) || isForgottenReturn(node)) return;
      const found =
        expression.type === 'BinaryExpression'
          ? droppedComparison(program, expression)
          : uncalled(program, expression);
      if (found !== undefined) report(found);
    },
  }),
};
