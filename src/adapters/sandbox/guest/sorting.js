/** `sort` and `toSorted` by a comparator in V8's way; all else stays with the engine. */
import { define } from './host.js';
import { timSort } from './tim-sort.js';

const { apply, getPrototypeOf } = Reflect;
const typedPrototype = getPrototypeOf(Uint8Array.prototype);
const lengthOf = Object.getOwnPropertyDescriptor(typedPrototype, 'length').get;
const lengthLimit = 2 ** 32 - 1;

/** A `length` as arrays count it. */
function countOf(list) {
  const length = Math.trunc(Number(list.length));
  return length > 0 ? Math.min(length, Number.MAX_SAFE_INTEGER) : 0;
}

function sortInPlace(list, compare) {
  const length = countOf(list);
  const work = [];
  let empty = 0;
  let kept = 0;
  for (let at = 0; at < length; at++) {
    if (!(at in list)) continue;
    const element = list[at];
    if (element === undefined) empty += 1;
    else work[kept++] = element;
  }
  timSort(work, kept, compare);
  for (let at = 0; at < kept; at++) list[at] = work[at];
  for (let at = kept; at < kept + empty; at++) list[at] = undefined;
  for (let at = kept + empty; at < length; at++) delete list[at];
  return list;
}

function sortedCopy(list, compare) {
  const length = countOf(list);
  if (length > lengthLimit) throw new RangeError('Invalid array length');
  const work = [];
  let kept = 0;
  for (let at = 0; at < length; at++) {
    const element = list[at];
    if (element !== undefined) work[kept++] = element;
  }
  timSort(work, kept, compare);
  for (let at = kept; at < length; at++) work[at] = undefined;
  return work;
}

/** V8 sorts typed arrays by merging halves (typed-array-sort.tq). */
function mergeSort(source, from, to, target, compare) {
  const middle = from + ((to - from) >> 1);
  if (middle - from > 1) mergeSort(target, from, middle, source, compare);
  if (to - middle > 1) mergeSort(target, middle, to, source, compare);
  let left = from;
  let right = middle;
  for (let at = from; at < to; at++) {
    const isLeft = left < middle && (right >= to || !(+compare(source[left], source[right]) > 0));
    target[at] = isLeft ? source[left++] : source[right++];
  }
}

function sortTyped(list, compare) {
  const length = apply(lengthOf, list, []);
  const work = [];
  for (let at = 0; at < length; at++) work[at] = list[at];
  if (length > 1) mergeSort(work.slice(), 0, length, work, compare);
  for (let at = 0; at < length; at++) list[at] = work[at];
  return list;
}

/** Puts our way in front of the engine's, for calls with a comparator. */
function replace(owner, name, operation) {
  const native = owner[name];
  const { [name]: method } = {
    [name](compare) {
      const isOurs = typeof compare === 'function' && this !== undefined && this !== null;
      return isOurs ? operation(Object(this), compare) : apply(native, this, [compare]);
    },
  };
  define(owner, name, method);
}

replace(Array.prototype, 'sort', sortInPlace);
replace(Array.prototype, 'toSorted', sortedCopy);
const typedSlice = typedPrototype.slice;
replace(typedPrototype, 'sort', sortTyped);
replace(typedPrototype, 'toSorted', (list, compare) =>
  sortTyped(apply(typedSlice, list, []), compare),
);
