/**
 * What is left in an iterator of a Map or Set, for printing it. Only going through the iterator
 * tells, so it is gone through once and from then on gives what was found.
 */
import { define } from './host.js';

const { apply, getPrototypeOf } = Reflect;
const pairs = new WeakSet();
const { add, has } = WeakSet.prototype;
const found = new WeakMap();
const { get, set } = WeakMap.prototype;
const tagOf = Object.prototype.toString;
const nextOfMap = getPrototypeOf(new Map().keys()).next;
const nextOfSet = getPrototypeOf(new Set().keys()).next;
const mapTag = '[object Map Iterator]';

for (const [prototype, other] of [
  [Map.prototype, Symbol.iterator],
  [Set.prototype, undefined],
]) {
  const native = prototype.entries;
  const { entries } = {
    entries() {
      const iterator = apply(native, this, []);
      apply(add, pairs, [iterator]);
      return iterator;
    },
  };
  define(prototype, 'entries', entries);
  if (other !== undefined) define(prototype, other, entries);
}

function leftIn(iterator) {
  const known = apply(get, found, [iterator]);
  if (known !== undefined) return known;
  const next = apply(tagOf, iterator, []) === mapTag ? nextOfMap : nextOfSet;
  const left = [];
  for (;;) {
    const { done, value } = apply(next, iterator, []);
    if (done) break;
    left[left.length] = value;
  }
  apply(set, found, [iterator, left]);
  define(iterator, 'next', function () {
    if (left.length === 0) return { value: undefined, done: true };
    const [value] = left.splice(0, 1);
    return { value, done: false };
  });
  return left;
}

/** As Node's own: the elements, and with `isIterator` whether they are keys and values in turn. */
export function previewEntries(iterator, isIterator) {
  const left = leftIn(iterator);
  const isPairs = apply(has, pairs, [iterator]);
  const shown = isPairs ? left.flat() : [...left];
  return isIterator ? [shown, isPairs] : shown;
}
