import { lineOf, tokenAt, type ErrorSite } from '../error-site.ts';
import { naturalnessAt } from '../habits/naturalness.ts';
import { indentationOf, misfit, trustIn } from './indentation.ts';
import { localCost } from './local-cost.ts';
import { balancingEdits, type BracketEdit } from './nesting.ts';
import { smallestPieces, unbalancedPieces, type Piece } from './pieces.ts';
import { oddnessOfPiece, oddnessOfProgram } from './reading.ts';
import { applyEdits, type TextEdit } from '../syntax-kind.ts';
import { splitWords } from './split-words.ts';
import { textEditOf } from './text-edit.ts';

/** Weight of one line one step out of place, where indentation can be believed. */
const indentationWeight = 2;
/** Below this, indentation decides little. */
const littleTrust = 0.4;
/** Weight of what naturalness gives for an edit inside a line. */
const naturalnessWeight = 0.5;
/** What taking any token out gains, since a shorter text is always likelier. */
const gainOfRemoval = 2;
/** Naturalness counts within these bounds. */
const mostGain = 8;
const leastGain = -12;
/** Characters that all readings for one judgement together may cost. */
const readingBudget = 120_000;
const mostReadings = 25;
const fewestReadings = 5;
/** What a character costs to read against plain JavaScript. */
const priceOfTypes = 2;
const priceOfTranslation = 6;
/** TypeScript that is more than types: it has to be translated before it can be weighed. */
const needsTranslation =
  /\benum\s|^\s*@\w|\bnamespace\s|constructor\s*\([^)]*\b(?:public|private|protected|readonly)\s/m;
/** Edits of one piece that are weighed at all. */
const mostWeighed = 600;
/** Lines and brackets that all of them together may be compared with. */
const mostSteps = 600_000;
/** Tokens of a program that is too long to be weighed, and pieces of one that are. */
const mostTokens = 15_000;
const mostPieces = 8;
/** Edits whose lines are read for how natural they are. */
const mostRead = 60;
/** Judged edits that are handed on, for one piece. */
const mostJudged = 8;
/** An edit that costs so much more than the best reading has no chance. */
const hopeless = 14;
/** Cost, in the measure of `costs` in syntax-kind.ts, of the best edit and of one point more. */
const bestCost = 9;
const worstCost = 28;
/** The same where reading could not help, and how many of those are handed on. */
const unreadCost = 14;
const mostUnread = 3;

/** A bracket edit that balances its piece of the program. */
export type Judged = {
  readonly bracket: BracketEdit;
  readonly edit: TextEdit;
  readonly cost: number;
  /** Whether its piece parses with it; else there are more mistakes in the piece. */
  readonly isRead: boolean;
};

type Weighed = { readonly bracket: BracketEdit; readonly edit: TextEdit; readonly cost: number };

const judgements = new WeakMap<ErrorSite, readonly Judged[]>();

/**
 * The single bracket edits that mend a program, or, where it has several mistakes, each of its
 * unbalanced pieces; the likeliest first. Weighed by indentation as far as it can be believed, by
 * what stands around the edit, and by how the outcome reads as a program.
 */
export function judge(site: ErrorSite): readonly Judged[] {
  const known = judgements.get(site);
  if (known !== undefined) return known;
  const judged = judgeAll(site);
  judgements.set(site, judged);
  return judged;
}

function judgeAll(site: ErrorSite): readonly Judged[] {
  if (site.tokens.length > mostTokens) return [];
  const pieces = unbalancedPieces(site).slice(0, mostPieces);
  const judged = pieces.flatMap((piece) => judgePiece(site, piece));
  if (judged.length > 0 || pieces.length === 0) return judged;
  // What balances the whole may be two mistakes that hide each other.
  const smaller = smallestPieces(site).slice(0, mostPieces);
  const mended = smaller.flatMap((piece) => judgePiece(site, piece));
  if (mended.length > 0) return mended;
  return (smaller.length > 0 ? smaller : pieces).flatMap((piece) => likeliestOf(site, piece));
}

/** The likeliest edits of a piece that has other mistakes besides, so that reading it cannot help. */
function likeliestOf(site: ErrorSite, piece: Piece): readonly Judged[] {
  const hasOpenText = site.tokens.slice(piece.from, piece.to).some(({ isOpen }) => isOpen);
  if (hasOpenText) return [];
  const { shortlist } = weigh(site, piece);
  const best = shortlist[0]?.cost ?? 0;
  return shortlist.slice(0, mostUnread).map((each) => ({
    ...each,
    cost: Math.min(worstCost, unreadCost + each.cost - best),
    isRead: false,
  }));
}

