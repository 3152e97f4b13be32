import type { Case } from '../../ports/sandbox.ts';
import type { Difficulty, ExerciseKind, HintSteps } from './template.ts';

/** A test that the learner does not see; `property` says what it is about. */
export type HiddenCase = Case & { readonly property: string };

/** What a submission is graded against: an exercise made here, or one that a teacher brings. */
export type Gradable = {
  readonly entry: string;
  readonly visible: readonly Case[];
  readonly hidden: readonly HiddenCase[];
};

/** What was proved by running when the exercise was made. */
export type Certificate = {
  /** Programs with one small change in the solution, and mistakes that learners make. */
  readonly mutants: number;
  /** Those that some test catches. */
  readonly killed: number;
  /** Those that gave the solution's answer for every call that was tried. */
  readonly equivalent: number;
};

type ExerciseFacts = {
  /** `<template>-<seed>`: enough to make the same exercise again. */
  readonly id: string;
  readonly template: string;
  readonly version: number;
  readonly seed: number;
  readonly concept: string;
  readonly difficulty: Difficulty;
  readonly title: string;
  /** What to do, in one sentence. */
  readonly task: string;
  /** Everything that the learner reads, plain lines. */
  readonly statement: string;
  readonly hints: HintSteps;
};

export type FunctionExercise = ExerciseFacts & {
  readonly kind: 'function';
  readonly entry: string;
  readonly starter: string;
  readonly solution: string;
  readonly visible: readonly Case[];
  readonly hidden: readonly HiddenCase[];
  readonly certificate: Certificate;
};

/** One answer to choose; the belief under which a wrong one would be right. */
export type Option = { readonly text: string; readonly belief?: string };

export type Question = {
  readonly code: string;
  /** All different, in drawn order; letters a, b, c … name them. */
  readonly options: readonly Option[];
  /** Place of the true output in `options`. */
  readonly key: number;
};

export type PredictionExercise = ExerciseFacts & {
  readonly kind: 'predict-output';
  readonly questions: readonly Question[];
};

export type Exercise = FunctionExercise | PredictionExercise;

export type { Difficulty, ExerciseKind };

/** The letter of an option: 0 is a. */
export function letterOf(place: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + place);
}
