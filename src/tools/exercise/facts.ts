import type { Case } from '../../ports/sandbox.ts';
import type { FunctionGrade, PredictionGrade } from '../../skills/exercise/grade.ts';
import type { ExerciseKind } from '../../skills/exercise/template.ts';
import type { Level } from '../../skills/progress/levels.ts';

/** An exercise as its learner may know it: nothing that gives an answer away. */
export type GivenExercise = {
  readonly id: string;
  readonly concept: string;
  readonly kind: ExerciseKind;
  readonly difficulty: number;
  readonly title: string;
  readonly task: string;
  readonly statement: string;
  /** Where it was written; absent where the workspace could not be written. */
  readonly path?: string;
  /** What the learner's file holds. */
  readonly file: string;
  readonly visible: readonly Case[];
  readonly hiddenCount: number;
  /** Wrong programs that the tests were seen to catch. */
  readonly caught: number;
};

/** Mastery of a component before and after what was handed in, in basis points. */
export type Movement = {
  readonly component: string;
  readonly beforeBp: number;
  readonly afterBp: number;
  readonly level: Level;
};

export type NextFacts = { readonly action: 'next'; readonly exercises: readonly GivenExercise[] };

export type SubmitFacts = {
  readonly action: 'submit';
  readonly id: string;
  readonly grade: FunctionGrade | PredictionGrade;
  /** Tests that the learner does not see. */
  readonly hiddenCount: number;
  readonly attempts: number;
  /** The very same was handed in before, and counts once. */
  readonly isRepeated: boolean;
  readonly movement: Movement;
};

export type HintFacts = {
  readonly action: 'hint';
  readonly id: string;
  readonly step: number;
  readonly steps: number;
  readonly hint: string;
};

export type SolutionFacts = {
  readonly action: 'solution';
  readonly id: string;
  /** Absent until it is earned. */
  readonly solution?: string;
  readonly missingHints: number;
  readonly missingAttempts: number;
};

export type ExerciseFacts = NextFacts | SubmitFacts | HintFacts | SolutionFacts;
