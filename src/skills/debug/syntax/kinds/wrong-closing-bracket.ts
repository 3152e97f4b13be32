import { closerOf } from '../brackets.ts';
import { tokenAt, type ErrorSite } from '../error-site.ts';
import { judge } from '../structure/judge.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

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

/** Openers that are looked at, in a program with very many. */
const mostCrossed = 12;

/** `add(1, 2]`: a closing bracket of another kind than what it closes. */
function ofOtherKind(site: ErrorSite): readonly Repair[] {
  return judge(site).flatMap(({ bracket: { action, index, partner }, edit, cost, isRead }) => {
    if (action !== 'replace' || partner > index) return [];
    const opener = tokenAt(site, partner);
    const { text, line } = tokenAt(site, index);
    const words = texts(opener.text, opener.line, text, line);
    return [{ ...words, edits: [edit], cost, ...(isRead && { isJudged: true }) }];
  });
}

/** `([1, 2)]`: two closing brackets in each other's place. */
function crossed(site: ErrorSite): readonly Repair[] {
  const last = site.unopened.at(0)?.closer;
  if (last === undefined) return [];
  const other = tokenAt(site, last);
  return [...site.cutShortBy].slice(0, mostCrossed).flatMap(([index, closer]) => {
    const opener = tokenAt(site, index);
    const first = tokenAt(site, closer);
    if (closerOf[opener.text] !== other.text || closer === last) return [];
    return [
      {
        ...texts(opener.text, opener.line, first.text, first.line),
        edits: [replacement(first, other.text), replacement(other, first.text)],
        cost: costs.shaped,
      },
    ];
  });
}

/** `add(1, 2]`. */
export const wrongClosingBracket: SyntaxKind = {
  id: 'wrong-closing-bracket',
  concept: 'debugging',
  examples: [
    { bad: 'console.log([1, 2), 3];\n', good: 'console.log([1, 2], 3);\n', line: 1 },
    { bad: 'const n = Math.max(1, 2];\n', good: 'const n = Math.max(1, 2);\n', line: 1 },
  ],
  propose: (site) => [...crossed(site), ...ofOtherKind(site)],
};
