import { dayMilliseconds } from './evidence.ts';

/** Numbers of the product's rules; mastery and scores in basis points, times in milliseconds. */
export const thresholds = {
  /** A prerequisite counts as ready from here, and a component is worth working on below it. */
  readyBp: 7100,
  /** Mastery under this in `lowComponents` or more components puts a learner at risk. */
  lowBp: 4100,
  lowComponents: 2,
  /** No evidence for longer than this puts a learner at risk. */
  inactiveMilliseconds: 14 * dayMilliseconds,
  /** An exercise or a quiz under this is a failed one. */
  failedBp: 5000,
  /** So many failed exercises in a row in one component are a struggle. */
  failedInRow: 3,
  /** The same debug rule so many times is a struggle. */
  sameRule: 3,
} as const;
