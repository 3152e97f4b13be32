import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ProgramFacts } from '../facts.ts';
import { limits } from '../limits.ts';
import { firstTokenAt } from '../tree/tokens.ts';

/** Statements that come again further down. */
export type Duplicate = {
  readonly range: readonly [number, number];
  readonly length: number;
  /** Line at which they come again. */
  readonly line: number;
};

type Piece = { readonly text: string; readonly isName: boolean };
type Entry = {
  readonly statement: TSESTree.Statement;
  readonly pieces: readonly Piece[];
  /** The statement with every variable's name left out. */
  readonly shape: string;
};
type Spot = { readonly list: readonly Entry[]; readonly index: number };

/** Spots of one shape that are compared with each other; more than that is data, not logic. */
const mostSpots = 40;

/** Rows of statements that are equal up to a consistent change of variables' names. */
export function duplicatesOf(facts: ProgramFacts): readonly Duplicate[] {
  const lists = [
    facts.program.tree.body,
    ...facts.nodes('BlockStatement').map(({ body }) => body),
    ...facts.nodes('SwitchCase').map(({ consequent }) => consequent),
  ].map((statements) => entriesOf(facts, statements));
  const found: Duplicate[] = [];
  const covered: (readonly [number, number])[] = [];
  const isCovered = ({ list, index }: Spot) =>
    covered.some(([start, end]) => {
      const at = list[index]?.statement.range[0] ?? 0;
      return at >= start && at < end;
    });
  for (const [first, second] of pairsOf(lists)) {
    if (isCovered(first) || isCovered(second)) continue;
    const length = lengthOfMatch(first, second);
    if (!isWorthNaming(first, length)) continue;
    const from = first.list.slice(first.index, first.index + length);
    const again = second.list.slice(second.index, second.index + length);
    covered.push(rangeOf(from), rangeOf(again));
    const line = again[0]?.statement.loc.start.line ?? 0;
    found.push({ range: rangeOf(from), length, line });
  }
  return found;
}

function entriesOf(facts: ProgramFacts, statements: readonly TSESTree.Statement[]): Entry[] {
  return statements.map((statement) => {
    const pieces = isLogic(statement) ? piecesOf(facts, statement) : [];
    return {
      statement,
      pieces,
      shape: pieces.map(({ text, isName }) => (isName ? '_' : text)).join(' '),
    };
  });
}

function isLogic({ type }: TSESTree.Statement): boolean {
  return !/^(Import|Export|TS|Empty|Break|Continue)/.test(type);
}

function piecesOf({ program }: ProgramFacts, { range }: TSESTree.Statement): readonly Piece[] {
  const { tokens } = program;
  const pieces: Piece[] = [];
  for (let index = firstTokenAt(tokens, range[0]); index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.range[0] >= range[1]) break;
    const follows = ['.', '?.'].includes(tokens[index - 1]?.value ?? '');
    pieces.push({ text: token.value, isName: token.type === 'Identifier' && !follows });
  }
  return pieces;
}

/** Spots of equal shape, in the order of the source. */
function pairsOf(lists: readonly (readonly Entry[])[]): readonly (readonly [Spot, Spot])[] {
  const byShape = new Map<string, Spot[]>();
  for (const list of lists) {
    for (const [index, { shape, pieces }] of list.entries()) {
      if (pieces.length === 0) continue;
      const spots = byShape.get(shape) ?? [];
      spots.push({ list, index });
      byShape.set(shape, spots);
    }
  }
  const start = ({ list, index }: Spot) => list[index]?.statement.range[0] ?? 0;
  return [...byShape.values()]
    .filter(({ length }) => length > 1 && length <= mostSpots)
    .flatMap((spots) => spots.flatMap((a, at) => spots.slice(at + 1).map((b) => [a, b] as const)))
    .map(([a, b]) => (start(a) <= start(b) ? ([a, b] as const) : ([b, a] as const)))
    .sort(([a, b], [c, d]) => start(a) - start(c) || start(b) - start(d));
}

/** Statements from both spots on that stay equal under one change of names. */
function lengthOfMatch(first: Spot, second: Spot): number {
  const forth = new Map<string, string>();
  const back = new Map<string, string>();
  const isSameList = first.list === second.list;
  for (let length = 0; ; length += 1) {
    const a = first.list[first.index + length];
    const b = second.list[second.index + length];
    const meets = isSameList && first.index + length >= second.index;
    if (meets || a?.shape !== b?.shape || a === undefined || b === undefined) return length;
    if (a.pieces.length === 0 || !agrees(a.pieces, b.pieces, forth, back)) return length;
  }
}

function agrees(
  a: readonly Piece[],
  b: readonly Piece[],
  forth: Map<string, string>,
  back: Map<string, string>,
): boolean {
  return a.every(({ text, isName }, index) => {
    const other = b[index]?.text ?? '';
    if (!isName) return text === other;
    if ((forth.get(text) ?? other) !== other || (back.get(other) ?? text) !== text) return false;
    forth.set(text, other);
    back.set(other, text);
    return true;
  });
}

function isWorthNaming({ list, index }: Spot, length: number): boolean {
  const tokens = list
    .slice(index, index + length)
    .reduce((sum, { pieces }) => sum + pieces.length, 0);
  const { duplication } = limits;
  if (length >= duplication.statements) return tokens >= duplication.tokens;
  return length > 0 && tokens >= duplication.tokensOfOne;
}

function rangeOf(entries: readonly Entry[]): readonly [number, number] {
  return [entries[0]?.statement.range[0] ?? 0, entries.at(-1)?.statement.range[1] ?? 0];
}