function judgePiece(site: ErrorSite, piece: Piece): readonly Judged[] {
  const { shortlist, trust } = weigh(site, piece);
  const read: Weighed[] = [];
  const length = tokenAt(site, piece.to - 1).end - tokenAt(site, piece.from).start;
  const price = (length + 1) * priceOf(site);
  // Without indentation to go by, more of them have to be read.
  const effort = trust < littleTrust ? 2 : 1;
  const most = effort * Math.min(mostReadings, Math.max(fewestReadings, readingBudget / price));
  let tries = 0;
  let best = Infinity;
  for (const each of shortlist) {
    if (tries >= most || each.cost > best + hopeless) break;
    tries += 1;
    const odd = oddnessAfter(site, piece, each.edit);
    if (odd === undefined) continue;
    const cost = each.cost + odd;
    best = Math.min(best, cost);
    read.push({ ...each, cost });
  }
  return read
    .sort((a, b) => a.cost - b.cost || order(a.bracket, b.bracket, site))
    .slice(0, mostJudged)
    .map((each) => ({
      ...each,
      cost: Math.min(worstCost, bestCost + each.cost - best),
      isRead: true,
    }));
}

function oddnessAfter(site: ErrorSite, piece: Piece, edit: TextEdit): number | undefined {
  if (piece.isWhole) return oddnessOfProgram(applyEdits(site.source, [edit]), site.dialect);
  const start = Math.min(tokenAt(site, piece.from).start, edit.start);
  const end = Math.max(tokenAt(site, piece.to - 1).end, edit.end);
  const moved = { start: edit.start - start, end: edit.end - start, text: edit.text };
  return oddnessOfPiece(applyEdits(site.source.slice(start, end), [moved]), site.dialect);
}

/** All edits that balance a piece, by what can be said without reading the outcome. */
function weigh(
  site: ErrorSite,
  piece: Piece,
): { readonly shortlist: readonly Weighed[]; readonly trust: number } {
  const indentation = indentationOf(site.tokens, site.lines, piece);
  // What comes behind the place that was refused cannot make it readable.
  const latest = piece.isWhole ? lastSuspect(site) : Infinity;
  const balancing = balancingEdits(site.tokens, piece).filter(
    (edit) => edit.index <= latest && !joinsWords(site, edit),
  );
  const edits = [...balancing, ...splitWords(site, balancing)]
    .map((bracket) => ({ bracket, local: localCost(site, bracket) }))
    .sort((a, b) => a.local - b.local)
    .slice(0, Math.min(mostWeighed, mostSteps / (indentation.events.length + 1)))
    .map((each) => ({ ...each, misfit: misfit(indentation, each.bracket) }));
  const least = Math.min(...edits.map((each) => each.misfit));
  const trust = trustIn(indentation, least);
  const { gain } = naturalnessAt(site);
  const likeliest = edits
    .map((each) => ({
      ...each,
      cost: each.local + indentationWeight * trust * (each.misfit - least),
    }))
    .sort((a, b) => a.cost - b.cost || order(a.bracket, b.bracket, site));
  const shortlist = distinct(site, likeliest)
    .slice(0, mostRead)
    .map(({ bracket, cost }) => {
      const edit = textEditOf(site, bracket);
      if (/[{}]/.test(bracket.text)) return { bracket, edit, cost };
      const gained = gain([edit]) - (bracket.action === 'remove' ? gainOfRemoval : 0);
      const bounded = Math.max(leastGain, Math.min(mostGain, gained));
      return { bracket, edit, cost: cost - naturalnessWeight * bounded };
    })
    .sort((a, b) => a.cost - b.cost);
  return { shortlist, trust };
}

/**
 * Of equal ones: a block ends where it first can, but a line's own brackets as late as they can, and
 * the last of those that may go, since what is there twice was typed again.
 */
function order(a: BracketEdit, b: BracketEdit, { tokens }: ErrorSite): number {
  const isOneLine = tokens[a.index - 1]?.line === tokens[b.index - 1]?.line;
  return a.action === 'remove' || isOneLine ? b.index - a.index : a.index - b.index;
}

/** TypeScript takes back what it read of an arrow function, so there the rest of the line is suspect too. */
function lastSuspect(site: ErrorSite): number {
  if (site.dialect.language === 'javascript') return site.at + 1;
  return (lineOf(site, site.at)?.last ?? site.tokens.length) + 1;
}

function priceOf({ dialect, source }: ErrorSite): number {
  if (dialect.language === 'javascript') return 1;
  return needsTranslation.test(source) ? priceOfTranslation : priceOfTypes;
}

/** Whether taking a bracket out would make one word of two: nobody typed it in there. */
function joinsWords({ source, tokens }: ErrorSite, { action, index }: BracketEdit): boolean {
  const token = tokens[index];
  if (action !== 'remove' || token === undefined) return false;
  return /[\w$]/.test(source.charAt(token.start - 1)) && /[\w$'"`]/.test(source.charAt(token.end));
}

/** Of edits that give the same tokens (one of several brackets in a row), only the first one. */
function distinct<Edit extends { readonly bracket: BracketEdit }>(
  site: ErrorSite,
  edits: readonly Edit[],
): readonly Edit[] {
  const seen = new Set<string>();
  return edits.filter(({ bracket: { action, index, text, splitsAt } }) => {
    if (splitsAt !== undefined) return true;
    let first = index;
    while (first > 0 && tokenAt(site, first - 1).text === text) first -= 1;
    const key = `${action} ${text} ${first}`;
    return !seen.has(key) && seen.add(key);
  });
}
