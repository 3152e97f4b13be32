/** Draws that follow from a seed alone: the same seed gives the same draws on every machine. */
export type SeededRandom = {
  /** A whole number from `low` up to and including `high`. */
  readonly integer: (low: number, high: number) => number;
  /** `count` whole numbers from `low` up to and including `high`. */
  readonly integers: (count: number, low: number, high: number) => readonly number[];
  /** One of the items. @throws RangeError where there is none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** `count` different places of the list, in drawn order. */
  readonly sample: <Item>(items: readonly Item[], count: number) => readonly Item[];
};

/**
 * Mulberry32 (Tommy Ettinger, public domain) started from the FNV-1a hash of the seed text, so that
 * neighbouring seeds share nothing.
 */
export function seededRandom(seed: string): SeededRandom {
  let state = fnv1a(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const sample = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const rest = [...items];
    const drawn: Item[] = [];
    while (drawn.length < count && rest.length > 0) {
      drawn.push(...rest.splice(integer(0, rest.length - 1), 1));
    }
    return drawn;
  };
  return {
    integer,
    integers: (count, low, high) => Array.from({ length: count }, () => integer(low, high)),
    pick: (items) => {
      const [item] = sample(items, 1);
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    sample,
  };
}

/** The 32-bit FNV-1a hash of the text's UTF-16 units (Fowler, Noll, Vo; draft-eastlake-fnv). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
