import type { CodeLine } from '../error-site.ts';
import type { Token } from '../tokens.ts';
import { closed, opened, type BracketEdit, type Span } from './nesting.ts';

/** Columns of one step where the file shows none. */
const usualUnit = 2;
/** A line counts as at most so many steps out of place. */
const mostSteps = 2;
/** Share of lines out of place, in steps, from which on indentation says nothing. */
const hopelessShare = 0.65;

/** A token that matters to nesting: it begins a line, or it is a bracket. */
type Event = {
  readonly index: number;
  readonly opens: string | undefined;
  readonly closes: string | undefined;
  /** Columns in front of the line that it stands on. */
  readonly margin: number;
  readonly isFirst: boolean;
  readonly isLabel: boolean;
  readonly isContinuation: boolean;
};

type Level = {
  /** Columns in front of the line that opens it. */
  readonly margin: number;
  inner: number | undefined;
  label: number | undefined;
};

/** Indentation of a piece of a program, ready to be compared with what an edit would predict. */
export type Indentation = {
  readonly events: readonly Event[];
  readonly unit: number;
  readonly lines: number;
  /** Margin of the line in front of each token that begins a line. */
  readonly marginBefore: ReadonlyMap<number, number>;
};

const joining = /^(?:[-+*/%=<>!&|^?:.~]+|=>|in|of|instanceof|return|extends)$/;

function isContinuation(token: Token, previous: Token | undefined): boolean {
  if (/^(?:[.?:+*/%&|^<>=]|\?\.|\?\?)/.test(token.text) && token.kind === 'punctuator') return true;
  if (previous === undefined) return false;
  if (/^(?:\)|else|do)$/.test(previous.text)) return previous.text !== ')' || token.text !== '}';
  return joining.test(previous.text) && previous.kind !== 'string' && previous.text !== ':';
}

/** Reads the indentation of a span once. */
export function indentationOf(
  tokens: readonly Token[],
  lines: readonly CodeLine[],
  { from, to }: Span,
): Indentation {
  const events: Event[] = [];
  const marginBefore = new Map<number, number>();
  let count = 0;
  let margin = 0;
  for (const line of lines) {
    if (line.last < from || line.first >= to) continue;
    marginBefore.set(line.first, margin);
    margin = line.indent;
    count += 1;
    for (let index = Math.max(from, line.first); index <= line.last && index < to; index += 1) {
      const token = tokens[index];
      if (token === undefined) continue;
      const opens = opened(token);
      const closes = closed(token);
      const isFirst = index === line.first;
      if (!isFirst && opens === undefined && closes === undefined) continue;
      events.push({
        index,
        opens,
        closes,
        margin,
        isFirst,
        isLabel: /^(case|default)$/.test(token.text),
        isContinuation: isFirst && isContinuation(token, tokens[index - 1]),
      });
    }
  }
  return { events, unit: unitOf(tokens, lines), lines: count, marginBefore };
}

/** The commonest step from a line that ends with an opening bracket to the next one. */
function unitOf(tokens: readonly Token[], lines: readonly CodeLine[]): number {
  const seen = new Map<number, number>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const last = tokens[line.last];
    const step = next === undefined ? 0 : next.indent - line.indent;
    if (last !== undefined && opened(last) !== undefined && step > 0)
      seen.set(step, (seen.get(step) ?? 0) + 1);
  });
  const [commonest] = [...seen].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return commonest?.[0] ?? usualUnit;
}

/** How many steps, in all, the lines stand away from where they would belong with this edit. */
export function misfit(indentation: Indentation, edit: BracketEdit): number {
  const { events, unit, marginBefore } = indentation;
  const stack: Level[] = [{ margin: -unit, inner: undefined, label: undefined }];
  let steps = 0;
  const change = (bracketOpens: boolean, margin: number) => {
    if (bracketOpens) stack.push({ margin, inner: undefined, label: undefined });
    else if (stack.length > 1) stack.pop();
  };
  const isOpening = /^[([{]$/.test(edit.text);
  let isDone = edit.action !== 'insert';
  for (const event of events) {
    if (!isDone && event.index >= edit.index) {
      isDone = true;
      const isBefore = event.index === edit.index && event.isFirst;
      change(isOpening, isBefore ? (marginBefore.get(event.index) ?? 0) : event.margin);
    }
    const isEdited = edit.action !== 'insert' && edit.index === event.index;
    if (event.isFirst && !(isEdited && edit.action === 'remove')) {
      steps += stepsOut(event, stack.at(-1), unit);
    }
    if (isEdited && edit.action === 'remove') continue;
    if (event.closes !== undefined && stack.length > 1) stack.pop();
    if (event.opens !== undefined) change(true, event.margin);
  }
  return steps;
}

function stepsOut(event: Event, level: Level | undefined, unit: number): number {
  if (level === undefined) return 0;
  const { margin } = event;
  const graded = (...expected: readonly number[]) =>
    Math.min(mostSteps, ...expected.map((each) => Math.abs(margin - each) / unit));
  if (event.closes !== undefined) return graded(level.margin);
  const inner = level.inner ?? level.margin + unit;
  if (event.isLabel) {
    level.label = margin;
    return graded(inner, level.margin);
  }
  if (level.label !== undefined) return graded(level.label + unit, level.label + 2 * unit);
  if (event.isContinuation) return margin >= inner ? 0 : graded(inner);
  const steps = graded(inner, level.margin + unit);
  level.inner ??= margin;
  return steps;
}

/** How far indentation can be believed, 0…1, from the misfit of the best explanation. */
export function trustIn({ lines, events }: Indentation, leastMisfit: number): number {
  const isFlat = events.every(({ margin }) => margin === 0) && lines > 3;
  if (isFlat) return 0;
  return Math.max(0, 1 - leastMisfit / Math.max(1, lines) / hopelessShare);
}
