import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { TextEdit } from '../../language/edit.ts';
import type { ParsedProgram } from '../../language/parse.ts';
import type { Texts } from '../finding.ts';

/** A program, the message that V8 gives for it, its line, and what the learner is told. */
export type RuntimeExample = {
  readonly source: string;
  readonly message: string;
  readonly line: number;
  /** Words that the explanation must have: the learner's own names. */
  readonly says: string;
};

/** An uncaught error: the message's parts and the place in the learner's file. */
export type RuntimeSite = {
  readonly program: ParsedProgram;
  readonly line: number;
  readonly column: number;
  /** What the message's pattern caught, from 1. */
  readonly parts: readonly string[];
};

export type RuntimeExplanation = Texts & {
  /** The expression to blame, where it can be told. */
  readonly node?: TSESTree.Node;
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
};

/** A family of V8's messages. One family is one file. */
export type RuntimeMessage = {
  readonly id: string;
  /** Slug of the concept to learn. */
  readonly concept: string;
  readonly misconception?: string;
  readonly pattern: RegExp;
  readonly examples: readonly [RuntimeExample, ...RuntimeExample[]];
  readonly explain: (site: RuntimeSite) => RuntimeExplanation;
};
