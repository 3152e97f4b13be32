import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { summandsOf } from '../number-texts.ts';
import type { SemanticRule } from '../semantic-rule.ts';
import { shown } from '../shown.ts';

const texts = (text: string, operator: string) => ({
  message: `${text} is text, and ${operator} can make no number of it: the result is NaN`,
  why: `+ and ${operator} are worked out from left to right, so the text is joined before ${operator} has its turn`,
  hints: [
    'Print the whole expression: what do you see?',
    `What stands to the left of ${operator} when it is worked out?`,
    'What has to be worked out first, and how do you show that?',
  ] as const,
});

function hasWords(node: TSESTree.Node): boolean {
  return summandsOf(node).some(
    (part) =>
      part.type === 'Literal' && typeof part.value === 'string' && /[^\d\s.+-]/.test(part.value),
  );
}

/** `"Left: " + total - paid`. */
export const arithmeticOnText: SemanticRule = {
  id: 'arithmetic-on-text',
  concept: 'type-conversion',
  confidence: 96,
  explains: /NaN/,
  examples: [
    {
      bad: 'const total = 9;\nconst paid = 5;\nconsole.log("Left: " + total - paid);',
      good: 'const total = 9;\nconst paid = 5;\nconsole.log("Left: " + (total - paid));',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const { left, right, operator } = node;
      if (operator !== '-') return;
      if (left.type !== 'BinaryExpression' || left.operator !== '+' || !hasWords(left)) return;
      // Brackets around the text show that the difference is not meant for the last part alone.
      if (program.source.slice(left.range[1], right.range[0]).includes(')')) return;
      const [start] = left.right.range;
      const [, end] = right.range;
      const edits = [
        { start, end: start, text: '(' },
        { start: end, end, text: ')' },
      ];
      const fix = { title: 'subtract first, then join', edits };
      report({ node, ...texts(shown(program, left), operator), fix });
    },
  }),
};
