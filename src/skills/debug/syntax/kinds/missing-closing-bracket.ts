import { tokenAt } from '../error-site.ts';
import { judge } from '../structure/judge.ts';
import type { SyntaxKind } from '../syntax-kind.ts';

const names: Readonly<Record<string, string>> = { '(': 'parenthesis )', '[': 'square bracket ]' };

function texts(opener: string, line: number) {
  const name = names[opener] ?? opener;
  return {
    message: `a closing ${name} is missing for the ${opener} on line ${line}`,
    why: `JavaScript goes on reading inside the ${opener} and stops at the first sign that cannot stand there`,
    hints: [
      `Pair up every ( and [ on line ${line} with its partner.`,
      `Where does what the ${opener} opened come to its end?`,
      'Your editor shows the partner of a bracket when the cursor is on it.',
    ] as const,
    title: `close the ${opener} of line ${line}`,
  };
}

/** `(` or `[` without its partner. */
export const missingClosingBracket: SyntaxKind = {
  id: 'missing-closing-bracket',
  concept: 'debugging',
  examples: [
    { bad: 'console.log(Math.max(1, 2);\n', good: 'console.log(Math.max(1, 2));\n', line: 1 },
    {
      bad: 'let n = 3;\nif (n > 2 {\n  console.log(n);\n}\n',
      good: 'let n = 3;\nif (n > 2) {\n  console.log(n);\n}\n',
      line: 2,
    },
    {
      bad: 'const list = [1, 2, 3;\nconsole.log(list);\n',
      good: 'const list = [1, 2, 3];\nconsole.log(list);\n',
      line: 1,
    },
    {
      bad: '[1].forEach((x) => {\n  console.log(x);\n};\n',
      good: '[1].forEach((x) => {\n  console.log(x);\n});\n',
      line: 3,
    },
  ],
  propose: (site) =>
    judge(site).flatMap(({ bracket: { action, text, partner }, edit, cost, isRead }) => {
      if (action !== 'insert' || !/^[)\]]$/.test(text)) return [];
      const opener = tokenAt(site, partner);
      const words = texts(opener.text, opener.line);
      return [{ ...words, at: edit.start, edits: [edit], cost, ...(isRead && { isJudged: true }) }];
    }),
};
