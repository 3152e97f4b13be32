import type { Evidence } from '../skills/progress/evidence.ts';

/** Something a learner met: it never moves mastery. */
export type Observation = {
  readonly student: string;
  readonly tool: 'debug' | 'review' | 'concepts' | 'exercise';
  /** Id of the rule, concept or misconception. */
  readonly subject: string;
  /** Milliseconds since 1970 (UTC). */
  readonly at: number;
};

/** An exercise that was given to a learner, and how far they are. */
export type ServedExercise = {
  readonly id: string;
  readonly student: string;
  readonly template: string;
  readonly seed: number;
  readonly servedAt: number;
  readonly hintsGiven: number;
  readonly attempts: number;
  readonly isSolved: boolean;
};

/** What happened to a batch of evidence. */
export type AppendAnswer = {
  readonly added: number;
  readonly duplicates: number;
  /** Idempotency keys that were sent again with other content. */
  readonly conflicts: readonly string[];
};

export type Store = {
  /** Evidence is only ever added. The same id twice counts once; both versions of a conflict stay. */
  appendEvidence(evidence: readonly Evidence[]): Promise<AppendAnswer>;
  /** All evidence of a learner, ordered by time, then id. */
  evidenceOf(student: string): Promise<readonly Evidence[]>;
  /** Learners that have evidence, observations or exercises, sorted; of one class where it is named. */
  students(className?: string): Promise<readonly string[]>;
  classes(): Promise<readonly string[]>;
  enrol(className: string, students: readonly string[]): Promise<void>;
  /** The same observation (learner, tool, subject, time) twice counts once. */
  observe(observations: readonly Observation[]): Promise<void>;
  /** Observations of a learner since a time, oldest first. */
  observationsOf(student: string, since?: number): Promise<readonly Observation[]>;
  saveExercise(exercise: ServedExercise): Promise<void>;
  exercise(student: string, id: string): Promise<ServedExercise | undefined>;
  exercisesOf(student: string): Promise<readonly ServedExercise[]>;
  close(): Promise<void>;
};
