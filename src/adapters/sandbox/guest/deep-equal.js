// Node's deep equality in its three forms. Imports nothing of Node, so that node:util can use it.
import * as own from './intrinsics.js';

const LOOSE = 'loose';
const STRICT = 'strict';
const PARTIAL = 'partial';

/** `assert.deepEqual`: primitives by `==`, prototypes ignored. */
export const isDeepEqual = (actual, expected) => compare(actual, expected, LOOSE, new Set());

/** `assert.deepStrictEqual` and `util.isDeepStrictEqual`. */
export const isDeepStrictEqual = (actual, expected) => compare(actual, expected, STRICT, new Set());

/** `assert.partialDeepStrictEqual`: everything in `expected` is found in `actual`. */
export const isPartiallyDeepEqual = (actual, expected) =>
  compare(actual, expected, PARTIAL, new Set());

function compare(actual, expected, mode, path) {
  if (actual === expected)
    return actual !== 0 || mode === LOOSE || own.isSameValue(actual, expected);
  if (!own.isObject(actual) || !own.isObject(expected))
    return comparePrimitives(actual, expected, mode);
  if (mode === STRICT && own.getPrototypeOf(actual) !== own.getPrototypeOf(expected)) return false;
  const tag = own.tagOf(actual);
  if (tag !== own.tagOf(expected) || own.isArray(actual) !== own.isArray(expected)) return false;

  const kind = own.isArray(actual) ? arrays : kindOf(actual, tag);
  if (kind !== kindOf(expected, tag) && kind !== arrays) return false;
  if (kind === undefined) return false;

  // Two values met again inside themselves are equal as far as the rest is; one alone is not.
  const isActualOnPath = own.setHas(path, actual);
  const isExpectedOnPath = own.setHas(path, expected);
  if (isActualOnPath || isExpectedOnPath) return isActualOnPath && isExpectedOnPath;
  own.setAdd(path, actual);
  own.setAdd(path, expected);
  const isEqual = kind.isEqual(actual, expected, mode, path);
  own.setDelete(path, actual);
  own.setDelete(path, expected);
  return isEqual;
}

function comparePrimitives(actual, expected, mode) {
  if (actual !== actual && expected !== expected) return true;
  if (mode !== LOOSE || own.isObject(actual) || own.isObject(expected)) return false;
  return actual == expected;
}

/** The kind of an object that is not an array; undefined where only identity makes equal. */
function kindOf(value, tag) {
  if (tag === '[object Object]') return own.isError(value) ? errors : plain;
  for (let index = 0; index < kinds.length; index += 1)
    if (kinds[index].isKind(value)) return kinds[index];
  if (own.isWeakMap(value) || own.isWeakSet(value) || tag === '[object Promise]') return undefined;
  return plain;
}

const isIndex = (key) => {
  const number = Number(key);
  return String(number >>> 0) === key && number !== 2 ** 32 - 1;
};

/** Own enumerable keys: without indexes for arrays, with symbols unless loose. */
function keysOf(value, mode, withoutIndexes) {
  const keys = [];
  const names = own.ownKeys(value);
  for (let index = 0; index < names.length; index += 1)
    if (!withoutIndexes || !isIndex(names[index])) own.push(keys, names[index]);
  if (mode === LOOSE) return keys;
  const symbols = own.getOwnPropertySymbols(value);
  for (let index = 0; index < symbols.length; index += 1)
    if (own.isEnumerable(value, symbols[index])) own.push(keys, symbols[index]);
  return keys;
}

function compareKeys(actual, expected, mode, path, withoutIndexes = false) {
  const keys = keysOf(expected, mode, withoutIndexes);
  if (mode !== PARTIAL && keys.length !== keysOf(actual, mode, withoutIndexes).length) return false;
  for (let index = 0; index < keys.length; index += 1)
    if (!own.isEnumerable(actual, keys[index])) return false;
  for (let index = 0; index < keys.length; index += 1)
    if (!compare(actual[keys[index]], expected[keys[index]], mode, path)) return false;
  return true;
}

// Called with no frame between: the depth that fits on the stack counts.
const plain = { isEqual: compareKeys };

const arrays = {
  isEqual(actual, expected, mode, path) {
    if (mode === PARTIAL)
      return (
        isSubsequence(actual, expected, path) && compareKeys(actual, expected, mode, path, true)
      );
    if (actual.length !== expected.length) return false;
    if (!compareKeys(actual, expected, mode, path, true)) return false;
    for (let index = 0; index < actual.length; index += 1) {
      const isPresent = own.hasOwn(actual, index);
      if (isPresent !== own.hasOwn(expected, index)) return false;
      if (isPresent && !compare(actual[index], expected[index], mode, path)) return false;
    }
    return true;
  },
};

/** Whether the items of `expected` are found in `actual` in their order; a hole fits anything. */
function isSubsequence(actual, expected, path) {
  if (actual.length < expected.length) return false;
  let next = 0;
  for (let index = 0; index < expected.length; index += 1) {
    if (own.isArray(expected) && !own.hasOwn(expected, index)) continue;
    while (next < actual.length && !compare(actual[next], expected[index], PARTIAL, path))
      next += 1;
    if (next === actual.length) return false;
    next += 1;
  }
  return true;
}

const dates = {
  isKind: own.isDate,
  isEqual: (actual, expected, mode, path) =>
    own.isSameValue(own.timeOf(actual), own.timeOf(expected)) &&
    compareKeys(actual, expected, mode, path),
};

