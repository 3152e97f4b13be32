import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf } from '../../tree.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';

const texts = (other: string, literal: string, answer: string) => ({
  message: `comparing ${other} with a new ${literal} is always ${answer}`,
  why: `=== asks whether both are the same ${literal}, not whether they hold the same; a new one is never the same`,
  hints: [
    `How many ${literal}s exist when this line runs?`,
    `What does [] === [] give? Try it.`,
    'Ask about what is inside instead: how many, or which ones?',
  ] as const,
});

/** `if (list === [])`, `point == { x: 1 }`. */
export const compareWithNewObject: SemanticRule = {
  id: 'compare-with-new-object',
  concept: 'references',
  confidence: 97,
  examples: [
    {
      bad: 'function isEmpty(list) {\n  return list === [];\n}',
      good: 'function isEmpty(list) {\n  return list.length === 0;\n}',
      line: 2,
    },
    {
      bad: 'const origin = (p) => p === { x: 0, y: 0 };',
      good: 'const origin = (p) => p.x === 0 && p.y === 0;',
      line: 1,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const isEquality = /^[!=]==$/.test(node.operator);
      const isLoose = /^[!=]=$/.test(node.operator);
      const isNew = ({ type }: TSESTree.Node) =>
        type === 'ArrayExpression' || type === 'ObjectExpression';
      const [literal, other] = isNew(node.right)
        ? [node.right, node.left]
        : [node.left, node.right];
      if (!isNew(literal) || (!isEquality && !isLoose)) return;
      // `list == ''` and friends convert the array to text; only a comparison of two objects is certain.
      if (isLoose && other.type === 'Literal') return;
      const kind = literal.type === 'ArrayExpression' ? 'array' : 'object';
      const answer = node.operator.startsWith('!') ? 'true' : 'false';
      const subject = textOf(program, other);
      const fix = emptinessFix(literal, node, subject);
      report({ node, ...texts(subject, kind, answer), ...fix });
    },
  }),
};

function emptinessFix(
  literal: TSESTree.Node,
  { range: [start, end], operator }: TSESTree.BinaryExpression,
  subject: string,
): Pick<SemanticMatch, 'fix'> {
  if (literal.type !== 'ArrayExpression' || literal.elements.length > 0) return {};
  const text = `${subject}.length ${operator.startsWith('!') ? '!==' : '==='} 0`;
  return { fix: { title: 'ask for the length', edits: [{ start, end, text }] } };
}
