/** How far along a reader must be, in rising order. */
export const readerLevels = ['beginner', 'intermediate', 'advanced'] as const;
export type ReaderLevel = (typeof readerLevels)[number];

/** One thing to learn: a node of the curriculum. Prerequisites are the direct ones, by slug. */
export type Component = {
  readonly slug: string;
  readonly title: string;
  readonly level: ReaderLevel;
  readonly prerequisites: readonly string[];
};
