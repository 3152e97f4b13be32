import type { TextEdit } from '../language/edit.ts';
import type { Position } from '../language/position.ts';

export type FindingKind = 'syntax' | 'semantic' | 'runtime' | 'logic';

/** Three steps from a question to the place; none contains the answer. */
export type Hints = readonly [string, string, string];

/** What to change. `verified`: the changed program was parsed (syntax) or run (the rest) and is fine. */
export type Fix = {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly verified: boolean;
};

/** What a rule says, in the learner's own names. */
export type Texts = {
  /** What is wrong, one sentence. */
  readonly message: string;
  /** Why that gives what the learner sees, one sentence. */
  readonly why: string;
  readonly hints: Hints;
};

/** One mistake. Places are 1-based, edits are offsets into the source as it was given. */
export type Finding = Texts &
  Position & {
    /** Stable id of the rule, error kind or message family. */
    readonly rule: string;
    readonly kind: FindingKind;
    readonly end: Position;
    /** Slug of the concept to learn from it. */
    readonly concept: string;
    /** The false belief that is likely behind it. */
    readonly misconception?: string;
    readonly fix?: Fix;
    /** What a run showed: a failing case, a value, an error. */
    readonly evidence?: string;
    /** 0…100: how sure it is that this is a mistake and the learner's one. */
    readonly confidence: number;
  };
