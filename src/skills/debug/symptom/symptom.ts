import type { GivenTests } from '../diagnose-input.ts';

/** One call and the value that it must give. */
export type Case = Extract<GivenTests, { readonly entry: string }>['cases'][number];

/** A value that has a form in JSON. */
export type Json = Case['expected'];

/** What a learner sees when a program runs and does the wrong thing. */
export type SymptomKind =
  | 'nan'
  | 'undefined'
  | 'null'
  | 'object-text'
  | 'promise-text'
  | 'joined-text'
  | 'rounding'
  | 'endless'
  | 'nothing-printed'
  | 'too-many'
  | 'too-few'
  | 'off-by-one'
  | 'half'
  | 'double'
  | 'wrong-order'
  | 'always-same'
  | 'unchanged'
  | 'changes-other'
  | 'last-only'
  | 'first-only'
  | 'empty'
  | 'negative'
  | 'crash';

/** A value as a learner writes it: its text, and the value itself where JSON has one. */
export type Told = { readonly text: string; readonly value?: Json };

/** One thing that was seen, wanted, or both; with its call where the text or the program names it. */
export type Observation = {
  readonly entry?: string;
  readonly args?: readonly Json[];
  readonly expected?: Told;
  readonly got?: Told;
};

/** What a learner's words say about a program without naming an error. */
export type Symptom = {
  readonly kinds: readonly SymptomKind[];
  readonly observations: readonly Observation[];
  /** Calls that a run can judge, all of one function: its name and the cases. */
  readonly tests?: { readonly entry: string; readonly cases: readonly Case[] };
  /** A function of the program that the words name. */
  readonly about?: string;
  /** A line that the words name. */
  readonly line?: number;
};
