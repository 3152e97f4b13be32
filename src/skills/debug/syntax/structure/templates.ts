import type { ErrorSite } from '../error-site.ts';
import { naturalnessAt } from '../habits/naturalness.ts';
import { applyEdits, insertion, type TextEdit } from '../syntax-kind.ts';
import { tokenize, type Token } from '../tokens.ts';
import { boundaries, parted, textCost } from './line-reading.ts';
import { oddnessOfProgram } from './reading.ts';

const naturalnessWeight = 0.5;
/** What a token more takes from the naturalness of ordinary code. */
const naturalnessOfToken = 2.2;
/** A bracket of the code in a line whose partner is not on it. */
const partedCost = 1;
/** A template of which the line shows only the text, without anything put in. */
const plainTemplateCost = 1;
/** A value in a template that ends with a sign that joins: `${name -`. */
const unfinishedCost = 4;
/** A quote between two words. */
const gluedCost = 2;
/** Lines that are looked into, and places that are read in all of them together. */
const mostLines = 6;
const mostReadings = 14;
const readingBudget = 60_000;
const bestCost = 9;
const worstCost = 28;

/** A place where a backtick, or the brace that ends a placeholder, may be missing. */
export type TemplatePlace = {
  readonly edit: TextEdit;
  readonly sign: '`' | '}';
  /** Whether the template begins there. */
  readonly isOpening: boolean;
  readonly line: number;
  readonly text: string;
  readonly cost: number;
};

const judgements = new WeakMap<ErrorSite, readonly TemplatePlace[]>();

/** What may be missing in a line whose templates do not end on it; the likeliest first. */
export function judgeTemplates(site: ErrorSite): readonly TemplatePlace[] {
  const known = judgements.get(site);
  if (known !== undefined) return known;
  const places = read(
    site,
    suspectLines(site).flatMap((line) => placesIn(site, line)),
  );
  judgements.set(site, places);
  return places;
}

type Line = { readonly number: number; readonly start: number; readonly text: string };

/** Lines up to the refused place whose templates are not complete, the nearest first. */
function suspectLines({ source, refusal }: ErrorSite): readonly Line[] {
  if (!source.includes('`')) return [];
  const lines: Line[] = [];
  let start = 0;
  for (const [index, text] of source.split('\n').entries()) {
    if (start > refusal.offset) break;
    if (/`|\$\{/.test(text) && !isComplete(tokenize(text)))
      lines.push({ number: index + 1, start, text });
    start += text.length + 1;
  }
  return lines.slice(-mostLines);
}

/** Whether every template of a line begins and ends on it. */
function isComplete(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const [index, { kind, text, isOpen }] of tokens.entries()) {
    if (isOpen) return false;
    // `$ {` outside a template: its first backtick is missing.
    if (text === '{' && tokens[index - 1]?.text.endsWith('$') === true) return false;
    if (kind !== 'template') continue;
    if (text.startsWith('}')) depth -= 1;
    if (text.endsWith('${')) depth += 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function placesIn(site: ErrorSite, line: Line): readonly TemplatePlace[] {
  const { gain } = naturalnessAt(site);
  return boundaries(line.text).flatMap((at) =>
    (['`', '}'] as const).flatMap((sign) => {
      const changed = line.text.slice(0, at) + sign + line.text.slice(at);
      const tokens = tokenize(changed);
      const found = tokens.find(
        ({ kind, start, end }) => kind === 'template' && start <= at && at < end,
      );
      if (found === undefined || !isComplete(tokens)) return [];
      if (sign === '}' && found.start !== at) return [];
      const edit = insertion(line.start + at, sign);
      const cost = lineCost(tokens, changed, { at, found }) - naturalnessWeight * gain([edit]);
      const isOpening = sign === '`' && found.start === at;
      return [{ edit, sign, isOpening, line: line.number, text: line.text.trim(), cost }];
    }),
  );
}

/** What speaks against a line with the sign put in at an offset. */
function lineCost(
  tokens: readonly Token[],
  line: string,
  { at, found }: { readonly at: number; readonly found: Token },
): number {
  let cost = -naturalnessWeight * naturalnessOfToken * tokens.length;
  tokens.forEach((token, index) => {
    if (token.kind !== 'template') return;
    const text = token.text.replaceAll(/^[`}]|`$|\$\{$/g, '');
    const isWhole = /^`[^]*`$/.test(token.text);
    cost += isWhole || text !== '' ? textCost(text) : 0;
    if (isWhole && token.start <= at && at < token.end) cost += plainTemplateCost;
    const before = tokens[index - 1];
    if (token.text.startsWith('}') && /^[-+*/%.,!?:&|<>=]+$/.test(before?.text ?? ''))
      cost += unfinishedCost;
  });
  const isTemplate = ({ kind }: Token) => kind === 'template' || kind === 'string';
  cost +=
    parted(tokens.map((token) => (isTemplate(token) ? '' : token.text)).join(' ')) * partedCost;
  const [before, after] = [line.charAt(at - 1), line.charAt(at + 1)];
  const isBrace = line.charAt(at) === '}';
  const isGlued = !isBrace && /\w/.test(before) && /\w/.test(after);
  const isApart = isBrace
    ? before === ' '
    : found.start === at
      ? after === ' '
      : before === ' ' && /[;,)\]]/.test(after);
  return cost + (isGlued ? gluedCost : 0) + (isApart ? gluedCost / 2 : 0);
}

/** The places after which the program parses; where none is and a template has no end, the best ones. */
function read(site: ErrorSite, places: readonly TemplatePlace[]): readonly TemplatePlace[] {
  const most = Math.max(3, readingBudget / (site.source.length + 1));
  const shortlist = [...places]
    .sort((a, b) => a.cost - b.cost)
    .slice(0, Math.min(mostReadings, most));
  const parsed = shortlist.flatMap((place) => {
    const odd = oddnessOfProgram(applyEdits(site.source, [place.edit]), site.dialect);
    return odd === undefined ? [] : [{ ...place, cost: place.cost + odd }];
  });
  const hasOpen = site.tokens.some(({ kind, isOpen }) => kind === 'template' && isOpen);
  const unread = hasOpen ? shortlist.slice(0, 2) : [];
  const judged = (parsed.length > 0 ? parsed : unread).sort((a, b) => a.cost - b.cost);
  const best = judged[0]?.cost ?? 0;
  return judged.map((place) => ({
    ...place,
    cost: Math.min(worstCost, bestCost + place.cost - best),
  }));
}
