/** The two merges of TimSort: from the front with a copy of run A, from the back with one of run B. */
import { gallopLeft, gallopRight } from './gallop.js';

/** As long as a run wins so often at once, whole stretches are moved. */
const winsToGallop = 7;

function copy(source, from, target, to, count) {
  if (source === target && from < to) {
    for (let at = count - 1; at >= 0; at--) target[to + at] = source[from + at];
  } else for (let at = 0; at < count; at++) target[to + at] = source[from + at];
}

export function mergeLow(state, startA, countA, startB, countB) {
  const { work, compare } = state;
  const kept = work.slice(startA, startA + countA);
  let [lengthA, lengthB] = [countA, countB];
  let [target, cursorA, cursorB] = [startA, 0, startB];

  const takeB = () => {
    work[target++] = work[cursorB++];
    return --lengthB === 0;
  };
  const takeA = () => {
    work[target++] = kept[cursorA++];
    return --lengthA === 1;
  };
  /** Run B is empty, or a comparator that contradicts itself emptied run A. */
  const finish = () => copy(kept, cursorA, work, target, lengthA);
  /** The last element of run A belongs at the end. */
  const finishWithA = () => {
    copy(work, cursorB, work, target, lengthB);
    work[target + lengthB] = kept[cursorA];
  };

  if (takeB()) return finish();
  if (lengthA === 1) return finishWithA();
  let { minGallop } = state;
  for (;;) {
    let [winsA, winsB] = [0, 0];
    while (winsA < minGallop && winsB < minGallop) {
      if (+compare(work[cursorB], kept[cursorA]) < 0) {
        winsB += 1;
        winsA = 0;
        if (takeB()) return finish();
      } else {
        winsA += 1;
        winsB = 0;
        if (takeA()) return finishWithA();
      }
    }
    minGallop += 1;
    do {
      minGallop = Math.max(1, minGallop - 1);
      state.minGallop = minGallop;
      winsA = gallopRight(compare, kept, work[cursorB], cursorA, lengthA, 0);
      copy(kept, cursorA, work, target, winsA);
      target += winsA;
      cursorA += winsA;
      lengthA -= winsA;
      if (winsA > 0 && lengthA === 1) return finishWithA();
      if (lengthA === 0) return finish();
      if (takeB()) return finish();
      winsB = gallopLeft(compare, work, kept[cursorA], cursorB, lengthB, 0);
      copy(work, cursorB, work, target, winsB);
      target += winsB;
      cursorB += winsB;
      lengthB -= winsB;
      if (lengthB === 0) return finish();
      if (takeA()) return finishWithA();
    } while (winsA >= winsToGallop || winsB >= winsToGallop);
    minGallop += 1;
    state.minGallop = minGallop;
  }
}

export function mergeHigh(state, startA, countA, startB, countB) {
  const { work, compare } = state;
  const kept = work.slice(startB, startB + countB);
  let [lengthA, lengthB] = [countA, countB];
  let target = startB + countB - 1;
  let [cursorA, cursorB] = [startA + countA - 1, countB - 1];

  const takeA = () => {
    work[target--] = work[cursorA--];
    return --lengthA === 0;
  };
  const takeB = () => {
    work[target--] = kept[cursorB--];
    return --lengthB === 1;
  };
  const finish = () => copy(kept, 0, work, target - (lengthB - 1), lengthB);
  /** The first element of run B belongs at the front. */
  const finishWithB = () => {
    target -= lengthA;
    cursorA -= lengthA;
    copy(work, cursorA + 1, work, target + 1, lengthA);
    work[target] = kept[cursorB];
  };

  if (takeA()) return finish();
  if (lengthB === 1) return finishWithB();
  let { minGallop } = state;
  for (;;) {
    let [winsA, winsB] = [0, 0];
    while (winsA < minGallop && winsB < minGallop) {
      if (+compare(kept[cursorB], work[cursorA]) < 0) {
        winsA += 1;
        winsB = 0;
        if (takeA()) return finish();
      } else {
        winsB += 1;
        winsA = 0;
        if (takeB()) return finishWithB();
      }
    }
    minGallop += 1;
    do {
      minGallop = Math.max(1, minGallop - 1);
      state.minGallop = minGallop;
      winsA = lengthA - gallopRight(compare, work, kept[cursorB], startA, lengthA, lengthA - 1);
      target -= winsA;
      cursorA -= winsA;
      copy(work, cursorA + 1, work, target + 1, winsA);
      lengthA -= winsA;
      if (lengthA === 0) return finish();
      if (takeB()) return finishWithB();
      winsB = lengthB - gallopLeft(compare, kept, work[cursorA], 0, lengthB, lengthB - 1);
      target -= winsB;
      cursorB -= winsB;
      copy(kept, cursorB + 1, work, target + 1, winsB);
      lengthB -= winsB;
      if (winsB > 0 && lengthB === 1) return finishWithB();
      if (lengthB === 0) return finish();
      if (takeA()) return finish();
    } while (winsA >= winsToGallop || winsB >= winsToGallop);
    minGallop += 1;
    state.minGallop = minGallop;
  }
}
