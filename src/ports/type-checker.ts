import type { SourceFile } from './sandbox.ts';

/** One complaint of TypeScript's checker about the entry file. */
export type TypeProblem = {
  /** TypeScript's number of the complaint: 2345 is a wrong argument. */
  readonly code: number;
  /** TypeScript's own words, the first sentence only. */
  readonly message: string;
  /** All of its sentences: the further ones say what the first rests on. */
  readonly details: string;
  /** Offsets into the entry file. */
  readonly start: number;
  readonly end: number;
};

/**
 * Checks the types of a program that parses, as `tsc --strict` without `noImplicitAny` does;
 * JavaScript is checked by what can be inferred. What is imported from packages counts as `any`.
 */
export type TypeChecker = {
  /** @param entry path of the file among `files` whose problems are wanted, by their places. */
  check(entry: string, files: readonly SourceFile[]): readonly TypeProblem[];
};
