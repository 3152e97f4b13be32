import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { TextEdit } from '../../language/edit.ts';
import type { ParsedProgram } from '../../language/parse.ts';
import type { Texts } from '../finding.ts';

/** A program that TypeScript's checker complains about, the mended one, and the line to blame. */
export type TypeExample = {
  readonly bad: string;
  readonly good: string;
  readonly line: number;
  /** Default `program.ts`. */
  readonly filename?: string;
};

/** One complaint of the checker, at its place in the tree. */
export type TypeSite = {
  readonly program: ParsedProgram;
  readonly code: number;
  /** The checker's own words. */
  readonly message: string;
  /** The smallest node that covers the place. */
  readonly node: TSESTree.Node;
  /** What the program says there, on one line. */
  readonly shown: string;
  /** What stands in quotes in the checker's message: types and names, in their order. */
  readonly parts: readonly string[];
};

export type TypeMatch = Texts & {
  readonly fix?: { readonly title: string; readonly edits: readonly TextEdit[] };
};

/** A family of the checker's complaints, in the learner's words. One family is one file. */
export type TypeRule = {
  readonly id: string;
  /** Slug of the concept to learn. */
  readonly concept: string;
  readonly misconception?: string;
  /** 0…100. */
  readonly confidence: number;
  /** TypeScript's numbers of the complaints. */
  readonly codes: readonly number[];
  /** Whether plain JavaScript is told too: there a complaint is often about style only. */
  readonly isForJavaScript: boolean;
  readonly examples: readonly [TypeExample, ...TypeExample[]];
  /** Undefined where this complaint is better not told. */
  readonly explain: (site: TypeSite) => TypeMatch | undefined;
};
