import { tokenAt } from '../error-site.ts';
import { judge } from '../structure/judge.ts';
import type { SyntaxKind } from '../syntax-kind.ts';

const texts = (opener: string, openerLine: number, closer: string, line: number) => ({
  message: `the ${opener} of line ${openerLine} is closed with ${closer} on line ${line}`,
  why: 'each kind of bracket has to be closed with its own partner',
  hints: [
    `Which bracket opens what ends on line ${line}?`,
    'Is the last bracket of the same kind as the first one?',
    'Read the brackets alone, without what is between them.',
  ] as const,
  title: 'close it with its own kind',
});

/** `add(1, 2]`. */
export const wrongClosingBracket: SyntaxKind = {
  id: 'wrong-closing-bracket',
  concept: 'debugging',
  examples: [
    { bad: 'console.log([1, 2), 3];\n', good: 'console.log([1, 2], 3);\n', line: 1 },
    { bad: 'const n = Math.max(1, 2];\n', good: 'const n = Math.max(1, 2);\n', line: 1 },
  ],
  propose: (site) =>
    judge(site).flatMap(({ bracket: { action, index, partner }, edit, cost }) => {
      if (action !== 'replace' || partner > index) return [];
      const opener = tokenAt(site, partner);
      const { text, line } = tokenAt(site, index);
      return [
        { ...texts(opener.text, opener.line, text, line), edits: [edit], cost, isJudged: true },
      ];
    }),
};
