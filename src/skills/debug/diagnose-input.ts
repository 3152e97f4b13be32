import type { Case, Limits, Program } from '../../ports/sandbox.ts';
import type { Language } from '../language/parse.ts';

export type { Program } from '../../ports/sandbox.ts';
export type { TypeChecker, TypeProblem } from '../../ports/type-checker.ts';

/** What to check the program with: calls of one of its functions, or a test file with its imports. */
export type GivenTests =
  { readonly entry: string; readonly cases: readonly Case[] } | { readonly program: Program };

export type DiagnoseInput = {
  readonly source: string;
  readonly filename?: string | undefined;
  /** Default: by the file name's ending, and by the text where there is no name. */
  readonly language?: Language | undefined;
  /** Error message, stack, or what was seen and what was expected. */
  readonly error?: string | undefined;
  readonly tests?: GivenTests | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** The file together with what it imports; default only this file. */
  readonly program?: Program | undefined;
  /** Aborting ends the runs; what was found by then is given. */
  readonly signal?: AbortSignal | undefined;
};
