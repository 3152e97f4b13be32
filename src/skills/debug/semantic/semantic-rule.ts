import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { TextEdit } from '../../language/edit.ts';
import type { ParsedProgram } from '../../language/parse.ts';
import type { Visitors } from '../../language/walk.ts';
import type { Texts } from '../finding.ts';

/** A program that does the wrong thing, the mended one, and the line to blame in the bad one. */
export type SemanticExample = {
  readonly bad: string;
  readonly good: string;
  readonly line: number;
};

/** One place where a rule sees its mistake. */
export type SemanticMatch = Texts & {
  readonly node: TSESTree.Node;
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
  /** Where this place is surer, or less sure, than the rule in general. */
  readonly confidence?: number;
};

export type RuleContext = {
  readonly program: ParsedProgram;
  /** What the learner said they saw, lower case; empty where nothing was said. */
  readonly complaint: string;
  readonly report: (match: SemanticMatch) => void;
};

/** A mistake in a program that parses. One rule is one file and carries everything about itself. */
export type SemanticRule = {
  readonly id: string;
  /** Slug of the concept to learn. */
  readonly concept: string;
  /** The false belief that is likely behind it. */
  readonly misconception?: string;
  /** 0…100. */
  readonly confidence: number;
  /** Run-time messages (V8's wording) that this mistake leads to. */
  readonly explains?: RegExp;
  /** Rules that say more of the same mistake: beside one of them, at the same place, this one is silent. */
  readonly yieldsTo?: readonly string[];
  readonly examples: readonly [SemanticExample, ...SemanticExample[]];
  readonly visitors: (context: RuleContext) => Visitors;
};
