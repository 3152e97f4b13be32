/** Thrown values in JSON, for the worker. */
import { isError, mend } from './errors.js';
import { inspect } from './inspect.js';
import { exitSignal } from './process.js';
import { shownName, stackOf } from './stacks.js';

const { stringify } = JSON;
const { getOwnPropertyDescriptor, getPrototypeOf } = Object;
const functionText = Function.prototype.call.bind(Function.prototype.toString);
const maximumShown = 2000;

function shorten(text) {
  return text.length > maximumShown ? `${text.slice(0, maximumShown - 1)}…` : text;
}

/** How Node prints a value that was thrown and is no error. */
const uncaughtOptions = { customInspect: false, depth: 5 };

/** `util.inspect`, cut where it is long. */
export function show(value, options) {
  try {
    return shorten(inspect(value, options));
  } catch {
    return '[value that cannot be shown]';
  }
}

function textOf(error, key) {
  try {
    return `${error[key]}`;
  } catch {
    return '';
  }
}

/** A thrown value in JSON: name and message as V8 words them, frames as the engine gave them. */
export function describe(value) {
  if (value === exitSignal) return stringify({ isExit: true });
  const isObject = value !== null && typeof value === 'object';
  if (!isObject || !isError(value)) {
    const inspected = show(value, uncaughtOptions);
    return stringify({ name: 'Uncaught', message: inspected, inspected, stack: '' });
  }
  mend(value);
  const stack = stackOf(value);
  const message = textOf(value, 'message');
  return stringify({
    name: shownName(value, stack, textOf(value, 'name'), message),
    message: shorten(message),
    stack,
    code: typeof value.code === 'string' ? value.code : undefined,
  });
}

/** How V8 names a value without running any code of the program. */
function shownReason(reason) {
  if (typeof reason === 'function') return functionText(reason);
  if (typeof reason !== 'object' || reason === null) return String(reason);
  if (Array.isArray(reason)) return '[object Array]';
  for (let holder = reason; holder !== null; holder = getPrototypeOf(holder)) {
    const name = getOwnPropertyDescriptor(holder, 'constructor')?.value?.name;
    if (typeof name === 'string' && name !== '') return `#<${name}>`;
  }
  return '[object Object]';
}

/** Node reports a reason that is no error in an error of its own. */
export function describeReason(reason) {
  if (isError(reason)) return describe(reason);
  const shown = shownReason(reason);
  return stringify({
    name: 'UnhandledPromiseRejection',
    message: `This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "${shown}".`,
    stack: '',
  });
}
