// node:assert as Node 24 has it.
import { inspect } from 'node:util';
import { argumentTypeError, missingOperandsError, returnValueError } from './argument-errors.js';
import { AssertionError } from './assertion-error.js';
import { failingCall } from './call-text.js';
import { isDeepEqual, isDeepStrictEqual as isStrict, isPartiallyDeepEqual } from './deep-equal.js';
import { mend } from './errors.js';
import { expectError, expectNoError, NOTHING_THROWN } from './expected-error.js';
import * as own from './intrinsics.js';

const areBothNaN = (actual, expected) => actual !== actual && expected !== expected;
const isLooselyEqual = (actual, expected) => actual == expected || areBothNaN(actual, expected);

function throwAssertion(details, isGenerated) {
  if (own.isError(details.message)) throw details.message;
  const error = new AssertionError(details);
  if (isGenerated !== undefined) error.generatedMessage = isGenerated;
  throw error;
}

function requireTruth(caller, given) {
  const [value, message] = given;
  if (value) return;
  const isMissing = message === null || message === undefined;
  const call = isMissing && given.length > 0 ? failingCall() : undefined;
  const standard =
    given.length === 0
      ? 'No value argument passed to `assert.ok()`'
      : call && `The expression evaluated to a falsy value:\n\n  ${call}\n`;
  const details = { actual: value, expected: true, operator: '==', stackStartFn: caller };
  throwAssertion({ ...details, message: isMissing ? standard : message }, isMissing);
}

/** Both `assert(value)` and `assert.ok(value)`. */
function ok(...given) {
  requireTruth(ok, given);
}

/** One comparison: named, so that its name is the operator, unless Node prints another. */
function comparison(name, isRight, operator = name) {
  const compareOperands = {
    [name](actual, expected, message) {
      if (arguments.length < 2) throw missingOperandsError();
      if (isRight(actual, expected)) return;
      throwAssertion({ actual, expected, message, operator, stackStartFn: compareOperands });
    },
  }[name];
  return compareOperands;
}

const not = (isEqual) => (actual, expected) => !isEqual(actual, expected);

function fail(actual, expected, message, operator) {
  if (arguments.length <= 1 && (actual === null || actual === undefined))
    throwAssertion({ message: 'Failed', operator: 'fail', stackStartFn: fail }, true);
  if (arguments.length === 1)
    throwAssertion({ message: actual, operator: 'fail', stackStartFn: fail });
  const sign = arguments.length === 2 ? '!=' : (operator ?? 'fail');
  throwAssertion({ actual, expected, message, operator: sign, stackStartFn: fail });
}

function ifError(error) {
  if (error === null || error === undefined) return;
  const hasText = typeof error === 'object' && typeof error.message === 'string';
  const isBlank = hasText && error.message === '' && error.constructor;
  const text = isBlank ? error.constructor.name : hasText ? error.message : inspect(error);
  throwAssertion({
    actual: error,
    expected: null,
    operator: 'ifError',
    message: `ifError got unwanted exception: ${text}`,
    stackStartFn: ifError,
  });
}

function requireMatch({ text, pattern, message, caller, isWanted }) {
  if (!own.isRegExp(pattern)) throw argumentTypeError('regexp', [], pattern, ['RegExp']);
  const isText = typeof text === 'string';
  if (isText && (own.execute(pattern, text) !== null) === isWanted) return;
  const claim = isWanted
    ? 'The input did not match the regular expression'
    : 'The input was expected to not match the regular expression';
  const standard = isText
    ? `${claim} ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`
    : `The "string" argument must be of type string. Received type ${typeof text} (${inspect(text)})`;
  const details = { actual: text, expected: pattern, operator: caller.name, stackStartFn: caller };
  throwAssertion({ ...details, message: message || standard }, !message);
}

function match(text, pattern, message) {
  requireMatch({ text, pattern, message, caller: match, isWanted: true });
}

function doesNotMatch(text, pattern, message) {
  requireMatch({ text, pattern, message, caller: doesNotMatch, isWanted: false });
}

function thrownBy(attempt) {
  if (typeof attempt !== 'function') throw argumentTypeError('fn', ['function'], attempt);
  try {
    attempt();
  } catch (error) {
    return mend(error);
  }
  return NOTHING_THROWN;
}

const isPromiseLike = (value) =>
  value instanceof Promise ||
  (own.isObject(value) && typeof value.then === 'function' && typeof value.catch === 'function');

async function rejectionOf(promiseFn) {
  let promise = promiseFn;
  if (typeof promiseFn === 'function') {
    promise = promiseFn();
    if (!isPromiseLike(promise)) throw returnValueError(promise);
  } else if (!isPromiseLike(promiseFn)) {
    throw argumentTypeError('promiseFn', ['function'], promiseFn, ['Promise']);
  }
  try {
    await promise;
  } catch (error) {
    return mend(error);
  }
  return NOTHING_THROWN;
}

function throws(attempt, ...given) {
  expectError({ thrown: thrownBy(attempt), given, caller: throws, noun: 'exception' });
}

function doesNotThrow(attempt, ...given) {
  expectNoError({ thrown: thrownBy(attempt), given, caller: doesNotThrow, noun: 'exception' });
}

async function rejects(promiseFn, ...given) {
  const thrown = await rejectionOf(promiseFn);
  expectError({ thrown, given, caller: rejects, noun: 'rejection' });
}

async function doesNotReject(promiseFn, ...given) {
  const thrown = await rejectionOf(promiseFn);
  expectNoError({ thrown, given, caller: doesNotReject, noun: 'rejection' });
}

const equal = comparison('equal', isLooselyEqual, '==');
const notEqual = comparison('notEqual', not(isLooselyEqual), '!=');
const strictEqual = comparison('strictEqual', own.isSameValue);
const notStrictEqual = comparison('notStrictEqual', not(own.isSameValue));
const deepEqual = comparison('deepEqual', isDeepEqual);
const notDeepEqual = comparison('notDeepEqual', not(isDeepEqual));
const deepStrictEqual = comparison('deepStrictEqual', isStrict);
const notDeepStrictEqual = comparison('notDeepStrictEqual', not(isStrict));
const partialDeepStrictEqual = comparison('partialDeepStrictEqual', isPartiallyDeepEqual);

const members = {
  AssertionError,
  ok,
  fail,
  equal,
  notEqual,
  deepEqual,
  notDeepEqual,
  deepStrictEqual,
  notDeepStrictEqual,
  strictEqual,
  notStrictEqual,
  partialDeepStrictEqual,
  match,
  doesNotMatch,
  throws,
  rejects,
  doesNotThrow,
  doesNotReject,
  ifError,
};

/** The strict form: the loose names compare strictly. */
export function strict(...given) {
  requireTruth(strict, given);
}

own.assign(strict, members, {
  equal: strictEqual,
  notEqual: notStrictEqual,
  deepEqual: deepStrictEqual,
  notDeepEqual: notDeepStrictEqual,
  strict,
});
own.assign(ok, members, { strict });

export default ok;
export { isDeepStrictEqual } from './deep-equal.js';
export {
  AssertionError,
  deepEqual,
  deepStrictEqual,
  doesNotMatch,
  doesNotReject,
  doesNotThrow,
  equal,
  fail,
  ifError,
  match,
  notDeepEqual,
  notDeepStrictEqual,
  notEqual,
  notStrictEqual,
  ok,
  partialDeepStrictEqual,
  rejects,
  strictEqual,
  throws,
};
