// The global structuredClone as Node has it.
import { codedError } from './coded-error.js';
import { DOMException } from './dom-exception.js';
import * as own from './intrinsics.js';
import { stackOf } from './stacks.js';

const Types = { Array, ArrayBuffer, DataView, Date, Error, Map, Object, RegExp, Set };
const errorTypes = { EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };
const typedArrays = Object.fromEntries(
  [
    'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array',
    'Float16Array Float32Array Float64Array BigInt64Array BigUint64Array',
  ]
    .join(' ')
    .split(' ')
    .filter((name) => name in globalThis)
    .map((name) => [name, globalThis[name]]),
);
const platform = globalThis;
const PromiseType = Promise;
const WeakRefType = globalThis.WeakRef;
const boxedSymbol = own.boxes[own.boxes.length - 1];
const copyBuffer = own.uncurry(ArrayBuffer.prototype.slice);
const transferBuffer =
  ArrayBuffer.prototype.transfer && own.uncurry(ArrayBuffer.prototype.transfer);
const loneKinds = /^\[object (?:Arguments|Generator|AsyncGenerator|.* Iterator|Iterator Helper)\]$/;

const refuse = (message) => {
  throw new DOMException(message, 'DataCloneError');
};

/** "#<WeakMap>" or "[object Generator]": how V8 names an object it cannot clone. */
function nameOf(value) {
  const tag = own.tagOf(value);
  if (boxedSymbol.isBoxed(value)) return '[object Symbol]';
  for (let place = value; place !== null; place = own.getPrototypeOf(place)) {
    const found = own.getOwnPropertyDescriptor(place, 'constructor');
    if (found === undefined) continue;
    return typeof found.value === 'function' && found.value.name ? `#<${found.value.name}>` : tag;
  }
  return tag;
}

const isUncloneable = (value) =>
  value === platform ||
  value instanceof PromiseType ||
  (WeakRefType !== undefined && value instanceof WeakRefType) ||
  own.isWeakMap(value) ||
  own.isWeakSet(value) ||
  boxedSymbol.isBoxed(value) ||
  own.execute(loneKinds, own.tagOf(value)) !== null;

function clone(value, seen) {
  if (typeof value === 'function') return refuse(`${own.functionText(value)} could not be cloned.`);
  if (typeof value === 'symbol') return refuse(`${String(value)} could not be cloned.`);
  if (!own.isObject(value)) return value;
  if (own.mapHas(seen, value)) return own.mapGet(seen, value);
  const remember = (copy) => {
    own.mapSet(seen, value, copy);
    return copy;
  };
  if (own.isArray(value)) return cloneProperties(value, remember(emptyLike(value)), seen);
  for (let index = 0; index < own.boxes.length - 1; index += 1) {
    const { isBoxed, unbox } = own.boxes[index];
    if (isBoxed(value)) return remember(Types.Object(unbox(value)));
  }
  if (own.isDate(value)) return remember(new Types.Date(own.timeOf(value)));
  if (own.isRegExp(value))
    return remember(new Types.RegExp(own.regExpSource(value), own.regExpFlags(value)));
  if (own.isMap(value)) return cloneMap(value, remember(new Types.Map()), seen);
  if (own.isSet(value)) return cloneSet(value, remember(new Types.Set()), seen);
  if (own.isArrayBuffer(value)) return remember(copyBuffer(value, 0));
  if (own.isTypedArray(value) || own.isDataView(value)) return remember(cloneView(value, seen));
  if (isUncloneable(value)) return refuse(`${nameOf(value)} could not be cloned.`);
  if (own.isError(value)) return cloneError(value, remember, seen);
  return cloneProperties(value, remember({}), seen);
}

function emptyLike(array) {
  const copy = new Types.Array();
  copy.length = array.length;
  return copy;
}

function place(target, key, value, enumerable = true) {
  own.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
}

function cloneProperties(source, copy, seen) {
  const keys = own.ownKeys(source);
  for (let index = 0; index < keys.length; index += 1)
    if (own.hasOwn(source, keys[index])) place(copy, keys[index], clone(source[keys[index]], seen));
  return copy;
}

function cloneMap(map, copy, seen) {
  const parts = [];
  own.eachEntry(map, (value, key) => own.push(parts, key, value));
  for (let index = 0; index < parts.length; index += 2)
    own.mapSet(copy, clone(parts[index], seen), clone(parts[index + 1], seen));
  return copy;
}

function cloneSet(set, copy, seen) {
  const members = [];
  own.eachMember(set, (member) => own.push(members, member));
  for (let index = 0; index < members.length; index += 1)
    own.setAdd(copy, clone(members[index], seen));
  return copy;
}

function cloneView(view, seen) {
  if (own.isDataView(view)) {
    const buffer = clone(own.dataViewBuffer(view), seen);
    return new Types.DataView(buffer, own.dataViewOffset(view), own.dataViewLength(view));
  }
  const TypedArray = typedArrays[own.typedArrayName(view)];
  const buffer = clone(own.bufferOf(view), seen);
  return new TypedArray(buffer, own.byteOffsetOf(view), own.typedArrayLength(view));
}

function cloneError(error, remember, seen) {
  const { name } = error;
  const stack = stackOf(error);
  const ErrorType = own.hasOwn(errorTypes, name) ? errorTypes[name] : Types.Error;
  const message = own.getOwnPropertyDescriptor(error, 'message');
  const copy = remember(new ErrorType());
  if (message !== undefined && 'value' in message)
    place(copy, 'message', String(message.value), false);
  place(copy, 'stack', stack, false);
  if (own.hasOwn(error, 'cause')) place(copy, 'cause', clone(error.cause, seen), false);
  return copy;
}

/** Moves the buffers into the clone: it gets their bytes, and they are left empty. */
function transferInto(seen, transfer) {
  const list = [...transfer];
  if (!list.every(own.isArrayBuffer)) refuse('Found invalid value in transferList.');
  for (let index = 0; index < list.length; index += 1) {
    const moved = transferBuffer ? transferBuffer(list[index]) : copyBuffer(list[index], 0);
    own.mapSet(seen, list[index], moved);
  }
}

function optionsError(message) {
  return own.assign(new TypeError(message), { code: 'ERR_INVALID_ARG_TYPE' });
}

function transferListOf(options) {
  if (options === undefined || options === null) return [];
  if (!own.isObject(options) && typeof options !== 'function')
    throw optionsError(
      "Failed to execute 'structuredClone': Options cannot be converted to a dictionary",
    );
  const { transfer = [] } = options;
  if (!own.isObject(transfer) || typeof transfer[Symbol.iterator] !== 'function')
    throw optionsError(
      "Failed to execute 'structuredClone': transfer in Options cannot be converted to sequence.",
    );
  return transfer;
}

/**
 * A deep copy: prototypes, getters and symbols are lost, cycles and shared references are kept.
 * @throws {DOMException} DataCloneError for functions, symbols, promises, weak collections.
 */
export function structuredClone(value, options) {
  if (arguments.length === 0)
    throw codedError(
      TypeError,
      'ERR_MISSING_ARGS',
      'The "The value argument must be specified" argument must be specified',
    );
  const transfer = transferListOf(options);
  const seen = new Types.Map();
  transferInto(seen, transfer);
  return clone(value, seen);
}
