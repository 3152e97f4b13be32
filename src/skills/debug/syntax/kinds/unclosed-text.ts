import { tokenAt, type ErrorSite } from '../error-site.ts';
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

/** Places that are tried for one missing quote. */
const mostPlaces = 16;

/** The end quote may be missing before any of the signs that close the line. */
function missingEnd(token: Token, quote: string): readonly Repair[] {
  const tail = /[\s)\]};,]*$/.exec(token.text)?.[0] ?? '';
  const repairs: Repair[] = [];
  const isBalanced = (text: string) =>
    text.split('(').length === text.split(')').length &&
    text.split('[').length === text.split(']').length;
  for (let cut = tail.length; cut >= 0; cut -= 1) {
    const at = token.end - cut;
    const kept = token.text.slice(1, token.text.length - cut);
    const cost = costs.telling + 4 + (isBalanced(kept) ? 0 : 4) + (tail.length - cut) / 10;
    repairs.push({ ...texts(quote, token.line), at, edits: [insertion(at, quote)], cost });
  }
  // Further in, before any sign that may close what the text stands in.
  for (const { index } of token.text
    .slice(0, token.text.length - tail.length)
    .matchAll(/[)\]};,]/g)) {
    const at = token.start + index;
    if (index === 0 || repairs.length > mostPlaces) continue;
    const cost = costs.shaped + 2 + index / 50;
    repairs.push({ ...texts(quote, token.line), at, edits: [insertion(at, quote)], cost });
  }
  return repairs;
}

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
    if (!/\w/.test(site.source.charAt(before.end))) continue;
    const edits = [insertion(before.end - 1, '\\')];
    const words = {
      ...texts(quote, before.line),
      message: `the ${quote} inside the text on line ${before.line} ends the text too early`,
      title: `put \\ before the ${quote} inside the text`,
    };
    repairs.push({ ...words, at: before.end - 1, edits, cost: costs.telling + 2 });
  }
  return repairs;
}

/** The opening quote may be missing before one of the words in front. */
function missingStart(site: ErrorSite, index: number, quote: string): readonly Repair[] {
  const repairs: Repair[] = [];
  const { line } = tokenAt(site, index);
  for (let at = index - 1; at > index - 10 && tokenAt(site, at).line === line; at -= 1) {
    const before = tokenAt(site, at);
    const opening = tokenAt(site, at - 1).text;
    const isPlace = /^([=(,[:+?]|===|!==|==|return|case)$/.test(opening);
    const cost = (isPlace ? costs.telling + 3 : costs.local + 6) + (index - at) / 10;
    repairs.push({
      ...texts(quote, line),
      at: before.start,
      edits: [insertion(before.start, quote)],
      cost,
    });
  }
  return repairs;
}

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
    if (open === -1) return [];
    const token = tokenAt(site, open);
    const quote = token.text.charAt(0);
    const other = quote === '"' ? "'" : '"';
    const wrong = token.text.lastIndexOf(other);
    const mixed: Repair[] = [];
    if (wrong > 0 && /^[\s)\]};,]*$/.test(token.text.slice(wrong + 1))) {
      const start = token.start + wrong;
      const text = { ...texts(quote, token.line), title: 'use the same quote at both ends' };
      mixed.push({
        ...text,
        message: `the text on line ${token.line} begins with ${quote} and ends with ${other}`,
        at: start,
        edits: [replacement({ start, end: start + 1 }, quote)],
        cost: costs.telling,
      });
    }
    return [
      ...mixed,
      ...apostrophe(site, open, quote),
      ...(token.text.trim().length > 1 && !/^.[)\]};,\s]*$/.test(token.text)
        ? missingEnd(token, quote)
        : []),
      ...missingStart(site, open, quote),
      ...missingEnd(token, quote).map((each) => ({ ...each, cost: each.cost + 20 })),
    ];
  },
};