const regularExpressions = {
  isKind: own.isRegExp,
  isEqual: (actual, expected, mode, path) =>
    own.regExpSource(actual) === own.regExpSource(expected) &&
    own.regExpFlags(actual) === own.regExpFlags(expected) &&
    actual.lastIndex === expected.lastIndex &&
    compareKeys(actual, expected, mode, path),
};

const HIDDEN_ERROR_KEYS = ['message', 'name', 'cause', 'errors'];

const errors = {
  isKind: own.isError,
  isEqual(actual, expected, mode, path) {
    if (!own.isError(actual) || !own.isError(expected)) return false;
    for (let index = 0; index < HIDDEN_ERROR_KEYS.length; index += 1) {
      const key = HIDDEN_ERROR_KEYS[index];
      const isHiddenThere = own.hasOwn(expected, key) && !own.isEnumerable(expected, key);
      const isHiddenHere = own.hasOwn(actual, key) && !own.isEnumerable(actual, key);
      const mustBeThere = key === 'cause' || key === 'errors';
      if (mustBeThere && isHiddenHere !== isHiddenThere && (mode !== PARTIAL || isHiddenThere))
        return false;
      if (mustBeThere && !isHiddenThere) continue;
      if (!compare(actual[key], expected[key], mode, path)) return false;
    }
    return compareKeys(actual, expected, mode, path);
  },
};

const typedArrays = {
  isKind: own.isTypedArray,
  isEqual(actual, expected, mode, path) {
    const kind = own.typedArrayName(actual);
    if (kind !== own.typedArrayName(expected)) return false;
    const isFloat = kind === 'Float32Array' || kind === 'Float64Array' || kind === 'Float16Array';
    if (mode === PARTIAL) {
      if (!isSubsequence(actual, expected, path)) return false;
    } else {
      const length = own.typedArrayLength(actual);
      if (length !== own.typedArrayLength(expected)) return false;
      for (let index = 0; index < length; index += 1) {
        const isSame =
          isFloat && mode === LOOSE
            ? actual[index] === expected[index]
            : own.isSameValue(actual[index], expected[index]);
        if (!isSame) return false;
      }
    }
    return compareKeys(actual, expected, mode, path, true);
  },
};

const compareBytes = (actual, expected, mode, path) =>
  typedArrays.isEqual(actual, expected, mode, path);

const Bytes = Uint8Array;
const viewBytes = (view) =>
  new Bytes(own.dataViewBuffer(view), own.dataViewOffset(view), own.dataViewLength(view));

const dataViews = {
  isKind: own.isDataView,
  isEqual: (actual, expected, mode, path) =>
    compareBytes(viewBytes(actual), viewBytes(expected), mode, path) &&
    compareKeys(actual, expected, mode, path),
};

const arrayBuffers = {
  isKind: own.isArrayBuffer,
  isEqual: (actual, expected, mode, path) =>
    compareBytes(new Bytes(actual), new Bytes(expected), mode, path) &&
    compareKeys(actual, expected, mode, path),
};

const membersOf = (set) => {
  const members = [];
  own.eachMember(set, (member) => own.push(members, member));
  return members;
};

const sets = {
  isKind: own.isSet,
  isEqual(actual, expected, mode, path) {
    const isSizeRight =
      mode === PARTIAL
        ? own.setSize(actual) >= own.setSize(expected)
        : own.setSize(actual) === own.setSize(expected);
    if (!isSizeRight || !compareKeys(actual, expected, mode, path)) return false;
    const wanted = membersOf(expected).filter((member) => !own.setHas(actual, member));
    const offered = membersOf(actual).filter((member) => !own.setHas(expected, member));
    return eachFindsAPartner(wanted, offered, (there, here) => compare(here, there, mode, path));
  },
};

const entriesOf = (map) => {
  const entries = [];
  own.eachEntry(map, (value, key) => own.push(entries, [key, value]));
  return entries;
};

const maps = {
  isKind: own.isMap,
  isEqual(actual, expected, mode, path) {
    const isSizeRight =
      mode === PARTIAL
        ? own.mapSize(actual) >= own.mapSize(expected)
        : own.mapSize(actual) === own.mapSize(expected);
    if (!isSizeRight || !compareKeys(actual, expected, mode, path)) return false;
    const isShared = ([key]) =>
      own.mapHas(actual, key) &&
      own.mapHas(expected, key) &&
      compare(own.mapGet(actual, key), own.mapGet(expected, key), mode, path);
    const wanted = entriesOf(expected).filter((entry) => !isShared(entry));
    const offered = entriesOf(actual).filter((entry) => !isShared(entry));
    return eachFindsAPartner(
      wanted,
      offered,
      (there, here) =>
        compare(here[0], there[0], mode, path) && compare(here[1], there[1], mode, path),
    );
  },
};

/** Pairs each wanted item with an offered one of its own, first come first served, as Node does. */
function eachFindsAPartner(wanted, offered, isPair) {
  const isTaken = new Set();
  for (let index = 0; index < wanted.length; index += 1) {
    let partner = 0;
    while (
      partner < offered.length &&
      (own.setHas(isTaken, partner) || !isPair(wanted[index], offered[partner]))
    )
      partner += 1;
    if (partner === offered.length) return false;
    own.setAdd(isTaken, partner);
  }
  return true;
}

const boxed = own.boxes.map(({ isBoxed, unbox }) => ({
  isKind: isBoxed,
  isEqual: (actual, expected, mode, path) =>
    own.isSameValue(unbox(actual), unbox(expected)) && compareKeys(actual, expected, mode, path),
}));

const kinds = [
  dates,
  regularExpressions,
  errors,
  typedArrays,
  dataViews,
  arrayBuffers,
  sets,
  maps,
  ...boxed,
];
