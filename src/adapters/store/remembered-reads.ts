import type { Store } from '../../ports/store.ts';

/** Rows that are remembered altogether; what was read the longest ago goes first. */
const mostRows = 100_000;

type Read<Args extends readonly unknown[], Value> = (...args: Args) => Promise<Value>;

/**
 * A store that remembers what it read until something is written, here or by another process: most
 * calls of a class ask for what nobody has changed since.
 *
 * @param dataVersion a number that changes when another connection has written
 */
export function rememberReads(store: Store, dataVersion: () => number): Store {
  const memory = new Map<string, { readonly value: unknown; readonly rows: number }>();
  let rows = 0;
  let version = dataVersion();
  let isVersionKnown = false;
  /** Counts the writes: what was read while one was under way may be of before or after it. */
  let writes = 0;

  const forget = () => {
    memory.clear();
    rows = 0;
  };
  const remember = (key: string, value: unknown) => {
    const entry = { value, rows: Array.isArray(value) ? value.length + 1 : 1 };
    memory.set(key, entry);
    rows += entry.rows;
    for (const [oldest, { rows: freed }] of memory) {
      if (rows <= mostRows) break;
      memory.delete(oldest);
      rows -= freed;
    }
  };
  /** Looks once in each turn of the event loop, in which many calls read. */
  const notice = () => {
    if (isVersionKnown) return;
    isVersionKnown = true;
    setImmediate(() => {
      isVersionKnown = false;
    });
    const current = dataVersion();
    if (current !== version) forget();
    version = current;
  };
  const reading =
    <Args extends readonly unknown[], Value>(name: string, read: Read<Args, Value>) =>
    async (...args: Args): Promise<Value> => {
      notice();
      const key = `${name} ${JSON.stringify(args)}`;
      const known = memory.get(key);
      if (known !== undefined) return known.value as Value;
      const writesBefore = writes;
      const value = await read(...args);
      if (writes === writesBefore && !memory.has(key)) remember(key, value);
      return value;
    };
  const writing =
    <Args extends readonly unknown[], Value>(write: Read<Args, Value>) =>
    async (...args: Args): Promise<Value> => {
      writes += 1;
      try {
        return await write(...args);
      } finally {
        writes += 1;
        forget();
      }
    };
  return {
    evidenceOf: reading('evidence', store.evidenceOf),
    repeatsOf: reading('repeats', store.repeatsOf),
    students: reading('students', store.students),
    classes: reading('classes', store.classes),
    knownBy: reading('known', store.knownBy),
    curriculum: reading('curriculum', store.curriculum),
    observationsOf: reading('observations', store.observationsOf),
    exercise: reading('exercise', store.exercise),
    exercisesOf: reading('exercises', store.exercisesOf),
    appendEvidence: writing(store.appendEvidence),
    enrol: writing(store.enrol),
    markKnown: writing(store.markKnown),
    replaceCurriculum: writing(store.replaceCurriculum),
    observe: writing(store.observe),
    saveExercise: writing(store.saveExercise),
    close: () => store.close(),
  };
}
