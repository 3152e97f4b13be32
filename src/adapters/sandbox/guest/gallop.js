/** Where a key belongs in a sorted run: strides that double from a hint, then halving. */

/** Offset in `list[base…base + length)` before all elements that equal the key. */
export function gallopLeft(compare, list, key, base, length, hint) {
  const isBefore = (offset) => +compare(list[base + offset], key) < 0;
  return gallop(isBefore, length, hint);
}

/** Offset behind all elements that equal the key. */
export function gallopRight(compare, list, key, base, length, hint) {
  const isBefore = (offset) => !(+compare(key, list[base + offset]) < 0);
  return gallop(isBefore, length, hint);
}

function gallop(isBefore, length, hint) {
  const isRightward = isBefore(hint);
  const most = isRightward ? length - hint : hint + 1;
  const sign = isRightward ? 1 : -1;
  let last = 0;
  let offset = 1;
  while (offset < most && isBefore(hint + sign * offset) === isRightward) {
    last = offset;
    offset = offset * 2 + 1;
  }
  if (offset > most) offset = most;
  let low = (isRightward ? hint + last : hint - offset) + 1;
  let high = isRightward ? hint + offset : hint - last;
  while (low < high) {
    const middle = low + ((high - low) >> 1);
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return high;
}
