import { tokenAt } from '../error-site.ts';
import { judge } from '../structure/judge.ts';
import type { SyntaxKind } from '../syntax-kind.ts';

const texts = (opener: string, closer: string, line: number) => ({
  message: `a ${opener} is missing: the ${closer} on line ${line} closes nothing`,
  why: `without the ${opener} JavaScript cannot tell where the part in brackets begins`,
  hints: [
    `Which part of line ${line} belongs inside the brackets?`,
    `Where should it begin?`,
    'Compare the line with another one of the same kind.',
  ] as const,
  title: `open it with ${opener}`,
});

/** `console.log"hi");`, `if n > 3) {`, `const list = 1, 2];`. */
export const missingOpeningBracket: SyntaxKind = {
  id: 'missing-opening-bracket',
  concept: 'debugging',
  examples: [
    { bad: 'console.log"hi");\n', good: 'console.log("hi");\n', line: 1 },
    {
      bad: 'let n = 3;\nif n > 2) {\n  n = 1;\n}\n',
      good: 'let n = 3;\nif (n > 2) {\n  n = 1;\n}\n',
      line: 2,
    },
    { bad: 'const list = 1, 2, 3];\n', good: 'const list = [1, 2, 3];\n', line: 1 },
  ],
  propose: (site) =>
    judge(site).flatMap(({ bracket: { action, text, partner }, edit, cost, isRead }) => {
      if (action !== 'insert' || !/^[([]$/.test(text)) return [];
      const closer = tokenAt(site, partner);
      return [
        {
          ...texts(text, closer.text, closer.line),
          edits: [edit],
          cost,
          ...(isRead && { isJudged: true }),
        },
      ];
    }),
};
