import { tokenAt } from '../error-site.ts';
import { costs, replacement, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `the = on line ${line} would store something in a value that cannot hold anything`,
  why: 'left of = there must be a variable or a property; to compare, another sign is needed',
  hints: [
    'Is the line meant to store a value or to ask a question?',
    'What stands left of the =?',
    'Which sign asks whether two values are equal?',
  ] as const,
  title: 'compare with ===',
});

/** `if (a + 1 = b)`, `5 = x`. */
export const assignmentToValue: SyntaxKind = {
  id: 'assignment-to-value',
  concept: 'comparison',
  misconception: 'One equals sign compares two values',
  examples: [
    {
      bad: 'let n = 1;\nif (n % 2 = 0) {\n}\n',
      good: 'let n = 1;\nif (n % 2 === 0) {\n}\n',
      line: 2,
    },
  ],
  propose: (site) => {
    if (!/Assigning to|Invalid left-hand|must be a variable|assignment/i.test(site.refusal.message))
      return [];
    for (let index = site.at - 1; index < site.at + 20; index += 1) {
      const token = tokenAt(site, index);
      if (token.text !== '=') continue;
      return [
        { ...texts(token.line), edits: [replacement(token, '===')], cost: costs.telling + 3 },
      ];
    }
    return [];
  },
};
