import type { CurriculumEntry } from '../skills/progress/curriculum.ts';
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
  /** Ids that were sent again with other content, sorted. */
  readonly conflicts: readonly string[];
};

/** How often evidence of a component was sent again, with the same id and content. */
export type RepeatCount = { readonly component: string; readonly count: number };

/** Every method throws `StoreError` where the database cannot be read or written. */
export type Store = {
  /**
   * Evidence is only ever added. The same id of the same learner twice counts once; both versions
   * of a conflict stay.
   */
  readonly appendEvidence: (evidence: readonly Evidence[]) => Promise<AppendAnswer>;
  /** All evidence of a learner, ordered by time, then id. */
  readonly evidenceOf: (student: string) => Promise<readonly Evidence[]>;
  /** What was sent again and left out, by component, sorted. */
  readonly repeatsOf: (student: string) => Promise<readonly RepeatCount[]>;
  /** Learners that were ever written to or enrolled, sorted; of one class where it is named. */
  readonly students: (className?: string) => Promise<readonly string[]>;
  readonly classes: () => Promise<readonly string[]>;
  readonly enrol: (className: string, students: readonly string[]) => Promise<void>;
  /** Components that a learner is said to know; evidence says otherwise where there is any. */
  readonly markKnown: (student: string, components: readonly string[]) => Promise<void>;
  readonly knownBy: (student: string) => Promise<readonly string[]>;
  /** The curriculum that replaces the built-in one; undefined where none was brought. */
  readonly curriculum: () => Promise<readonly CurriculumEntry[] | undefined>;
  readonly replaceCurriculum: (entries: readonly CurriculumEntry[]) => Promise<void>;
  /** The same observation (learner, tool, subject, time) twice counts once. */
  readonly observe: (observations: readonly Observation[]) => Promise<void>;
  /** Observations of a learner since a time, oldest first. */
  readonly observationsOf: (student: string, since?: number) => Promise<readonly Observation[]>;
  readonly saveExercise: (exercise: ServedExercise) => Promise<void>;
  readonly exercise: (student: string, id: string) => Promise<ServedExercise | undefined>;
  readonly exercisesOf: (student: string) => Promise<readonly ServedExercise[]>;
  readonly close: () => Promise<void>;
};
