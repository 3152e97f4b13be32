import type { TextEdit } from '../language/edit.ts';
import type { Language } from '../language/parse.ts';
import type { DimensionName } from './dimensions.ts';
import type { ProgramFacts } from './facts.ts';

/** One place where a rule is broken. */
export type Violation = {
  /** Offsets of the place in the source. */
  readonly range: readonly [start: number, end: number];
  /** The learner's own name for what it is about, as the message says it. */
  readonly subject: string;
  /** How often it counts: a metric counts once for each unit above its limit. Default 1. */
  readonly units?: number;
  /** What mends this place without a change of behaviour, where that is safe. */
  readonly edits?: readonly TextEdit[];
};

export type Violations = readonly [Violation, ...Violation[]];

/** A program that breaks the rule at `line`, and the same program without the fault. */
export type RuleExample = {
  readonly bad: string;
  readonly good: string;
  readonly line: number;
  readonly language?: Language;
};

export type ReviewRule = {
  readonly id: string;
  readonly dimension: DimensionName;
  /** Slug of the concept to learn from it. */
  readonly concept: string;
  /** Points for each place or unit, and the most that the rule can take. */
  readonly points: number;
  readonly cap: number;
  /** One line: what is wrong and what to do, with the learner's own names. */
  readonly message: (violations: Violations) => string;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** What the edits do, for a rule whose violations carry some. */
  readonly fixTitle?: string;
  readonly examples: readonly RuleExample[];
  readonly find: (facts: ProgramFacts) => readonly Violation[];
};
