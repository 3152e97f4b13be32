import type { ErrorSite } from '../error-site.ts';
import { applyEdits, type TextEdit } from '../syntax-kind.ts';
import { tokenize, type Token } from '../tokens.ts';
import { likelihood } from './follow-up.ts';
import { knownNames, unknownNames, type KnownNames } from './known-names.ts';
import { classOf, lineBreak } from './token-class.ts';

/** Characters that are looked at on both sides of an edit in a very long line. */
const farthest = 160;
/** Share of the program's own habits in the likelihood of a token. */
const ownShare = 0.35;
/** A name that the program does not know counts as so much less natural (in natural logarithms). */
const unknownNameWeight = 2.5;

/** What an edit of braces alone counts as. */
const gainOfBraces = 3;

/** What edits make of a program, as far as it reads like a program that people write. */
export type Naturalness = {
  /** How much likelier the program reads after the edits, in natural logarithms. */
  readonly gain: (edits: readonly TextEdit[]) => number;
};

/** The program's own habits: what follows what, counted outside the lines that are being mended. */
type OwnHabits = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Prepares the comparison of repairs at one place of a program. */
export function naturalnessAt(site: ErrorSite): Naturalness {
  const own = ownHabits(site);
  const names = knownNames(site.programTokens, tokenLine(site));
  const before = new Map<string, number>();
  const gain = (edits: readonly TextEdit[]) => {
    if (edits.every((edit) => isBraceEdit(site.source, edit))) return gainOfBraces;
    let sum = 0;
    for (const near of clusters(site.source, edits)) {
      const { start, end } = near;
      const key = `${start}-${end}`;
      const text = site.source.slice(start, end);
      const was = before.get(key) ?? score(text, own, names);
      before.set(key, was);
      const moved = near.edits.map((edit) => ({
        start: edit.start - start,
        end: edit.end - start,
        text: edit.text,
      }));
      sum += score(applyEdits(text, moved), own, names) - was;
    }
    return sum;
  };
  return { gain };
}

/** Braces are judged by the shape of the program, not by what stands next to them. */
function isBraceEdit(source: string, { start, end, text }: TextEdit): boolean {
  return /^\s*[{}]?\s*$/.test(text) && /^\s*[{}]?\s*$/.test(source.slice(start, end));
}

const tokenLine = ({ tokens, at }: ErrorSite) => (tokens[at] ?? tokens.at(-1))?.line ?? 1;

type Cluster = { start: number; end: number; edits: TextEdit[] };

/** The lines around each edit; edits whose lines meet are looked at together. */
function clusters(source: string, edits: readonly TextEdit[]): readonly Cluster[] {
  const found: Cluster[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const start = lineStartBefore(source, edit.start);
    const end = lineEndAfter(source, edit.end);
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else found.push({ start, end, edits: [edit] });
  }
  return found;
}

/** The start of the line above: what a line begins with depends on how the one before it ended. */
function lineStartBefore(source: string, offset: number): number {
  const own = source.lastIndexOf('\n', offset - 1);
  const above = own <= 0 ? -1 : source.lastIndexOf('\n', own - 1);
  return Math.max(above + 1, offset - farthest, 0);
}

function lineEndAfter(source: string, offset: number): number {
  const own = source.indexOf('\n', offset);
  const below = own === -1 ? -1 : source.indexOf('\n', own + 1);
  return Math.min(below === -1 ? source.length : below, offset + farthest);
}

function score(text: string, own: OwnHabits, names: KnownNames): number {
  const tokens = tokenize(text);
  const classes = classesOf(tokens);
  let sum = -unknownNameWeight * unknownNames(tokens, names);
  for (let at = 2; at < classes.length; at += 1) {
    const first = classes[at - 2] ?? lineBreak;
    const second = classes[at - 1] ?? lineBreak;
    const token = classes[at] ?? lineBreak;
    const general = likelihood(first, second, token);
    const counts = own.get(`${first} ${second}`);
    const total = counts?.get('') ?? 0;
    const here = total === 0 ? general : (counts?.get(token) ?? 0) / total;
    sum += Math.log((1 - ownShare) * general + ownShare * here);
  }
  return sum;
}

function classesOf(tokens: readonly Token[]): readonly string[] {
  const classes = [lineBreak, lineBreak];
  for (const token of tokens) {
    if (token.isFirst && classes.at(-1) !== lineBreak) classes.push(lineBreak);
    classes.push(classOf(token));
  }
  return [...classes, lineBreak];
}

function ownHabits(site: ErrorSite): OwnHabits {
  const line = tokenLine(site);
  const habits = new Map<string, Map<string, number>>();
  const classes = classesOf(site.programTokens.filter((token) => Math.abs(token.line - line) > 1));
  for (let at = 2; at < classes.length; at += 1) {
    const context = `${classes[at - 2] ?? ''} ${classes[at - 1] ?? ''}`;
    const counts = habits.get(context) ?? new Map<string, number>();
    for (const token of [classes[at] ?? '', '']) counts.set(token, (counts.get(token) ?? 0) + 1);
    habits.set(context, counts);
  }
  return habits;
}
