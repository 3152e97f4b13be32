import { closerOf } from '../brackets.ts';
import { tokenAt } from '../error-site.ts';
import { costs, replacement, type SyntaxKind } from '../syntax-kind.ts';

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
  propose: (site) => {
    const all = site.unopened.flatMap(({ closer, waiting }) => {
      const opener = waiting === undefined ? undefined : tokenAt(site, waiting);
      const text = opener && closerOf[opener.text];
      const token = tokenAt(site, closer);
      if (opener === undefined || text === undefined) return [];
      const edit = replacement(token, text);
      return [{ opener, token, edit }];
    });
    // A cut-short opener tells the same story: its closer is of the wrong kind.
    const crossed = [...site.cutShortBy].flatMap(([index, closer]) => {
      const opener = tokenAt(site, index);
      const text = closerOf[opener.text];
      return text === undefined
        ? []
        : [
            {
              opener,
              token: tokenAt(site, closer),
              edit: replacement(tokenAt(site, closer), text),
            },
          ];
    });
    const single = [...all, ...crossed].map(({ opener, token, edit }) => ({
      ...texts(opener.text, opener.line, token.text, token.line),
      edits: [edit],
      cost: costs.telling + 4,
    }));
    const pairs = crossed.flatMap((first) => {
      const other = site.unopened.at(0)?.closer;
      const token = other === undefined ? undefined : tokenAt(site, other);
      if (token === undefined || token.start === first.token.start) return [];
      const edits = [first.edit, replacement(token, first.token.text)];
      const text = texts(first.opener.text, first.opener.line, first.token.text, first.token.line);
      return [{ ...text, edits, cost: costs.shaped }];
    });
    return [...single, ...pairs];
  },
};
