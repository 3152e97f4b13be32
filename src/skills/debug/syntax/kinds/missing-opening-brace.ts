import { tokenAt } from '../error-site.ts';
import { judge } from '../structure/judge.ts';
import type { SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `a { is missing at the end of line ${line}: the block below is closed but never opened`,
  why: 'the } further down then closes the block around it, one level too early',
  hints: [
    `What belongs to line ${line}, and what shows where it begins?`,
    'Go through the } one by one: which of them has no partner?',
    'Compare the line with another one that starts a block.',
  ] as const,
  title: `open the block on line ${line}`,
});

/** A block that is closed but was never opened. */
export const missingOpeningBrace: SyntaxKind = {
  id: 'missing-opening-brace',
  concept: 'debugging',
  examples: [
    {
      bad: 'function f(n)\n  const m = n * 2;\n  return m;\n}\nconsole.log(f(2));\n',
      good: 'function f(n) {\n  const m = n * 2;\n  return m;\n}\nconsole.log(f(2));\n',
      line: 1,
    },
    {
      bad: 'function f(n) {\n  if (n > 1)\n    n += 1;\n    n *= 2;\n  }\n  return n;\n}\n',
      good: 'function f(n) {\n  if (n > 1) {\n    n += 1;\n    n *= 2;\n  }\n  return n;\n}\n',
      line: 2,
    },
    {
      bad: 'const f = (n) =>\n  const m = n;\n  return m;\n};\n',
      good: 'const f = (n) => {\n  const m = n;\n  return m;\n};\n',
      line: 1,
    },
  ],
  propose: (site) =>
    judge(site).flatMap(({ bracket: { action, text, index }, edit, cost, isRead }) =>
      action === 'insert' && text === '{'
        ? [
            {
              ...texts(tokenAt(site, index - 1).line),
              edits: [edit],
              cost,
              ...(isRead && { isJudged: true }),
            },
          ]
        : [],
    ),
};
