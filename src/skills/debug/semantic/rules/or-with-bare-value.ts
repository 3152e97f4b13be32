import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { isCondition, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (value: string, subject: string) => ({
  message: `${value} stands alone after ||, so it is not compared with ${subject}`,
  why: `${value} counts as true by itself, so the whole condition is always true`,
  hints: [
    'Read the condition as the computer does: what are the two sides of ||?',
    `Is ${value} on its own true or false?`,
    'Each side of || needs a whole question.',
  ] as const,
});

function isEqualityTest(node: TSESTree.Node): node is TSESTree.BinaryExpression {
  return node.type === 'BinaryExpression' && (node.operator === '===' || node.operator === '==');
}

/** The comparison that ends the left side of `a === 1 || 2 || 3`. */
function lastTest(node: TSESTree.Node): TSESTree.BinaryExpression | undefined {
  if (isEqualityTest(node)) return node;
  return node.type === 'LogicalExpression' && node.operator === '||'
    ? lastTest(node.left)
    : undefined;
}

/** Whether the value behind || is of the kind that is compared: `return day === "sat" || "sun"`. */
function isSameKind(test: TSESTree.BinaryExpression, { value }: TSESTree.Literal): boolean {
  return test.right.type === 'Literal' && typeof test.right.value === typeof value;
}

/** `if (day === "sat" || "sun")`. */
export const orWithBareValue: SemanticRule = {
  id: 'or-with-bare-value',
  concept: 'booleans',
  confidence: 96,
  examples: [
    {
      bad: 'function isWeekend(day) {\n  if (day === "sat" || "sun") {\n    return true;\n  }\n  return false;\n}',
      good: 'function isWeekend(day) {\n  if (day === "sat" || day === "sun") {\n    return true;\n  }\n  return false;\n}',
      line: 2,
    },
    {
      bad: 'const f = (n) => (n === 1 || 2 ? "low" : "high");',
      good: 'const f = (n) => n || 2;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    LogicalExpression: (node) => {
      if (node.operator !== '||' || node.right.type !== 'Literal') return;
      const { value } = node.right;
      if (typeof value !== 'string' && typeof value !== 'number') return;
      const test = lastTest(node.left);
      if (test === undefined || !(isCondition(node) || isSameKind(test, node.right))) return;
      const subject = textOf(program, test.left);
      const [start] = node.right.range;
      const edits = [{ start, end: start, text: `${subject} ${test.operator} ` }];
      report({
        node: node.right,
        ...texts(textOf(program, node.right), subject),
        fix: { title: `compare ${subject} on both sides`, edits },
      });
    },
  }),
};
