/** A component and the components a learner should master before it. */
export type CurriculumEntry = {
  readonly slug: string;
  readonly prerequisites: readonly string[];
};
