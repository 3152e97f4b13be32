import type ts from 'typescript';
import type { MisuseLanguage } from '../row.ts';

/** One program to check, written to a file of its own. */
export type Sample = {
  readonly file: string;
  readonly language: MisuseLanguage;
  readonly source: string;
};

export type Report = {
  /** 1-based. */
  readonly line: number;
  readonly rule: string;
  /** Everything that it says. */
  readonly text: string;
  /** The program with the tool's first fix for this applied. */
  readonly fixed?: string;
};

export type Checked = { readonly reports: readonly Report[]; readonly milliseconds: number };

/** What all samples share: the folder that they lie in and what typed tools read them with. */
export type Workbench = {
  readonly folder: string;
  readonly samples: readonly Sample[];
  /** Strict without `noImplicitAny`; made when first asked for. */
  readonly strict: () => ts.Program;
  /** That, with unused names, unreachable code, fall-through and implicit returns reported. */
  readonly strictPlus: () => ts.Program;
};

export type Tool = {
  readonly name: string;
  /** Milliseconds are those of one process for all programs, shared out. */
  readonly isProcess?: true;
  /** What it finds in each sample, in their order. */
  readonly check: (workbench: Workbench) => Promise<readonly Checked[]>;
};

/** Applies one replacement of the characters from `range[0]` up to `range[1]`. */
export function replaced(
  source: string,
  [start, end]: readonly [number, number],
  text: string,
): string {
  return source.slice(0, start) + text + source.slice(end);
}
