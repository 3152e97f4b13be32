/** Draws that follow from a seed alone: the same seed gives the same draws on every machine. */
export type Random = {
  /** A number from 0 up to, but not including, 1. */
  readonly next: () => number;
  /** A whole number from `low` up to and including `high`. */
  readonly integer: (low: number, high: number) => number;
  /** True in this share (0…1) of the draws. */
  readonly chance: (share: number) => boolean;
  /** One of the items. @throws RangeError where there is none. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

/** Mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
  };
}
