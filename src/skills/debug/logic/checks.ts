/** What versions of a program are checked with: text of the program that judges them. */
export type Checks = {
  readonly count: number;
  readonly isAsync: boolean;
  /** Path of the file that the driver takes the place of, so that its imports lead where they led. */
  readonly path: string;
  /** Import declarations of the driver. */
  readonly imports: string;
  /** The expression that a version gives to the driver: the function under test, or all its exports. */
  readonly result: string;
  /**
   * Declares `$$prepare(version)`, called once for each version with its result, and
   * `$$check(prepared, index)`, which gives whether the check holds, or throws.
   */
  readonly text: string;
};

/** Milliseconds of the virtual clock after which a promise counts as never settled. */
export const longestWait = 60_000;
