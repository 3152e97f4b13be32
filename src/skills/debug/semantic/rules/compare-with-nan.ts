import { isNaNName, textOf } from '../../tree.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (subject: string, answer: string) => ({
  message: `${subject} can never equal NaN, so this comparison is always ${answer}`,
  why: 'NaN is the one value that is not equal to anything, not even to itself',
  hints: [
    'What does NaN === NaN give? Try it.',
    `Print ${subject} and the whole comparison for a case that should match.`,
    'Number has a question of its own for this.',
  ] as const,
});

/** `x === NaN`. */
export const compareWithNan: SemanticRule = {
  id: 'compare-with-nan',
  concept: 'numbers',
  confidence: 98,
  examples: [
    {
      bad: 'const age = Number("x");\nif (age === NaN) console.log("not a number");',
      good: 'const age = Number("x");\nif (Number.isNaN(age)) console.log("not a number");',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      if (!/^[!=]==?$/.test(node.operator)) return;
      const other = isNaNName(node.right)
        ? node.left
        : isNaNName(node.left)
          ? node.right
          : undefined;
      if (other === undefined) return;
      const isNegative = node.operator.startsWith('!');
      const subject = textOf(program, other);
      const text = `${isNegative ? '!' : ''}Number.isNaN(${subject})`;
      const [start, end] = node.range;
      const fix = { title: 'ask with Number.isNaN', edits: [{ start, end, text }] };
      report({ node, ...texts(subject, isNegative ? 'true' : 'false'), fix });
    },
  }),
};
