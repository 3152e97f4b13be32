import { tokenAt } from '../error-site.ts';
import { judge } from '../structure/judge.ts';
import type { SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `the } on line ${line} closes a block too many`,
  why: 'it ends the block around it too early, so what follows stands outside',
  hints: [
    'Count the { and the } from the top: where is there a } without a partner?',
    'Put the cursor on each } and look which { your editor shows as its partner.',
    'Which } does not stand at the same indentation as the line that opens its block?',
  ] as const,
  title: `remove the } on line ${line}`,
});

/** A closing brace without an opening one. */
export const extraClosingBrace: SyntaxKind = {
  id: 'extra-closing-brace',
  concept: 'debugging',
  examples: [
    {
      bad: 'function f(a) {\n  if (a) {\n    a += 1;\n  }\n  }\n  return a;\n}\n',
      good: 'function f(a) {\n  if (a) {\n    a += 1;\n  }\n  return a;\n}\n',
      line: 5,
    },
    {
      bad: 'const f = () => { return 1; }}\nf();\n',
      good: 'const f = () => { return 1; }\nf();\n',
      line: 1,
    },
  ],
  propose: (site) =>
    judge(site).flatMap(({ bracket: { action, text, index }, edit, cost, isRead }) => {
      const { line, start } = tokenAt(site, index);
      return action === 'remove' && text === '}'
        ? [{ ...texts(line), at: start, edits: [edit], cost, ...(isRead && { isJudged: true }) }]
        : [];
    }),
};
