export type Once<Value> = {
  readonly get: () => Promise<Value>;
  /** The value where it was ever asked for. */
  readonly made: () => Promise<Value | undefined>;
};

/**
 * Makes a value at its first use; a failure is not kept, so that the next use tries again. Modules
 * are loaded so as well: asking the loader again at every call costs more than many calls do.
 */
export function once<Value>(make: () => Promise<Value>): Once<Value> {
  let made: Promise<Value> | undefined;
  return {
    get: () => {
      made ??= make().catch((error: unknown) => {
        made = undefined;
        throw error;
      });
      return made;
    },
    made: async () => made?.catch(() => undefined),
  };
}
