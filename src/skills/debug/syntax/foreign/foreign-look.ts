/** How a text looks that is no JavaScript at all. One look is one file. */
export type ForeignLook = {
  readonly id: string;
  /** What it is called in a reply: `HTML`, `a Python program`. */
  readonly title: string;
  /** Slug of the concept to learn. */
  readonly concept: string;
  /** What to do with such a text, one sentence of at most 120 characters. */
  readonly advice: string;
  /** The last of the three hints: where to look. */
  readonly hint: string;
  /** A line that shows the language. */
  readonly line: RegExp;
  /** What shows it beyond doubt, anywhere in the text. */
  readonly decisive?: RegExp;
  /** Its lines may be those of another language too, so another look with half as many is likelier. */
  readonly isVague?: true;
  /** What is said besides, about this text: `it breaks on line 3`. */
  readonly remark?: (source: string) => string | undefined;
  /** Texts that look so, and JavaScript with a slip that does not. */
  readonly examples: {
    readonly foreign: readonly [string, ...string[]];
    readonly javaScript: readonly [string, ...string[]];
  };
};
