import type { ErrorSite } from '../error-site.ts';
import { naturalnessAt } from '../habits/naturalness.ts';
import { applyEdits, insertion, type TextEdit } from '../syntax-kind.ts';
import { tokenize, type Token } from '../tokens.ts';
import { boundaries, parted, textCost } from './line-reading.ts';
import { oddnessOfProgram } from './reading.ts';

/** What speaks against a place for a quote; the unit is that of the other judgements. */
const costs = {
  /** A bracket in the text, or in the code around it, whose partner is on the other side. */
  partedBrackets: 2,
  /** Two spaces in the code, or none where the rest of the line has one. */
  spacing: 1,
} as const;
const naturalnessWeight = 0.5;
/** What a token more takes from the naturalness of ordinary code: a longer text is no likelier for it. */
const naturalnessOfToken = 2.2;
/** Places of one line that are read. */
const mostReadings = 16;
const readingBudget = 60_000;
const bestCost = 9;
const worstCost = 28;

/** A place where the missing quote of a text may stand. */
export type QuotePlace = {
  readonly edit: TextEdit;
  readonly quote: string;
  readonly line: number;
  readonly cost: number;
};

const judgements = new WeakMap<ErrorSite, readonly QuotePlace[]>();

/** Where a quote may be missing in the first line with a text that does not end; the likeliest first. */
export function judgeQuotes(site: ErrorSite): readonly QuotePlace[] {
  const known = judgements.get(site);
  if (known !== undefined) return known;
  // Without its first quote a text may begin like a regular expression.
  const open = site.tokens.find(
    ({ kind, isOpen, text }) =>
      isOpen && (kind === 'string' || (kind === 'regex' && /['"]/.test(text))),
  );
  const places = open === undefined ? [] : placesIn(site, open);
  judgements.set(site, places);
  return places;
}

function placesIn(site: ErrorSite, open: Token): readonly QuotePlace[] {
  const quote = /['"]/.exec(open.text)?.[0] ?? '';
  const start = site.source.lastIndexOf('\n', open.start - 1) + 1;
  const newline = site.source.indexOf('\n', open.start);
  const end = newline === -1 ? site.source.length : newline;
  const line = site.source.slice(start, end);
  const { gain } = naturalnessAt(site);
  const shortlist = boundaries(line)
    .flatMap((at) => {
      const changed = line.slice(0, at) + quote + line.slice(at);
      const odd = lineCost(changed, quote, at);
      if (odd === undefined) return [];
      const edit = insertion(start + at, quote);
      return [{ edit, quote, line: open.line, cost: odd - naturalnessWeight * gain([edit]) }];
    })
    .sort((a, b) => a.cost - b.cost)
    .slice(0, Math.min(mostReadings, Math.max(2, readingBudget / (site.source.length + 1))));
  const read = shortlist.flatMap((place) => {
    const odd = oddnessOfProgram(applyEdits(site.source, [place.edit]), site.dialect);
    return odd === undefined ? [] : [{ ...place, cost: place.cost + odd }];
  });
  // Where nothing parses there are more mistakes: the line alone decides.
  const judged = (read.length > 0 ? read : shortlist.slice(0, 2)).sort((a, b) => a.cost - b.cost);
  const best = judged[0]?.cost ?? 0;
  return judged.map((place) => ({
    ...place,
    cost: Math.min(worstCost, bestCost + place.cost - best),
  }));
}

/** What speaks against a line with the quote put in; undefined where a text of it still has no end. */
function lineCost(line: string, quote: string, at: number): number | undefined {
  const tokens = tokenize(line);
  if (tokens.some(({ isOpen, kind }) => isOpen && /^(?:string|regex)$/.test(kind)))
    return undefined;
  const changed = tokens.find(
    ({ start, end, kind }) => kind === 'string' && start <= at && at < end,
  );
  if (!changed?.text.startsWith(quote)) return undefined;
  let cost = 0;
  for (const token of tokens) {
    if (token.kind === 'string') cost += textCost(token.text.slice(1, -1));
  }
  const code = tokens.map((token) => (token.kind === 'string' ? `''` : token.text)).join(' ');
  cost += parted(code) * (costs.partedBrackets / 2);
  cost -= naturalnessWeight * naturalnessOfToken * tokens.length;
  return cost + spacingCost(line, changed);
}

function spacingCost(line: string, { start, end }: Token): number {
  const [before, first] = [line.charAt(start - 1), line.charAt(start + 1)];
  const [last, after] = [line.charAt(end - 2), line.charAt(end)];
  let cost = 0;
  if (/\s/.test(after) && /\s/.test(line.charAt(end + 1))) cost += costs.spacing;
  if (/\s/.test(before) && /\s/.test(line.charAt(start - 2)) && line.slice(0, start).trim() !== '')
    cost += costs.spacing;
  // Texts that are joined leave a space between themselves and what they are joined to.
  const isJoined = /\+\s*$/.test(line.slice(0, start));
  if (first === ' ' && !/[\s+]/.test(before)) cost += costs.spacing;
  if (isJoined && /\w/.test(first)) cost += costs.spacing / 2;
  if (/^\s*\+/.test(line.slice(end)) && last !== ' ') cost += costs.spacing;
  if (/^\s+[)\],;]/.test(line.slice(end))) cost += costs.spacing;
  const isSeparator = !/\w/.test(line.slice(start, end));
  if (last === ' ' && /[)\],;]/.test(after) && first !== ' ' && !isSeparator) cost += costs.spacing;
  if (/[\w$]/.test(before) || /[\w$]/.test(after)) cost += 2 * costs.spacing;
  return cost;
}

/** The quote that a program uses most for its texts; undefined where it uses none. */
export function usualQuote({ tokens }: ErrorSite, exceptLine: number): string | undefined {
  const counts = new Map<string, number>();
  tokens.forEach(({ kind, text, isOpen, line }) => {
    if (kind !== 'string' || isOpen || line === exceptLine) return;
    counts.set(text.charAt(0), (counts.get(text.charAt(0)) ?? 0) + 1);
  });
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0];
}
