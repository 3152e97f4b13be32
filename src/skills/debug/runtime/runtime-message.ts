import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { TextEdit } from '../../language/edit.ts';
import type { ParsedProgram } from '../../language/parse.ts';
import type { FindingKind, Texts } from '../finding.ts';
import type { Assertion } from './assertion.ts';

/** A program, the message that V8 gives for it, its line, and what the learner is told. */
export type RuntimeExample = {
  readonly source: string;
  readonly message: string;
  readonly line: number;
  /** Words that the explanation must have: the learner's own names. */
  readonly says: string;
};

/** What a message says, before its place in the program is known. */
export type RuntimeReport = {
  readonly program: ParsedProgram;
  /** What the message's pattern caught, from 1. */
  readonly parts: readonly string[];
  /** The expression that the message names: `cart.items`. */
  readonly subject?: string;
  /** What a failed assertion compared. */
  readonly assertion?: Assertion;
};

/** An uncaught error: the message's parts and the place in the learner's file. */
export type RuntimeSite = RuntimeReport & {
  readonly line: number;
  readonly column: number;
};

export type RuntimeExplanation = Texts & {
  /** The expression to blame, where it can be told. */
  readonly node?: TSESTree.Node;
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
  /** What the text shows of the value's origin. */
  readonly evidence?: string;
};

/** An expression that may have thrown, and how likely it is among its like: 0…100. */
export type Suspect = { readonly node: TSESTree.Node; readonly likelihood: number };

/** A family of V8's messages. One family is one file. */
export type RuntimeMessage = {
  readonly id: string;
  /** Slug of the concept to learn. */
  readonly concept: string;
  readonly misconception?: string;
  /** What the findings are, where they are no run-time errors. */
  readonly kind?: FindingKind;
  /** Name of V8's error: an error of another name is none of the family. */
  readonly errorName?: string;
  /** Comes from a compiler, a loader or a file: no run of one program alone ends so. */
  readonly isReportedOnly?: true;
  /** Its pattern tells nothing where no error's name stands before the message. */
  readonly needsName?: true;
  readonly pattern: RegExp;
  readonly examples: readonly [RuntimeExample, ...RuntimeExample[]];
  /** The expressions that such an error may come from, where the report names no place. */
  readonly suspects?: (report: RuntimeReport) => readonly Suspect[];
  readonly explain: (site: RuntimeSite) => RuntimeExplanation;
};
