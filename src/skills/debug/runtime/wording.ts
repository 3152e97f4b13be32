export type Engine = 'V8' | 'Firefox' | 'Safari';

/** A message in V8's words, and what it speaks of. */
export type Reworded = {
  readonly message: string;
  /** The expression as the engine writes it: `cart.items`. */
  readonly subject?: string;
  /** The member that was read, stored or called: `length`. */
  readonly member?: string;
};

/** What an engine says, and how it is read. */
export type WordingExample = Reworded & { readonly reported: string };

/** How one engine words one kind of error. One wording is one file. */
export type Wording = {
  readonly id: string;
  readonly engine: Engine;
  /** Name of the error in V8. */
  readonly errorName: string;
  /** Matches at the message's start. */
  readonly pattern: RegExp;
  /** Too plain to be taken for an error's words where no error's name stands before them. */
  readonly needsName?: true;
  readonly examples: readonly [WordingExample, ...WordingExample[]];
  /** From what the pattern caught, from 1; a group that caught nothing is an empty text. */
  readonly reword: (parts: readonly string[]) => Reworded;
};
