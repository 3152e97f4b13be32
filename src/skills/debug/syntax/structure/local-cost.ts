import { tokenAt, type ErrorSite } from '../error-site.ts';
import type { BracketEdit } from './nesting.ts';

/** Costs of an edit by what stands around it; the unit is one line that is one step out of place. */
const costs = {
  /** Against an edit that puts in what is missing. */
  removal: 1,
  /** A brace that does not begin or end its line, nor stands doubled. */
  embedded: 2,
  /** Nothing that could end there has ended. */
  unfinished: 6,
  /** Closed on another line, where the opener's line goes on behind it. */
  straggling: 3,
  /** No head of a block, no place for a value. */
  misplaced: 6,
  /** Nothing in between. */
  empty: 2,
  /** Brackets around a value that needs none. */
  grouping: 1.5,
  /** Possible, but another place is as good. */
  slight: 1,
} as const;

const joins = /^(?:[-+*/%=<>!&|^?:.,([{~]+|=>|&&|\|\||\?\?|in|of|instanceof|return|extends|new)$/;
const continues = /^(?:[.?:+*/%&|^<>=,]|\?\.|in$|of$|instanceof$)/;
const blockWords = /^(?:else|try|do|finally|=>|static)$/;
const heads =
  /^(?:if|for|while|switch|catch|function|else|try|do|class|finally|async|export|static|get|set|private|public|protected|interface|enum|constructor)$/;
const afterLiteral = /^(?:[,);\]}:=]|from|of|in|as|satisfies|=>|&&|\|\||\?\?)$/;
const beforeLiteral =
  /^(?:[=(,:[?]|return|import|export|const|let|var|=>|&&|\|\||\?\?|type|default)$/;

/** Whether a brace at this place would open a block, as far as what stands before it tells. */
export function isBlockPlace(site: ErrorSite, index: number): boolean {
  const previous = tokenAt(site, index - 1);
  if (index === 0 || /^[;){}]$/.test(previous.text) || blockWords.test(previous.text)) return true;
  const isName = previous.kind === 'word' || previous.text === '>' || previous.text === ']';
  if (!isName || beforeLiteral.test(previous.text)) return false;
  for (let at = index - 1; at > index - 12; at -= 1) {
    const { text } = tokenAt(site, at);
    if (/^(?:class|interface|enum|namespace|extends)$/.test(text)) return true;
    // A result type: `): number[] {`.
    if (text === ':') return tokenAt(site, at - 1).text === ')';
    if (/^[;{}=]$/.test(text)) return false;
  }
  return false;
}

/** What the neighbourhood of an edit says against it. */
export function localCost(site: ErrorSite, edit: BracketEdit): number {
  if (edit.action === 'replace' || edit.splitsAt !== undefined) return 0;
  if (edit.action === 'remove') return removalCost(site, edit);
  if (edit.text === '}') return closingBraceCost(site, edit);
  if (edit.text === '{') return openingBraceCost(site, edit);
  return /[)\]]/.test(edit.text) ? closingCost(site, edit) : openingCost(site, edit);
}

function removalCost(site: ErrorSite, { index, text }: BracketEdit): number {
  const token = tokenAt(site, index);
  const [before, after] = [tokenAt(site, index - 1), tokenAt(site, index + 1)];
  const isDoubled =
    (before.text === text && before.end === token.start) ||
    (after.text === text && after.start === token.end);
  const isAlone = token.isFirst && after.isFirst;
  // Of two on one line the second stands where none belongs.
  if (isDoubled) return costs.removal - (token.isFirst ? 0 : costs.slight / 2);
  // What is opened right before a closing bracket is empty and lacks its end.
  if (/^[([{]$/.test(text) && /^[)\]}]$/.test(after.text)) return costs.removal + costs.embedded;
  if (isAlone) return costs.removal + (before.text === text ? 0 : 1.5 * costs.slight);
  return costs.removal + (text === '}' && !after.isFirst ? costs.embedded : costs.slight);
}

/** Whether the place before a token is a break between lines. */
function isLineBreak(site: ErrorSite, index: number): boolean {
  return index >= site.tokens.length || tokenAt(site, index).isFirst;
}

function hasBlankLine(site: ErrorSite, index: number): boolean {
  const between = site.source.slice(tokenAt(site, index - 1).end, tokenAt(site, index).start);
  return /\n[ \t]*\r?\n/.test(between);
}

