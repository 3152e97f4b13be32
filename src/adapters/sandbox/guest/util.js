/** node:util, as far as programs of learners go. */
import { isDeepStrictEqual } from './deep-equal.js';
import { isError, nodeError } from './errors.js';
import { format, formatWithOptions, inspect, stripVTControlCharacters } from './inspect.js';
import { proxyDetails } from './proxies.js';

const { apply } = Reflect;
const custom = Symbol.for('nodejs.util.promisify.custom');

export function promisify(original) {
  if (typeof original !== 'function') {
    throw nodeError(
      'TypeError',
      'ERR_INVALID_ARG_TYPE',
      `The "original" argument must be of type function. Received ${original === null || original === undefined ? original : `type ${typeof original} (${inspect(original)})`}`,
    );
  }
  if (typeof original[custom] === 'function') return original[custom];
  const { [original.name]: promised } = {
    [original.name](...given) {
      return new Promise((resolve, reject) => {
        apply(original, this, [
          ...given,
          (error, value) => (error ? reject(error) : resolve(value)),
        ]);
      });
    },
  };
  return Object.setPrototypeOf(promised, Object.getPrototypeOf(original));
}
promisify.custom = custom;

export function callbackify(original) {
  return function (...given) {
    const callback = given.pop();
    apply(original, this, given).then(
      (value) => queueMicrotask(() => callback(null, value)),
      (error) => queueMicrotask(() => callback(error)),
    );
  };
}

export function inherits(constructor, parent) {
  Object.defineProperty(constructor, 'super_', {
    value: parent,
    writable: true,
    configurable: true,
  });
  Object.setPrototypeOf(constructor.prototype, parent.prototype);
}

export function deprecate(operation) {
  return operation;
}

const tagOf = (value) => Object.prototype.toString.call(value).slice(8, -1);
const functionTag = (value) =>
  typeof value === 'function' ? (Object.getPrototypeOf(value)[Symbol.toStringTag] ?? '') : '';
const tags = [
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Date',
  'RegExp',
  'Promise',
  'ArrayBuffer',
  'DataView',
  'Uint8Array',
  'Int8Array',
  'Uint16Array',
  'Int16Array',
  'Uint32Array',
  'Int32Array',
  'Float32Array',
  'Float64Array',
  'BigInt64Array',
  'BigUint64Array',
];
export const types = Object.fromEntries(
  tags.map((tag) => [`is${tag}`, (value) => tagOf(value) === tag]),
);
Object.assign(types, {
  isNativeError: isError,
  isProxy: (value) => proxyDetails(value) !== undefined,
  isTypedArray: (value) => ArrayBuffer.isView(value) && !(value instanceof DataView),
  isArrayBufferView: (value) => ArrayBuffer.isView(value),
  isAnyArrayBuffer: (value) => value instanceof ArrayBuffer,
  isAsyncFunction: (value) => /^Async/.test(functionTag(value)),
  isGeneratorFunction: (value) => /GeneratorFunction$/.test(functionTag(value)),
  isGeneratorObject: (value) => tagOf(value) === 'Generator',
  isMapIterator: (value) => tagOf(value) === 'Map Iterator',
  isSetIterator: (value) => tagOf(value) === 'Set Iterator',
  isBoxedPrimitive: (value) =>
    typeof value === 'object' &&
    value !== null &&
    /^(Number|String|Boolean|Symbol|BigInt)$/.test(tagOf(value)),
});

export const isArray = Array.isArray;
export const { TextEncoder, TextDecoder } = globalThis;
export { format, formatWithOptions, inspect, isDeepStrictEqual, stripVTControlCharacters };
export default {
  callbackify,
  deprecate,
  format,
  formatWithOptions,
  inherits,
  inspect,
  isArray,
  isDeepStrictEqual,
  promisify,
  stripVTControlCharacters,
  types,
};
