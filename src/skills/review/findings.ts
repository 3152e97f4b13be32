import type { TextEdit } from '../language/edit.ts';
import type { Position } from '../language/position.ts';
import type { DimensionName } from './dimensions.ts';
import type { LedgerEntry } from './ledger.ts';
import type { RuleExample } from './review-rule.ts';

/** What a rule found, with all its places, before it is weighed against the others. */
export type RawFinding = LedgerEntry & {
  readonly rule: string;
  readonly concept: string;
  readonly message: string;
  readonly why: string;
  readonly start: Position;
  readonly end: Position;
  readonly places: readonly Position[];
  readonly fix?: ReviewFix;
  readonly examples: readonly RuleExample[];
};

/** Edits that keep what the program does. */
export type ReviewFix = { readonly title: string; readonly edits: readonly TextEdit[] };

/** One rule and everywhere it is broken. Places are 1-based, edits are offsets into the source. */
export type ReviewFinding = Position & {
  readonly rule: string;
  readonly dimension: DimensionName;
  /** Where the first place ends. */
  readonly end: Position;
  readonly places: readonly Position[];
  /** The points it takes from its dimension; those of all findings are 1,000 − score. */
  readonly points: number;
  /** What the score gains when this is mended: with a fix, by exactly that fix. */
  readonly gain: number;
  readonly message: string;
  readonly why: string;
  readonly concept: string;
  readonly fix?: ReviewFix;
  readonly examples: readonly RuleExample[];
};
