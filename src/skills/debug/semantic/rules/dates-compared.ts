import { textOf } from '../../tree.ts';
import { isDate } from '../dates.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (one: string, other: string, answer: string) => ({
  message: `${one} and ${other} are two Date objects, so this is always ${answer}, whatever day they hold`,
  why: '=== asks of objects whether both are the very same one, not whether they hold the same',
  hints: [
    `Print both, and what the comparison gives.`,
    'What does new Date(0) === new Date(0) give?',
    'Which number stands for the moment that a Date holds?',
  ] as const,
});

/** `start === end` with two dates. */
export const datesCompared: SemanticRule = {
  id: 'dates-compared',
  concept: 'dates',
  confidence: 97,
  examples: [
    {
      bad: 'const start = new Date(2024, 0, 1);\nconst end = new Date(2024, 0, 1);\nconsole.log(start === end);',
      good: 'const start = new Date(2024, 0, 1);\nconst end = new Date(2024, 0, 1);\nconsole.log(start.getTime() === end.getTime());',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    BinaryExpression: (node) => {
      const { left, right, operator } = node;
      if (!/^[!=]==?$/.test(operator) || !isDate(program, left) || !isDate(program, right)) return;
      const [one, other] = [textOf(program, left), textOf(program, right)];
      if (one === other) return;
      const edits = [insert(left.range[1], '.getTime()'), insert(right.range[1], '.getTime()')];
      const answer = operator.startsWith('!') ? 'true' : 'false';
      report({ node, ...texts(one, other, answer), fix: { title: 'compare their times', edits } });
    },
  }),
};
