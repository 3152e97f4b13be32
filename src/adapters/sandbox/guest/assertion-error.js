import { inspect } from 'node:util';
import { argumentTypeError } from './argument-errors.js';
import { assertionMessage, showsDifference } from './assertion-message.js';
import { headStack } from './coded-error.js';
import * as own from './intrinsics.js';

const CODE = 'ERR_ASSERTION';
const MOST_LINES_INSPECTED = 10;
const LONGEST_STRING_INSPECTED = 512;
const { captureStackTrace } = Error;

/** A copy that prints without its stack, so that two errors can be compared line by line. */
function withoutStack(error) {
  const copy = own.assign(own.create(own.getPrototypeOf(error)), error);
  own.defineProperty(copy, 'message', { value: error.message, configurable: true, writable: true });
  if (own.hasOwn(error, 'cause')) {
    const cause = own.isError(error.cause) ? withoutStack(error.cause) : error.cause;
    own.defineProperty(copy, 'cause', { value: cause, configurable: true, writable: true });
  }
  // Some engines keep `stack` on the prototype, where a copy would still find one.
  own.defineProperty(copy, 'stack', { value: undefined, configurable: true, writable: true });
  return copy;
}

function messageOf({ message, operator, actual, expected, diff }) {
  const isFull = diff === 'full';
  if (message !== null && message !== undefined && !showsDifference(operator))
    return String(message);
  const areErrors = own.isError(actual) && own.isError(expected);
  return assertionMessage({
    actual: areErrors ? withoutStack(actual) : actual,
    expected: areErrors ? withoutStack(expected) : expected,
    operator: String(operator),
    title: message === null || message === undefined ? undefined : String(message),
    isFull,
  });
}

function shortened(value) {
  if (typeof value !== 'string') return value;
  const lines = own.split(value, '\n', MOST_LINES_INSPECTED + 1);
  if (lines.length > MOST_LINES_INSPECTED) {
    own.pop(lines);
    return `${own.join(lines, '\n')}\n...`;
  }
  return value.length > LONGEST_STRING_INSPECTED
    ? `${own.substring(value, 0, LONGEST_STRING_INSPECTED)}...`
    : value;
}

/** Node's AssertionError: the properties, their order and their texts are Node 24's. */
export class AssertionError extends Error {
  constructor(options) {
    if (!own.isObject(options)) throw argumentTypeError('options', ['object'], options);
    const { message, operator, actual, expected, diff = 'simple', stackStartFn } = options;
    super(messageOf({ message, operator, actual, expected, diff }));
    this.generatedMessage = !message;
    own.defineProperty(this, 'name', {
      value: 'AssertionError',
      enumerable: false,
      writable: true,
      configurable: true,
    });
    this.code = CODE;
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
    this.diff = diff;
    if (captureStackTrace !== undefined) captureStackTrace(this, stackStartFn ?? AssertionError);
    headStack(this, `AssertionError [${CODE}]: ${this.message}`);
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth, options) {
    const { actual, expected } = this;
    this.actual = shortened(actual);
    this.expected = shortened(expected);
    const text = inspect(this, { ...options, customInspect: false, depth: 0 });
    this.actual = actual;
    this.expected = expected;
    return text;
  }
}
