import { tokenAt, type ErrorSite } from '../error-site.ts';
import { judgeQuotes, usualQuote } from '../structure/quotes.ts';
import { costs, insertion, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';
import type { Token } from '../tokens.ts';

const texts = (quote: string, line: number) => ({
  message: `the text on line ${line} has only one ${quote}: its other quote is missing`,
  why: `a text must begin and end with the same quote, on one line`,
  hints: [
    `Which part of line ${line} is meant to be text?`,
    'Look at both ends of the text: what stands there?',
    'The colours in your editor show how far it takes the text to go.',
  ] as const,
  title: `complete the quotes on line ${line}`,
});

/** `'it's'`: the quote in the middle is meant as an apostrophe. */
function apostrophe(site: ErrorSite, index: number, quote: string): readonly Repair[] {
  const repairs: Repair[] = [];
  for (
    let at = index - 1;
    at > index - 6 && tokenAt(site, at).line === tokenAt(site, index).line;
    at -= 1
  ) {
    const before = tokenAt(site, at);
    if (before.kind !== 'string' || before.isOpen || !before.text.startsWith(quote)) continue;
    const inner = site.source.slice(before.end - 2, before.end + 1);
    if (!/^[a-z].[a-z]/i.test(inner)) continue;
    const edits = [insertion(before.end - 1, '\\')];
    const words = {
      ...texts(quote, before.line),
      message: `the ${quote} inside the text on line ${before.line} ends the text too early`,
      title: `put \\ before the ${quote} inside the text`,
    };
    repairs.push({ ...words, at: before.end - 1, edits, cost: costs.telling, isJudged: true });
  }
  return repairs;
}

/** A text that begins with one sort of quote and ends with the other. */
function mixedQuotes(site: ErrorSite, token: Token, quote: string): readonly Repair[] {
  const usual = usualQuote(site, token.line);
  return [...token.text.matchAll(/["'`]/g)].flatMap(({ 0: other, index }) => {
    const rest = token.text.slice(index + 1);
    if (index === 0 || other === quote || /^\w/.test(rest)) return [];
    const isEnd = /^[\s)\]};,:]*$/.test(rest);
    const text = {
      ...texts(quote, token.line),
      title: 'use the same quote at both ends',
      message: `the text on line ${token.line} begins with ${quote} and ends with ${other}`,
    };
    const at = token.start + index;
    const first = replacement({ start: token.start, end: token.start + 1 }, other);
    const last = replacement({ start: at, end: at + 1 }, quote);
    const cost = isEnd ? costs.telling - 4 : costs.telling;
    const isOther = usual === other;
    return [
      { ...text, at, edits: [last], cost: cost + (isOther ? 1 : 0), isJudged: true as const },
      { ...text, at, edits: [first], cost: cost + (isOther ? 0 : 1), isJudged: true as const },
    ];
  });
}

const missingQuotes = (site: ErrorSite): readonly Repair[] =>
  judgeQuotes(site).map(({ edit, quote, line, cost }) => ({
    ...texts(quote, line),
    edits: [edit],
    cost,
    isJudged: true,
  }));

/** A text in single or double quotes that does not end on its line. */
export const unclosedText: SyntaxKind = {
  id: 'unclosed-text',
  concept: 'strings',
  examples: [
    { bad: 'console.log("hello);\n', good: 'console.log("hello");\n', line: 1 },
    { bad: 'const a = hello";\n', good: 'const a = "hello";\n', line: 1 },
    { bad: 'const a = "hello\';\n', good: 'const a = "hello";\n', line: 1 },
    { bad: "const a = 'it's late';\n", good: "const a = 'it\\'s late';\n", line: 1 },
  ],
  propose: (site) => {
    const open = site.tokens.findIndex(({ kind, isOpen }) => kind === 'string' && isOpen);
    if (open === -1) return missingQuotes(site);
    const token = tokenAt(site, open);
    const quote = token.text.charAt(0);
    return [
      ...mixedQuotes(site, token, quote),
      ...apostrophe(site, open, quote),
      ...missingQuotes(site),
    ];
  },
};
