// Node's errors for wrong arguments.
import { inspect } from 'node:util';
import { codedError } from './coded-error.js';
import * as own from './intrinsics.js';

const LONGEST_STRING = 28;
const CUT_STRING = 25;
const { stringify } = JSON;

/** "an instance of Foo", "type number (5)": how Node names a value it did not want. */
export function describeReceived(value) {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'function') return `function ${value.name}`;
  if (typeof value === 'object') {
    const name = value.constructor?.name;
    return name ? `an instance of ${name}` : inspect(value, { depth: -1 });
  }
  if (typeof value !== 'string') return `type ${typeof value} (${inspect(value)})`;
  const text = value.length > LONGEST_STRING ? `${own.substring(value, 0, CUT_STRING)}...` : value;
  return `type string (${own.indexOf(text, "'") === -1 ? `'${text}'` : stringify(text)})`;
}

function listed(names) {
  if (names.length < 3) return own.join(names, ' or ');
  return `${own.join(own.slice(names, 0, -1), ', ')}, or ${names[names.length - 1]}`;
}

/** ERR_INVALID_ARG_TYPE; `types` are lower-case, `classes` are names of constructors. */
export function argumentTypeError(name, types, value, classes = []) {
  const wanted = [];
  if (types.length > 0) own.push(wanted, `of type ${listed(types)}`);
  if (classes.length > 0) own.push(wanted, `an instance of ${listed(classes)}`);
  const message = `The "${name}" argument must be ${own.join(wanted, ' or ')}. Received ${describeReceived(value)}`;
  return codedError(TypeError, 'ERR_INVALID_ARG_TYPE', message);
}

/** ERR_INVALID_ARG_VALUE. */
export const argumentValueError = (name, value, reason) =>
  codedError(
    TypeError,
    'ERR_INVALID_ARG_VALUE',
    `The argument '${name}' ${reason}. Received ${inspect(value)}`,
  );

/** ERR_INVALID_RETURN_VALUE of the functions that want a promise back. */
export const returnValueError = (value) =>
  codedError(
    TypeError,
    'ERR_INVALID_RETURN_VALUE',
    `Expected instance of Promise to be returned from the "promiseFn" function but got ${describeReceived(value)}.`,
  );

/** ERR_AMBIGUOUS_ARGUMENT of `throws(fn, 'text')` where the text is the error's own. */
export const ambiguousArgumentError = (reason) =>
  codedError(
    TypeError,
    'ERR_AMBIGUOUS_ARGUMENT',
    `The "error/message" argument is ambiguous. ${reason}`,
  );

/** ERR_MISSING_ARGS of the comparisons. */
export const missingOperandsError = () =>
  codedError(
    TypeError,
    'ERR_MISSING_ARGS',
    'The "actual" and "expected" arguments must be specified',
  );
