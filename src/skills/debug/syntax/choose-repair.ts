import { applyEdits, type TextEdit } from '../../language/edit.ts';
import { pairBrackets, type Brackets } from './brackets.ts';
import type { ErrorSite } from './error-site.ts';
import { naturalnessAt } from './habits/naturalness.ts';
import { refusalOf, type Refusal } from './refusal.ts';
import { costs, type Repair, type SyntaxKind } from './syntax-kind.ts';
import { syntaxKinds } from './table.ts';
import { tokenize } from './tokens.ts';

/** What it is worth that the program reads e times likelier after a repair, in the measure of costs. */
const gainWorth = 3;
/** A repair that was weighed against all others of its sort, and read, goes before guesses. */
const judgedWorth = 40;
/** Beside a judged repair, naturalness is worth no more than this for the others. */
const mostBesideJudged = 30;
/** A repair after which the parser stops on the same line has explained little. */
const sameLineCost = 25;
/** Each further line that the parser gets over speaks for a repair, up to so many lines. */
const lineWorth = 1.5;
const mostLines = 12;
/** A bracket without a partner, more or less than before. */
const loneBracketCost = 8;
/** A partial repair that costs more explains nothing. */
const dearestPartial = 45;
/** Edits of one repair: what is told must stay short, whatever a program is like. */
const mostEdits = 100;
/** Partial repairs that are kept. */
const mostPartial = 4;

export type Choice = {
  readonly kind: SyntaxKind;
  readonly repair: Repair;
  readonly source: string;
  /** What the parser refuses after it. */
  readonly refusal: Refusal | undefined;
  /** How unlikely it is: the smaller the better. */
  readonly rank: number;
};

export type Choices = {
  /** The likeliest repair after which everything parses. */
  readonly whole: Choice | undefined;
  /** The likeliest ones that take the parser on, best first: there may be more than one mistake. */
  readonly partial: readonly Choice[];
  /** How many guesses were parsed to find them. */
  readonly tried: number;
};

type Guess = { readonly kind: SyntaxKind; readonly repair: Repair; readonly rank: number };

/** Tries the guesses at one place, the likeliest first, at most so many. */
export function chooseRepairs(site: ErrorSite, most: number): Choices {
  const seen = new Set<string>();
  const loneBefore = lone(site);
  const partial: Choice[] = [];
  for (const { kind, repair, rank } of guessesAt(site)) {
    if (seen.size >= most) break;
    const source = applyEdits(site.source, repair.edits);
    if (seen.has(source) || source === site.source) continue;
    seen.add(source);
    const refusal = refusalOf(source, site.dialect);
    if (refusal === undefined) {
      const whole = { kind, repair, source, refusal, rank };
      return { whole, partial: bestOf(partial), tried: seen.size };
    }
    // A guess without a reason is worth telling only where it mends everything.
    if (repair.cost >= costs.desperate || rank >= dearestPartial + mostLines * lineWorth) continue;
    const loneAfter = lone(pairBrackets(tokenize(source)));
    // A judged repair mends its own piece, even where the parser stops at the same place after it.
    const own = repair.isJudged === true && refusal.isTooDeep !== true ? 1 : undefined;
    const lines = linesGained(site, source, refusal, loneAfter > loneBefore) ?? own;
    if (lines === undefined) continue;
    const gained = lines === 0 ? -sameLineCost : Math.min(lines, mostLines) * lineWorth;
    const score = rank - gained + (loneAfter - loneBefore) * loneBracketCost;
    if (score < dearestPartial) partial.push({ kind, repair, source, refusal, rank: score });
  }
  return { whole: undefined, partial: bestOf(partial), tried: seen.size };
}

const bestOf = (choices: readonly Choice[]) =>
  choices.toSorted((a, b) => a.rank - b.rank).slice(0, mostPartial);

function guessesAt(site: ErrorSite): readonly Guess[] {
  const { gain } = naturalnessAt(site);
  const proposed = syntaxKinds
    .flatMap((kind) => kind.propose(site).map((repair) => ({ kind, repair })))
    .filter(({ repair }) => repair.edits.length <= mostEdits);
  const hasJudged = proposed.some(({ repair }) => repair.isJudged === true);
  const mostWorth = hasJudged ? mostBesideJudged : Infinity;
  return proposed
    .map(({ kind, repair: given }) => {
      const repair = { ...given, edits: keptApart(site.source, given.edits) };
      const natural = Math.min(mostWorth, gainWorth * gain(repair.edits));
      const worth = repair.isJudged === true ? judgedWorth : natural;
      return { kind, repair, rank: repair.cost - worth };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** Lines of code that the parser gets further; undefined where it gets no further at all. */
function linesGained(
  site: ErrorSite,
  source: string,
  refusal: Refusal,
  hasOpened: boolean,
): number | undefined {
  if (refusal.isTooDeep === true) return undefined;
  const left = source.length - refusal.offset;
  const leftBefore = site.source.length - site.refusal.offset;
  // An edit that leaves the parser waiting until the very end has opened something new.
  const isRunaway = refusal.offset >= source.trimEnd().length;
  const wasRunaway = site.refusal.offset >= site.source.trimEnd().length;
  if (left >= leftBefore || (isRunaway && !wasRunaway && hasOpened)) return undefined;
  const passed = site.source.slice(site.refusal.offset, site.source.length - left);
  return passed.split('\n').filter((line) => line.trim() !== '').length - 1;
}

const lone = ({ unclosed, unopened }: Brackets) => unclosed.length + unopened.length;

/** Puts a blank where an edit would join two words into one that the source has not. */
function keptApart(source: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const joins = (left: string, right: string, offset: number) =>
    isWord(left) &&
    isWord(right) &&
    !(isWord(source.charAt(offset - 1)) && isWord(source.charAt(offset)));
  let before = '';
  let from = 0;
  return ordered.map((edit, index) => {
    before = source.slice(from, edit.start).slice(-1) || before;
    const isFollowed = ordered[index + 1]?.start === edit.end;
    const after = isFollowed ? '' : source.charAt(edit.end);
    const front = joins(before, edit.text.charAt(0), edit.start) ? ' ' : '';
    const text = front + edit.text;
    before = text.slice(-1) || before;
    from = edit.end;
    return { ...edit, text: joins(before, after, edit.end) ? `${text} ` : text };
  });
}

const isWord = (character: string) => /[\w$]/.test(character);
