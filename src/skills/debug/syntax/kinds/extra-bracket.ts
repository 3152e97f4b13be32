import { tokenAt } from '../error-site.ts';
import { judge } from '../structure/judge.ts';
import type { SyntaxKind } from '../syntax-kind.ts';

const texts = (bracket: string, line: number) => ({
  message: `there is one ${bracket} too many on line ${line}`,
  why: 'a bracket without a partner cannot be read',
  hints: [
    `Pair up the brackets of line ${line} from the inside out.`,
    'Which one is left without a partner?',
    'Your editor shows the partner of a bracket when the cursor is on it.',
  ] as const,
  title: `remove the extra ${bracket}`,
});

/** `)` or `]` without an opener, or `(`, `[`, `{` that nothing needs. */
export const extraBracket: SyntaxKind = {
  id: 'extra-bracket',
  concept: 'debugging',
  examples: [
    { bad: 'console.log("hi"));\n', good: 'console.log("hi");\n', line: 1 },
    { bad: 'const list = [1, 2]];\n', good: 'const list = [1, 2];\n', line: 1 },
  ],
  propose: (site) =>
    judge(site).flatMap(({ bracket: { action, text, index }, edit, cost, isRead }) =>
      action === 'remove' && text !== '}'
        ? [
            {
              ...texts(text, tokenAt(site, index).line),
              edits: [edit],
              cost,
              ...(isRead && { isJudged: true }),
            },
          ]
        : [],
    ),
};
