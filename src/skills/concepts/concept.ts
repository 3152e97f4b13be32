import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { OutputChunk, RunError } from '../../ports/sandbox.ts';
import type { ReaderLevel } from './catalogue/component.ts';
import type { SyntaxView } from './syntax-view.ts';

export type { Component, ReaderLevel } from './catalogue/component.ts';

/** A learner's program that was read and run. */
export type SeenProgram = SyntaxView & {
  readonly output: readonly OutputChunk[];
  readonly error?: RunError;
};

/** Where a learner's program shows a false belief, in the learner's own names. */
export type Sighting = {
  /** 1-based line to look at. */
  readonly line: number;
  /** Why the program prints what it prints. */
  readonly because: string;
  /** What to write instead, and where. */
  readonly change: string;
};

/** Something false that learners believe, and a program that settles it. */
export type Misconception = {
  readonly id: string;
  /** One of the component's beliefs in `catalogue/beliefs.ts`. */
  readonly belief: string;
  /** The smallest program on which the belief and JavaScript differ. Its output comes from a run. */
  readonly program: string;
  /** What the program would print if the belief were true. */
  readonly believedOutput: string;
  /** What holds instead. */
  readonly truth: string;
  /** Finds the belief in a learner's program; undefined rather than a doubtful sighting. */
  readonly recognise?: (seen: SeenProgram) => Sighting | undefined;
};

/** Everything taught about one component. Outputs are never typed: they come from runs. */
export type Concept = {
  readonly slug: string;
  /** The rule in one line. */
  readonly rule: string;
  /** The idea in at most 60 words for each kind of reader. */
  readonly idea: Readonly<Record<ReaderLevel, string>>;
  /** The smallest program that shows the rule. */
  readonly example: string;
  readonly misconceptions: readonly [Misconception, ...Misconception[]];
  /** Something familiar that works alike, and where the likeness ends. */
  readonly analogy: { readonly holds: string; readonly breaks: string };
  readonly pitfalls: readonly string[];
  readonly whenToUse: string;
  /** A question about a program: the key is what the program prints. */
  readonly check: { readonly question: string; readonly program: string };
  /** What people type when they mean this concept. */
  readonly phrases: readonly string[];
  /** Why an expression gives what it gives; undefined where this concept does not decide it. */
  readonly explainExpression?: (
    expression: TSESTree.Expression,
    textOf: (node: TSESTree.Node) => string,
  ) => string | undefined;
};
