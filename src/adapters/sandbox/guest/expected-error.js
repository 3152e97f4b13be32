// What `throws`, `rejects` and their opposites accept as the expected error.
import { inspect } from 'node:util';
import {
  ambiguousArgumentError,
  argumentTypeError,
  argumentValueError,
} from './argument-errors.js';
import { AssertionError } from './assertion-error.js';
import { isDeepStrictEqual } from './deep-equal.js';
import * as own from './intrinsics.js';

/** Stands for "nothing was thrown". */
export const NOTHING_THROWN = Symbol('nothing thrown');

const BaseError = Error;
const isErrorClass = (value) => own.isPrototypeOf(BaseError, value);

/** The picked properties, under a name of their own so that the difference says what it compares. */
class Comparison {
  constructor(source, keys, matching) {
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index];
      if (!(key in source)) continue;
      const isMatched = matching !== undefined && matchesText(source[key], matching[key]);
      this[key] = isMatched ? matching[key] : source[key];
    }
  }
}

const matchesText = (pattern, text) =>
  typeof text === 'string' && own.isRegExp(pattern) && own.execute(pattern, text) !== null;

function fail({ actual, expected, message, operator, isGenerated, stackStartFn }) {
  const error = new AssertionError({ actual, expected, message, operator, stackStartFn });
  if (isGenerated !== undefined) error.generatedMessage = isGenerated;
  throw error;
}

/**
 * Judges what was (or was not) thrown against what was expected.
 * @param {{ thrown: unknown, given: readonly unknown[], caller: Function, noun: string }} attempt
 *   `given` are the caller's arguments after the function; `noun` is "exception" or "rejection".
 */
export function expectError({ thrown, given, caller, noun }) {
  let [expected, message] = given;
  if (typeof expected === 'string') {
    if (given.length === 2)
      throw argumentTypeError('error', ['function'], expected, ['Error', 'RegExp', 'Object']);
    refuseAmbiguous(thrown, expected);
    message = expected;
    expected = undefined;
  } else if (expected !== null && expected !== undefined && !own.isObject(expected)) {
    if (typeof expected !== 'function')
      throw argumentTypeError('error', ['function'], expected, ['Error', 'RegExp', 'Object']);
  }
  if (thrown === NOTHING_THROWN) {
    const name = expected?.name ? ` (${expected.name})` : '';
    const end = message ? `: ${String(message)}` : '.';
    const text = `Missing expected ${noun}${name}${end}`;
    const operator = caller.name;
    fail({ actual: undefined, expected, operator, message: text, stackStartFn: caller });
  }
  if (expected) matchError({ thrown, expected, message, caller });
}

function refuseAmbiguous(thrown, text) {
  if (own.isObject(thrown)) {
    if (thrown.message === text)
      throw ambiguousArgumentError(
        `The error message "${thrown.message}" is identical to the message.`,
      );
  } else if (thrown === text) {
    throw ambiguousArgumentError(`The error "${thrown}" is identical to the message.`);
  }
}

function matchError({ thrown, expected, message, caller }) {
  if (typeof expected !== 'function' && !own.isRegExp(expected)) {
    matchProperties({ thrown, expected, message, caller });
    return;
  }
  const complaint =
    typeof expected === 'function'
      ? complaintOfFunction(thrown, expected)
      : complaintOfPattern(thrown, expected);
  if (complaint === undefined) return;
  fail({
    actual: thrown,
    expected,
    message: message || complaint,
    operator: caller.name,
    isGenerated: !message,
    stackStartFn: caller,
  });
}

function complaintOfPattern(thrown, pattern) {
  const text = String(thrown);
  if (own.execute(pattern, text) !== null) return undefined;
  return `The input did not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`;
}

function complaintOfFunction(thrown, expected) {
  if (expected.prototype !== undefined && thrown instanceof expected) return undefined;
  if (isErrorClass(expected)) return complaintOfClass(thrown, expected);
  const answer = own.apply(expected, {}, [thrown]);
  if (answer === true) return undefined;
  const name = expected.name ? `"${expected.name}" ` : '';
  const caught = own.isError(thrown) ? `\n\nCaught error:\n\n${thrown}` : '';
  return `The ${name}validation function is expected to return "true". Received ${inspect(answer)}${caught}`;
}

function complaintOfClass(thrown, expected) {
  const wanted = `The error is expected to be an instance of "${expected.name}". Received `;
  if (!own.isError(thrown)) return `${wanted}"${inspect(thrown, { depth: -1 })}"`;
  const name = thrown.constructor?.name || thrown.name;
  return `${wanted}"${name}"${thrown.message ? `\n\nError message:\n\n${thrown.message}` : ''}`;
}

function matchProperties({ thrown, expected, message, caller }) {
  const operator = caller.name;
  if (!own.isObject(thrown)) {
    const error = new AssertionError({
      actual: thrown,
      expected,
      message,
      operator: 'deepStrictEqual',
      stackStartFn: caller,
    });
    error.operator = operator;
    throw error;
  }
  const keys = own.ownKeys(expected);
  if (own.isError(expected)) own.push(keys, 'name', 'message');
  else if (keys.length === 0)
    throw argumentValueError('error', expected, 'may not be an empty object');
  const isMatched = (key) =>
    matchesText(expected[key], thrown[key]) ||
    (key in thrown && isDeepStrictEqual(thrown[key], expected[key]));
  if (keys.every(isMatched)) return;
  if (message) fail({ actual: thrown, expected, message, operator, stackStartFn: caller });
  const error = new AssertionError({
    actual: new Comparison(thrown, keys),
    expected: new Comparison(expected, keys, thrown),
    operator: 'deepStrictEqual',
    stackStartFn: caller,
  });
  error.actual = thrown;
  error.expected = expected;
  error.operator = operator;
  throw error;
}

function isUnwanted(thrown, expected) {
  if (typeof expected !== 'function') {
    if (own.isRegExp(expected)) return own.execute(expected, String(thrown)) !== null;
    throw argumentTypeError('expected', ['function'], expected, ['RegExp']);
  }
  if (expected.prototype !== undefined && thrown instanceof expected) return true;
  return !isErrorClass(expected) && own.apply(expected, {}, [thrown]) === true;
}

/** `doesNotThrow` and `doesNotReject`: what was not meant is thrown on as it is. */
export function expectNoError({ thrown, given, caller, noun }) {
  if (thrown === NOTHING_THROWN) return;
  const isText = typeof given[0] === 'string';
  const expected = isText ? undefined : given[0];
  const message = isText ? given[0] : given[1];
  if (expected && !isUnwanted(thrown, expected)) throw thrown;
  const end = message ? `: ${String(message)}` : '.';
  fail({
    actual: thrown,
    expected,
    operator: caller.name,
    message: `Got unwanted ${noun}${end}\nActual message: "${thrown?.message}"`,
    stackStartFn: caller,
  });
}
