// The matchers of vitest's and jest's `expect`: each says whether it holds, and what it asks for.
import { show } from './descriptions.js';
import { isClose, isEqual, isPartOf } from './expect-values.js';
import * as own from './intrinsics.js';

const callsOf = (mock) => {
  if (mock?.mock?.calls === undefined) throw new TypeError(`${show(mock)} is not a mock function`);
  return mock.mock.calls;
};
const returnsOf = (mock) => {
  callsOf(mock);
  return mock.mock.results.filter(({ type }) => type === 'return').map(({ value }) => value);
};

const comparison =
  (holds, words) =>
  (actual, [expected]) => ({
    holds: holds(actual, expected),
    asks: `${words} ${show(expected)}`,
    expected,
  });
const property = (holds, words) => (actual) => ({ holds: holds(actual), asks: words });

function thrown(actual, isValue) {
  if (isValue) return { error: actual };
  if (typeof actual !== 'function') throw new TypeError('toThrow needs a function to call');
  try {
    actual();
  } catch (error) {
    return { error };
  }
  return undefined;
}

function isExpectedError(error, expected) {
  const message = typeof error === 'string' ? error : error?.message;
  if (expected === undefined) return true;
  if (typeof expected === 'string') return String(message).includes(expected);
  if (own.isRegExp(expected)) return expected.test(String(message));
  if (typeof expected === 'function') return error instanceof expected;
  if (typeof expected?.asymmetricMatch === 'function') return expected.asymmetricMatch(error);
  return message === expected.message;
}

function toThrow(actual, [expected], { isValue }) {
  const caught = thrown(actual, isValue);
  const what = expected === undefined ? 'an error' : (expected?.name ?? show(expected));
  return {
    holds: caught !== undefined && isExpectedError(caught.error, expected),
    asks: `to throw ${what}`,
    seen: caught === undefined ? 'a function that did not throw' : show(caught.error),
    expected,
  };
}

function readPath(value, path) {
  const keys = own.isArray(path)
    ? path
    : String(path)
        .replaceAll(/\[(\w+)\]/g, '.$1')
        .split('.');
  let found = value;
  for (const key of keys) {
    if (found === null || found === undefined || !(key in Object(found))) return undefined;
    found = found[key];
  }
  return { found };
}

function toHaveProperty(actual, given) {
  const [path, expected] = given;
  const answer = readPath(actual, path);
  const isAsked = given.length > 1;
  return {
    holds: answer !== undefined && (!isAsked || isEqual(answer.found, expected)),
    asks: `to have property ${show(path)}${isAsked ? ` with value ${show(expected)}` : ''}`,
  };
}

const wasCalledWith = (given) => (call) => isEqual(call, given);

/**
 * By their names: what is looked at, the matcher's arguments, and whether `actual` is a value that was
 * rejected.
 * @type {Record<string, (actual: unknown, given: unknown[], options: { isValue: boolean }) =>
 *   { holds: boolean, asks: string }>}
 */
export const matchers = {
  toBe: (actual, [expected]) => ({
    holds: Object.is(actual, expected),
    asks: `to be ${show(expected)}`,
    note: ' // Object.is equality',
    expected,
  }),
  toEqual: comparison((actual, expected) => isEqual(actual, expected), 'to deeply equal'),
  toStrictEqual: comparison(
    (actual, expected) => isEqual(actual, expected, { isStrict: true }),
    'to strictly equal',
  ),
  toMatchObject: comparison((actual, expected) => isPartOf(expected, actual), 'to match object'),
  toBeGreaterThan: comparison((actual, limit) => actual > limit, 'to be greater than'),
  toBeGreaterThanOrEqual: comparison((actual, limit) => actual >= limit, 'to be at least'),
  toBeLessThan: comparison((actual, limit) => actual < limit, 'to be less than'),
  toBeLessThanOrEqual: comparison((actual, limit) => actual <= limit, 'to be at most'),
  toBeInstanceOf: (actual, [kind]) => ({
    holds: actual instanceof kind,
    asks: `to be an instance of ${kind.name}`,
  }),
  toBeTypeOf: comparison((actual, kind) => typeof actual === kind, 'to be of type'),
  toBeOneOf: comparison(
    (actual, some) => [...some].some((each) => isEqual(actual, each)),
    'to be one of',
  ),
  toSatisfy: (actual, [accepts]) => ({
    holds: Boolean(accepts(actual)),
    asks: 'to satisfy the test',
  }),
  toContain: comparison(
    (actual, part) =>
      typeof actual === 'string' ? actual.includes(part) : [...actual].includes(part),
    'to contain',
  ),
  toContainEqual: comparison(
    (actual, part) => [...actual].some((each) => isEqual(each, part)),
    'to contain an equal of',
  ),
  toHaveLength: (actual, [length]) => ({
    holds: actual?.length === length,
    asks: `to have length ${length}, not ${actual?.length}`,
    expected: length,
  }),
  toMatch: comparison(
    (actual, pattern) => (own.isRegExp(pattern) ? pattern.test(actual) : actual.includes(pattern)),
    'to match',
  ),
  toBeCloseTo: (actual, [expected, digits = 2]) => ({
    holds: isClose(actual, expected, digits),
    asks: `to be close to ${show(expected)}`,
    expected,
  }),
  toBeTruthy: property(Boolean, 'to be truthy'),
  toBeFalsy: property((actual) => !actual, 'to be falsy'),
  toBeNull: property((actual) => actual === null, 'to be null'),
  toBeUndefined: property((actual) => actual === undefined, 'to be undefined'),
  toBeDefined: property((actual) => actual !== undefined, 'to be defined'),
  toBeNullable: property((actual) => actual === null || actual === undefined, 'to be missing'),
  toBeNaN: property(Number.isNaN, 'to be NaN'),
  toHaveProperty,
  toThrow,
  toThrowError: toThrow,
  toHaveBeenCalled: (mock) => ({ holds: callsOf(mock).length > 0, asks: 'to have been called' }),
  toHaveBeenCalledOnce: (mock) => ({
    holds: callsOf(mock).length === 1,
    asks: `to have been called once, not ${callsOf(mock).length} times`,
  }),
  toHaveBeenCalledTimes: (mock, [times]) => ({
    holds: callsOf(mock).length === times,
    asks: `to have been called ${times} times, not ${callsOf(mock).length} times`,
  }),
  toHaveBeenCalledWith: (mock, given) => ({
    holds: callsOf(mock).some(wasCalledWith(given)),
    asks: `to have been called with ${show(given)}`,
  }),
  toHaveBeenLastCalledWith: (mock, given) => ({
    holds: isEqual(callsOf(mock).at(-1), given),
    asks: `to have been last called with ${show(given)}`,
  }),
  toHaveBeenNthCalledWith: (mock, [number, ...given]) => ({
    holds: isEqual(callsOf(mock)[number - 1], given),
    asks: `to have been called with ${show(given)} as call ${number}`,
  }),
  toHaveReturned: (mock) => ({ holds: returnsOf(mock).length > 0, asks: 'to have returned' }),
  toHaveReturnedWith: (mock, [expected]) => ({
    holds: returnsOf(mock).some((value) => isEqual(value, expected)),
    asks: `to have returned ${show(expected)}`,
  }),
};
