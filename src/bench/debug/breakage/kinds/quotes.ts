import ts from 'typescript';
import type { Leaf } from '../../clean-program.ts';
import { instead, perToken, removal, type BreakageKind } from '../slip.ts';

/** Share of the missing quotes that are the closing one. */
const closingQuotes = 0.65;

function isText({ kind }: Leaf): boolean {
  return kind === ts.SyntaxKind.StringLiteral;
}

function inner({ text }: Leaf): string {
  return text.slice(1, -1);
}

const missingQuote = perToken('missing_quote', (leaf, { source }, _index, random) => {
  if (!isText(leaf)) return undefined;
  return random.chance(closingQuotes)
    ? removal(source, leaf.end - 1, leaf.end)
    : removal(source, leaf.start, leaf.start + 1);
});

const mixedQuote = perToken('mixed_quote', (leaf, _program, _index, random) => {
  if (!isText(leaf)) return undefined;
  const quote = leaf.text.charAt(0);
  const other = random.pick([`"`, `'`, '`'].filter((each) => each !== quote));
  return random.chance(0.5)
    ? instead(leaf, quote + inner(leaf) + other)
    : instead(leaf, other + inner(leaf) + quote);
});

const smartQuotes = perToken('smart_quotes', (leaf, _program, _index, random) => {
  if (!isText(leaf)) return undefined;
  const [open, close] = leaf.text.startsWith(`"`) || random.chance(0.3) ? '“”' : '‘’';
  if (open === undefined || close === undefined) return undefined;
  return instead(leaf, open + inner(leaf) + close);
});

/** A quote of the text's own sort between two letters, as in don't. */
const innerQuote = perToken('inner_quote', (leaf, _program, _index, random) => {
  if (!isText(leaf)) return undefined;
  const places = [...leaf.text.matchAll(/(?<=[a-z])(?=[a-z])|(?<= )(?=[a-z])/gi)];
  if (places.length === 0) return undefined;
  const { index } = random.pick(places);
  return instead(leaf, leaf.text.slice(0, index) + leaf.text.charAt(0) + leaf.text.slice(index));
});

const missingBacktick = perToken('missing_backtick', (leaf, { source }, _index, random) => {
  const { start, end, kind } = leaf;
  if (kind === ts.SyntaxKind.TemplateHead) return removal(source, start, start + 1);
  if (kind === ts.SyntaxKind.TemplateTail) return removal(source, end - 1, end);
  if (kind !== ts.SyntaxKind.NoSubstitutionTemplateLiteral) return undefined;
  return random.chance(closingQuotes)
    ? removal(source, end - 1, end)
    : removal(source, start, start + 1);
});

const templateMissingBrace = perToken('template_missing_brace', ({ kind, start }) => {
  const isCloser = kind === ts.SyntaxKind.TemplateMiddle || kind === ts.SyntaxKind.TemplateTail;
  return isCloser ? { start, end: start + 1, text: '' } : undefined;
});

export const quotes: readonly BreakageKind[] = [
  missingQuote,
  mixedQuote,
  smartQuotes,
  innerQuote,
  missingBacktick,
  templateMissingBrace,
];
