/** A native error as QuickJS words it, with the place of the innermost frame in the learner's code. */
export type Thrown = {
  readonly name: string;
  readonly message: string;
  /** The JavaScript text that `line` and `column` refer to. */
  readonly source: string;
  /** 1-based; anything below 1 means that the engine knew no place. */
  readonly line: number;
  readonly column: number;
  /** Name of the native function that threw, where the innermost frame is `at name (native)`. */
  readonly native?: string | undefined;
  /** What an object pattern of a declaration or assignment last took apart, where a run told it. */
  readonly taken?: 'undefined' | 'null' | 'other' | undefined;
  /** The place that called the function at fault, where that is in the same file. */
  readonly caller?: { readonly line: number; readonly column: number } | undefined;
};

/** V8's name and wording of an error. */
export type Translation = {
  readonly name: string;
  readonly message: string;
  /** 1-based place of the expression at fault, where QuickJS gave an earlier one. */
  readonly line?: number;
  readonly column?: number;
};
