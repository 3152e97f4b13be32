// What `expect` of vitest and jest takes for equal, and the stand-ins such as `expect.any(Number)`.
import { show } from './descriptions.js';
import * as own from './intrinsics.js';

/** A stand-in for any value that it accepts. */
export class StandIn {
  constructor(accepts, text) {
    this.asymmetricMatch = accepts;
    this.text = text;
  }

  [Symbol.for('nodejs.util.inspect.custom')]() {
    return this.text;
  }
}

const primitiveOf = new Map([
  [String, 'string'],
  [Number, 'number'],
  [Boolean, 'boolean'],
  [BigInt, 'bigint'],
  [Symbol, 'symbol'],
  [Function, 'function'],
]);

const isKind = (value, kind) =>
  typeof value === primitiveOf.get(kind) ||
  (kind === Object && typeof value === 'object') ||
  value instanceof kind;

/** Keys that count: what is undefined counts as absent where the comparison is not strict. */
function keysOf(value, isStrict) {
  const names = own.ownKeys(value);
  const symbols = own.getOwnPropertySymbols(value);
  const keys = [];
  for (const key of [...names, ...symbols]) {
    if (!own.isEnumerable(value, key)) continue;
    if (isStrict || value[key] !== undefined) own.push(keys, key);
  }
  return keys;
}

function equalSets(actual, expected, options) {
  if (actual.size !== expected.size) return false;
  return [...expected].every((wanted) =>
    [...actual].some((value) => isEqual(value, wanted, options)),
  );
}

function equalMaps(actual, expected, options) {
  if (actual.size !== expected.size) return false;
  return [...expected].every(([key, wanted]) =>
    actual.has(key)
      ? isEqual(actual.get(key), wanted, options)
      : [...actual].some((entry) => isEqual(entry, [key, wanted], options)),
  );
}

function equalProperties(actual, expected, options) {
  const { isStrict, seen } = options;
  if (own.isArray(expected) && actual.length !== expected.length) return false;
  if (seen.get(expected) === actual) return true;
  seen.set(expected, actual);
  const keys = keysOf(expected, isStrict);
  if (keys.length !== keysOf(actual, isStrict).length) return false;
  return keys.every(
    (key) => own.hasOwn(actual, key) && isEqual(actual[key], expected[key], options),
  );
}

/**
 * Whether two values are equal as `toEqual` says, or as `toStrictEqual` where `isStrict`.
 * @param {{ isStrict?: boolean, seen?: Map<unknown, unknown> }} [options]
 */
export function isEqual(actual, expected, { isStrict = false, seen = new Map() } = {}) {
  const options = { isStrict, seen };
  if (expected instanceof StandIn) return expected.asymmetricMatch(actual);
  if (actual instanceof StandIn) return actual.asymmetricMatch(expected);
  if (Object.is(actual, expected)) return true;
  if (!own.isObject(actual) || !own.isObject(expected)) return false;
  if (own.tagOf(actual) !== own.tagOf(expected)) return false;
  if (isStrict && own.getPrototypeOf(actual) !== own.getPrototypeOf(expected)) return false;
  if (own.isDate(actual)) return Object.is(own.timeOf(actual), own.timeOf(expected));
  if (own.isRegExp(actual)) return String(actual) === String(expected);
  if (own.isError(actual)) {
    return actual.name === expected.name && actual.message === expected.message;
  }
  if (own.isSet(actual)) return equalSets(actual, expected, options);
  if (own.isMap(actual)) return equalMaps(actual, expected, options);
  return equalProperties(actual, expected, options);
}

/** Whether a value has everything that the expected one has, as `toMatchObject` says. */
export function isPartOf(expected, actual) {
  if (expected instanceof StandIn) return expected.asymmetricMatch(actual);
  if (!own.isObject(expected) || own.isDate(expected) || own.isRegExp(expected)) {
    return isEqual(actual, expected);
  }
  if (!own.isObject(actual) || own.isArray(expected) !== own.isArray(actual)) return false;
  if (own.isArray(expected) && expected.length !== actual.length) return false;
  return own
    .ownKeys(expected)
    .every((key) => key in actual && isPartOf(expected[key], actual[key]));
}

const matches = (pattern, text) =>
  typeof text === 'string' && (own.isRegExp(pattern) ? pattern.test(text) : text.includes(pattern));

const holds = {
  any: (kind) => (value) => isKind(value, kind),
  anything: () => (value) => value !== null && value !== undefined,
  arrayContaining: (parts) => (value) =>
    own.isArray(value) && parts.every((part) => value.some((each) => isEqual(each, part))),
  objectContaining: (part) => (value) =>
    own.isObject(value) &&
    own.ownKeys(part).every((key) => key in value && isEqual(value[key], part[key])),
  stringContaining: (part) => (value) => matches(part, value),
  stringMatching: (pattern) => (value) => matches(pattern, value),
  closeTo:
    (number, digits = 2) =>
    (value) =>
      isClose(value, number, digits),
};

/** Whether two numbers differ by less than half of the last digit asked for. */
export function isClose(actual, expected, digits) {
  return actual === expected || Math.abs(actual - expected) < 10 ** -digits / 2;
}

const kindName = (value) => (typeof value === 'function' ? value.name : show(value));

/** `expect.any(Number)`, `expect.not.objectContaining({ … })` and the like. */
export const standIns = { not: {} };
for (const name of own.ownKeys(holds)) {
  const text = (given) => `${name}<${given.map(kindName).join(', ')}>`;
  standIns[name] = (...given) => new StandIn(holds[name](...given), text(given));
  standIns.not[name] = (...given) => {
    const accepts = holds[name](...given);
    return new StandIn((value) => !accepts(value), `not ${text(given)}`);
  };
}