function closingBraceCost(site: ErrorSite, { index, partner }: BracketEdit): number {
  const [previous, next] = [tokenAt(site, index - 1), tokenAt(site, index)];
  const opener = tokenAt(site, partner);
  const isBlock = isBlockPlace(site, partner);
  let cost = partner === index - 1 ? costs.empty + (isBlock ? 0 : costs.slight) : 0;
  const isTrailingComma = previous.text === ',' && !isBlock && (next.text !== ',' || next.isFirst);
  if (partner !== index - 1 && joins.test(previous.text) && !isTrailingComma)
    cost += costs.unfinished;
  const endsOpenersLine = tokenAt(site, partner + 1).isFirst;
  if (isLineBreak(site, index)) {
    if (!endsOpenersLine) cost += opener.line === previous.line ? 0 : costs.straggling;
    if (!endsOpenersLine && isTrailingComma) cost += costs.slight;
    if (hasBlankLine(site, index)) cost -= costs.slight / 2;
    if (isBlock && continues.test(next.text))
      cost += isBlockOfValue(site, partner) ? 0 : costs.slight;
    return cost;
  }
  if (opener.line !== previous.line) cost += costs.straggling + costs.slight;
  // A space in front of what has none there: something stood in between.
  const leavesGap = /^[,;)\]]$/.test(next.text) && next.start > previous.end;
  if (leavesGap) cost -= costs.slight;
  if (isBlock) {
    if (next.text === ';' && !isBlockOfValue(site, partner)) cost += costs.slight;
    return cost + (/^[),;}\]]$/.test(next.text) || next.text === 'else' ? 0 : costs.embedded);
  }
  return cost + (afterLiteral.test(next.text) ? 0 : costs.straggling);
}

/** A function written as a value: something may follow its body on the line. */
function isBlockOfValue(site: ErrorSite, opener: number): boolean {
  const before = tokenAt(site, opener - 1).text;
  if (before !== ')') return before === '=>';
  const head = site.partner.get(opener - 1);
  const word = head === undefined ? '' : tokenAt(site, head - 1).text;
  return !/^(?:if|for|while|switch|catch)$/.test(word);
}

function openingBraceCost(site: ErrorSite, { index, partner }: BracketEdit): number {
  const [previous, next] = [tokenAt(site, index - 1), tokenAt(site, index)];
  const closer = tokenAt(site, partner);
  let cost = partner === index ? costs.empty : 0;
  const isBroken = isLineBreak(site, index);
  const endsElsewhere = isBroken ? !closer.isFirst : closer.line !== next.line;
  if (endsElsewhere) cost += costs.embedded;
  if (index > 0 && isBlockPlace(site, index) && !/^[;{}]$/.test(previous.text)) {
    const line = site.lineIndex.get(previous.line);
    const first = line === undefined ? -1 : (site.lines[line]?.first ?? -1);
    const words = [0, 1, 2, 3].map((step) => tokenAt(site, first + step).text);
    return cost + (words.some((word) => heads.test(word)) ? 0 : costs.slight);
  }
  const after = tokenAt(site, index + 1).text;
  const looksLikeMembers =
    next.text === '...' ||
    next.text === '}' ||
    (/^(?:word|string|number)$/.test(next.kind) && /^[:,}(=]$/.test(after));
  if (beforeLiteral.test(previous.text))
    return cost + (looksLikeMembers ? costs.slight : costs.misplaced);
  return cost + costs.misplaced + costs.slight;
}

function closingCost(site: ErrorSite, edit: BracketEdit): number {
  const { index, partner } = edit;
  const [previous, next] = [tokenAt(site, index - 1), tokenAt(site, index)];
  const opener = tokenAt(site, partner);
  // One of several in a row is the easiest to lose.
  const isOneOfMany = previous.text === edit.text || next.text === edit.text;
  let cost = isOneOfMany ? -costs.slight : 0;
  if (joins.test(previous.text) && previous.text !== opener.text) cost += costs.unfinished;
  if (previous.text === ';' || (previous.text === '{' && partner !== index - 1))
    cost += costs.unfinished;
  if (partner === index - 1) cost += opener.text === '(' ? costs.slight : costs.empty;
  const isHead = /^(?:if|while|for|switch|catch)$/.test(tokenAt(site, partner - 1).text);
  if (isHead && next.line === opener.line && next.text !== '{') cost += costs.slight;
  if (isLineBreak(site, index)) {
    const isOwnLine = tokenAt(site, partner + 1).isFirst;
    if (!isOwnLine && opener.line !== previous.line && previous.text !== '}')
      cost += costs.embedded;
    return cost + (continues.test(next.text) ? costs.slight : 0);
  }
  if (opener.line !== previous.line) cost += costs.slight;
  const endsBlock = /^[}\])]$/.test(previous.text) && edit.text === ')';
  if (opener.line !== previous.line && !endsBlock) cost += costs.straggling;
  return cost;
}

function openingCost(site: ErrorSite, { index, text, partner }: BracketEdit): number {
  const [previous, next] = [tokenAt(site, index - 1), tokenAt(site, index)];
  let cost = partner === index ? costs.slight : 0;
  if (tokenAt(site, partner).line !== next.line && !isLineBreak(site, index + 1))
    cost += costs.straggling;
  const isCall = previous.kind === 'word' || /^[)\]]$/.test(previous.text);
  const isValue = /^(?:[=(,:?[+]|=>|&&|\|\||return|[-*/%<>!]=*|===?|!==?)$/.test(previous.text);
  if (!isCall && !isValue) cost += costs.straggling;
  // Where nothing is called, brackets that only group are seldom begun and then forgotten.
  if (isValue && text === '(') cost += costs.grouping;
  if (isLineBreak(site, index)) cost += costs.slight;
  return cost;
}
