/**
 * Errors that look like V8's: the stack starts with "Name: message", frames are the learner's own,
 * and messages of the engine are reworded once, where an error first comes to light.
 */
import { define, host } from './host.js';
import { holdStack, listener } from './stacks.js';

const natives = {};
const made = new WeakSet();
const { has, add } = WeakSet.prototype;
const { apply, construct, getPrototypeOf, setPrototypeOf } = Reflect;
const { getOwnPropertyDescriptor, defineProperty } = Object;
const isError = globalThis.Error.isError;
const NativeError = globalThis.Error;
const text = String;
const parse = JSON.parse;
const isKnown = (error) => apply(has, made, [error]);
const know = (error) => apply(add, made, [error]);

listener.hasRead = () => host.note('stack frames show other paths');

/** Raw frames of this place, innermost first. */
export function rawFrames() {
  return new NativeError().stack;
}

/** As in V8, the constructors of a learner's own error class are left out. */
function makerOf(constructor) {
  const name =
    constructor === undefined ? undefined : getOwnPropertyDescriptor(constructor, 'name');
  return typeof name?.value === 'string' ? name.value : '';
}

function wrapConstructor(name) {
  const Native = globalThis[name];
  natives[name] = Native;
  const wrapper = {
    [name]: function (...given) {
      const error = construct(Native, given, new.target ?? wrapper);
      know(error);
      const raw = getOwnPropertyDescriptor(error, 'stack')?.value;
      const maker = new.target;
      holdStack(error, () => (typeof raw === 'string' ? host.frames(raw, makerOf(maker)) : ''));
      // V8 keeps the stack before the message.
      const message = getOwnPropertyDescriptor(error, 'message');
      if (message !== undefined && delete error.message) {
        defineProperty(error, 'message', message);
      }
      return error;
    },
  }[name];
  defineProperty(wrapper, 'prototype', {
    value: Native.prototype,
    writable: false,
    enumerable: false,
    configurable: false,
  });
  defineProperty(wrapper, 'length', { value: Native.length, configurable: true });
  define(Native.prototype, 'constructor', wrapper);
  define(globalThis, name, wrapper);
  return wrapper;
}

const ErrorWrapper = wrapConstructor('Error');
define(ErrorWrapper, 'isError', isError);
ErrorWrapper.stackTraceLimit = 10;
define(ErrorWrapper, 'captureStackTrace', function captureStackTrace(target) {
  const raw = rawFrames();
  holdStack(target, () => host.frames(raw));
});
for (const name of [
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'AggregateError',
]) {
  setPrototypeOf(wrapConstructor(name), ErrorWrapper);
}
const prototypes = {};
for (const name in natives) prototypes[name] = natives[name].prototype;
delete globalThis.InternalError;

/** What `Promise.any` rejects with, where QuickJS gives no message. */
const unfulfilled = 'All promises were rejected';

/** What an object pattern was last to take apart: `null`, `undefined` or `other`. */
export const lastTaken = { kind: 'other' };

/** Rewords an error of the engine in place, and gives back what it was given. */
export function mend(error) {
  if ((typeof error !== 'object' && typeof error !== 'function') || error === null) return error;
  if (!isError(error) || isKnown(error)) return error;
  know(error);
  const raw = getOwnPropertyDescriptor(error, 'stack')?.value;
  if (typeof raw !== 'string') return error;
  const prototype = getPrototypeOf(error);
  const isMany = prototype === prototypes.AggregateError;
  const message = isMany ? unfulfilled : getOwnPropertyDescriptor(error, 'message')?.value;
  const name = getOwnPropertyDescriptor(prototype ?? {}, 'name')?.value;
  const answer = parse(host.translate(text(name), text(message), raw, lastTaken.kind));
  delete error.fileName;
  delete error.lineNumber;
  delete error.columnNumber;
  if (answer.name !== name && answer.name in prototypes) {
    setPrototypeOf(error, prototypes[answer.name]);
  }
  define(error, 'message', answer.message);
  holdStack(error, () => answer.frames);
  return error;
}

/** Makes an error with a `code`, as Node's own are. */
export function nodeError(name, code, message, properties = {}) {
  const error = construct(natives[name], [message], natives[name]);
  know(error);
  const raw = rawFrames();
  holdStack(error, () => host.frames(raw), `${name} [${code}]: ${message}`);
  error.code = code;
  for (const key in properties) error[key] = properties[key];
  return error;
}
export { isError };
