import { closerOf } from '../brackets.ts';
import type { Token } from '../tokens.ts';

/** One bracket put in before the token `index`, taken out at it, or exchanged for another one. */
export type BracketEdit = {
  readonly action: 'insert' | 'remove' | 'replace';
  readonly index: number;
  /** The bracket that is put in; for `remove` the one that goes. */
  readonly text: string;
  /** The token that it is the partner of; for `remove` the innermost opener around it. */
  readonly partner: number;
  /** Where it is put inside the word in front of the token `index`, as an offset. */
  readonly splitsAt?: number;
};

export type Span = { readonly from: number; readonly to: number };

const openerOf: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const placeholder = '`';

/** The opening bracket of a token; a template's `${` counts as one of its own kind. */
export function opened({ kind, text }: Token): string | undefined {
  if (kind === 'punctuator') return closerOf[text] === undefined ? undefined : text;
  return kind === 'template' && text.endsWith('${') ? placeholder : undefined;
}

/** The opening bracket that a token closes. */
export function closed({ kind, text }: Token): string | undefined {
  if (kind === 'punctuator') return openerOf[text];
  return kind === 'template' && text.startsWith('}') ? placeholder : undefined;
}

/** Stacks of brackets as numbers: equal stacks have equal numbers. 0 is empty, -1 is none at all. */
class Stacks {
  readonly #tops: string[] = [''];
  readonly #below: number[] = [-1];
  readonly #known = new Map<string, number>();

  push(stack: number, bracket: string): number {
    if (stack < 0) return -1;
    const key = `${stack}${bracket}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.#tops.length);
    this.#below.push(stack);
    return this.#tops.push(bracket) - 1;
  }

  /** The stack without its top, where the top is this bracket. */
  pop(stack: number, bracket: string): number {
    return this.top(stack) === bracket ? (this.#below[stack] ?? -1) : -1;
  }

  top(stack: number): string {
    return stack > 0 ? (this.#tops[stack] ?? '') : '';
  }
}

/** What is open before each token and what each rest still has to close, as stacks and as tokens. */
type Sides = {
  readonly open: readonly number[];
  readonly opener: readonly number[];
  readonly wanted: readonly number[];
  readonly closer: readonly number[];
};

function sidesOf(tokens: readonly Token[], { from, to }: Span, stacks: Stacks): Sides {
  const open = [0];
  const opener = [-1];
  const openers: number[] = [];
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    const closes = token && closed(token);
    const opens = token && opened(token);
    let stack = open.at(-1) ?? -1;
    if (closes !== undefined) {
      stack = stacks.pop(stack, closes);
      openers.pop();
    }
    if (opens !== undefined) {
      stack = stacks.push(stack, opens);
      openers.push(index);
    }
    open.push(stack);
    opener.push(openers.at(-1) ?? -1);
  }
  const wanted = [0];
  const closer = [-1];
  const closers: number[] = [];
  for (let index = to - 1; index >= from; index -= 1) {
    const token = tokens[index];
    const closes = token && closed(token);
    const opens = token && opened(token);
    let stack = wanted.at(-1) ?? -1;
    if (opens !== undefined) {
      stack = stacks.pop(stack, opens);
      closers.pop();
    }
    if (closes !== undefined) {
      stack = stacks.push(stack, closes);
      closers.push(index);
    }
    wanted.push(stack);
    closer.push(closers.at(-1) ?? -1);
  }
  return { open, opener, wanted: wanted.reverse(), closer: closer.reverse() };
}

/** Whether every bracket of a span has its partner there. */
export function isBalanced(tokens: readonly Token[], span: Span): boolean {
  const open: string[] = [];
  for (let index = span.from; index < span.to; index += 1) {
    const token = tokens[index];
    const closes = token && closed(token);
    const opens = token && opened(token);
    if (closes !== undefined && open.pop() !== closes) return false;
    if (opens !== undefined) open.push(opens);
  }
  return open.length === 0;
}

/**
 * Every single edit after which all brackets of the span have partners, in linear time: what is
 * open on the left of the edit has to be what the right of it closes.
 */
export function balancingEdits(tokens: readonly Token[], span: Span): readonly BracketEdit[] {
  const stacks = new Stacks();
  const sides = sidesOf(tokens, span, stacks);
  const edits: BracketEdit[] = [];
  for (let place = 0; place <= span.to - span.from; place += 1) {
    if ((sides.open[place] ?? -1) < 0) break;
    const index = span.from + place;
    edits.push(...insertions(stacks, sides, place, index));
    const token = index < span.to ? tokens[index] : undefined;
    if (token?.kind === 'punctuator')
      edits.push(...changes(stacks, sides, place, { index, token }));
  }
  return edits;
}

function insertions(stacks: Stacks, sides: Sides, place: number, index: number): BracketEdit[] {
  const open = sides.open[place] ?? -1;
  const wanted = sides.wanted[place] ?? -1;
  if (wanted < 0) return [];
  const edits: BracketEdit[] = [];
  const inner = stacks.top(open);
  const outer = stacks.top(wanted);
  const closer = closerOf[inner];
  const [opener, closing] = [sides.opener[place] ?? -1, sides.closer[place] ?? -1];
  if (closer !== undefined && stacks.pop(open, inner) === wanted)
    edits.push({ action: 'insert', index, text: closer, partner: opener });
  if (closerOf[outer] !== undefined && stacks.pop(wanted, outer) === open)
    edits.push({ action: 'insert', index, text: outer, partner: closing });
  return edits;
}

function changes(
  stacks: Stacks,
  sides: Sides,
  place: number,
  { index, token }: { readonly index: number; readonly token: Token },
): BracketEdit[] {
  const opens = opened(token);
  const closes = closed(token);
  const rest = sides.wanted[place + 1] ?? -1;
  if ((opens === undefined && closes === undefined) || rest < 0) return [];
  const open = sides.open[place] ?? -1;
  const opener = sides.opener[place] ?? -1;
  const edits: BracketEdit[] = [];
  if (open === rest) edits.push({ action: 'remove', index, text: token.text, partner: opener });
  const inner = stacks.top(open);
  const closer = closerOf[inner];
  if (closes !== undefined && closer !== undefined && stacks.pop(open, inner) === rest)
    edits.push({ action: 'replace', index, text: closer, partner: opener });
  const outer = stacks.top(rest);
  if (opens !== undefined && closerOf[outer] !== undefined && stacks.pop(rest, outer) === open) {
    const partner = sides.closer[place + 1] ?? -1;
    edits.push({ action: 'replace', index, text: outer, partner });
  }
  return edits;
}
