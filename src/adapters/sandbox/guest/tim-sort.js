/**
 * V8's sorting of arrays by a comparator (third_party/v8/builtins/array-sort.tq, after Tim Peters'
 * listsort.txt), so that also a comparator that contradicts itself is asked about the same pairs
 * and leaves the same order as in Node. An answer that is not below zero, NaN too, means "not before".
 */
import { gallopLeft, gallopRight } from './gallop.js';
import { mergeHigh, mergeLow } from './tim-merge.js';

/** Runs shorter than this part of the whole are lengthened by insertion; twice this is one run. */
const longestInsertion = 64;
const firstGallop = 7;

/** Sorts `work[0…length)` in place. */
export function timSort(work, length, compare) {
  if (length < 2) return;
  const state = { work, compare, minGallop: firstGallop, starts: [], lengths: [] };
  const shortest = shortestRun(length);
  let low = 0;
  while (low < length) {
    let size = countRun(state, low, length);
    if (size < shortest) {
      const forced = Math.min(shortest, length - low);
      insertInto(state, low, low + size, low + forced);
      size = forced;
    }
    state.starts.push(low);
    state.lengths.push(size);
    mergeWhileUneven(state);
    low += size;
  }
  mergeAll(state);
}

function shortestRun(length) {
  let rest = 0;
  let size = length;
  while (size >= longestInsertion) {
    rest |= size & 1;
    size >>= 1;
  }
  return size + rest;
}

/** Length of the run that starts at `low`; one that falls is turned round. */
function countRun({ work, compare }, low, high) {
  if (low + 1 === high) return 1;
  let previous = work[low + 1];
  const isFalling = +compare(previous, work[low]) < 0;
  let end = low + 2;
  for (; end < high; end++) {
    const current = work[end];
    if (+compare(current, previous) < 0 !== isFalling) break;
    previous = current;
  }
  if (isFalling) turnRound(work, low, end - 1);
  return end - low;
}

function turnRound(work, first, last) {
  for (let left = first, right = last; left < right; left++, right--) {
    const element = work[left];
    work[left] = work[right];
    work[right] = element;
  }
}

/** Binary insertion of `work[start…high)` into the run before it. */
function insertInto({ work, compare }, low, start, high) {
  for (let next = start; next < high; next++) {
    const pivot = work[next];
    let left = low;
    let right = next;
    while (left < right) {
      const middle = left + ((right - left) >> 1);
      if (+compare(pivot, work[middle]) < 0) right = middle;
      else left = middle + 1;
    }
    for (let at = next; at > left; at--) work[at] = work[at - 1];
    work[left] = pivot;
  }
}

const isBalanced = (lengths, index) =>
  index < 2 || lengths[index - 2] > lengths[index - 1] + lengths[index];

function mergeWhileUneven(state) {
  const { lengths } = state;
  while (lengths.length > 1) {
    let index = lengths.length - 2;
    if (!isBalanced(lengths, index + 1) || !isBalanced(lengths, index)) {
      if (lengths[index - 1] < lengths[index + 1]) index -= 1;
    } else if (lengths[index] > lengths[index + 1]) return;
    mergeAt(state, index);
  }
}

function mergeAll(state) {
  const { lengths } = state;
  while (lengths.length > 1) {
    const index = lengths.length - 2;
    const isMiddleFirst = index > 0 && lengths[index - 1] < lengths[index + 1];
    mergeAt(state, isMiddleFirst ? index - 1 : index);
  }
}

/** Merges a run with the one after it. */
function mergeAt(state, index) {
  const { work, compare, starts, lengths } = state;
  let [startA, startB] = [starts[index], starts[index + 1]];
  let [lengthA, lengthB] = [lengths[index], lengths[index + 1]];
  lengths.splice(index, 2, lengthA + lengthB);
  starts.splice(index + 1, 1);
  const settled = gallopRight(compare, work, work[startB], startA, lengthA, 0);
  startA += settled;
  lengthA -= settled;
  if (lengthA === 0) return;
  const last = work[startA + lengthA - 1];
  lengthB = gallopLeft(compare, work, last, startB, lengthB, lengthB - 1);
  if (lengthB === 0) return;
  const merge = lengthA <= lengthB ? mergeLow : mergeHigh;
  merge(state, startA, lengthA, startB, lengthB);
}
