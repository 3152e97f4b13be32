import type { TextEdit } from '../../language/edit.ts';
import type { Texts } from '../finding.ts';
import type { ErrorSite } from './error-site.ts';

export { applyEdits, type TextEdit } from '../../language/edit.ts';

/** A program that does not parse, the line to blame, and what it was meant to be. */
export type SyntaxExample = {
  readonly bad: string;
  readonly good: string;
  readonly line: number;
  /** Whether it is read as JSX. */
  readonly hasJsx?: true;
};

/** One guess at what went wrong: an edit that may make the program parse. */
export type Repair = Texts & {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Offset of the culprit; the first edit's place where it is left out. */
  readonly at?: number;
  /** How unlikely the slip is, given what is seen; see `costs`. The cheapest that parses is told. */
  readonly cost: number;
  /** The cost already weighs how the repaired program reads; nothing is added to it. */
  readonly isJudged?: true;
};

/** What speaks for a guess, from strong to none. */
export const costs = {
  /** The text itself shows the slip: a misspelt keyword, a habit from another language. */
  telling: 8,
  /** Brackets or indentation show where something is missing or too much. */
  shaped: 16,
  /** It stands right at the place where the parser stopped. */
  local: 30,
  /** Possible, without a sign that speaks for it. */
  possible: 50,
  /** Any single token, inserted, removed or replaced. */
  desperate: 70,
} as const;

/** A kind of mistake that keeps a program from being read. One kind is one file. */
export type SyntaxKind = {
  readonly id: string;
  /** Slug of the concept to learn. */
  readonly concept: string;
  readonly misconception?: string;
  readonly examples: readonly [SyntaxExample, ...SyntaxExample[]];
  /** Guesses at the given place; each is tried by parsing the repaired program. */
  readonly propose: (site: ErrorSite) => readonly Repair[];
};

export const insertion = (offset: number, text: string): TextEdit => ({
  start: offset,
  end: offset,
  text,
});

export const replacement = (
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): TextEdit => ({ start, end, text });
