// Built-in functions taken before the learner's program can replace them, called with `this` first.

const { apply } = Reflect;
const { bind, call } = Function.prototype;

/**
 * Turns a method into a function that takes its receiver as the first argument.
 * @param {Function} method
 */
export const uncurry = (method) => bind.call(call, method);

const getter = (prototype, key) => uncurry(Object.getOwnPropertyDescriptor(prototype, key).get);

/** Answers false where a brand-checking built-in refuses the receiver. */
const accepts = (probe) => (value) => {
  try {
    probe(value);
    return true;
  } catch {
    return false;
  }
};

const TypedArray = Object.getPrototypeOf(Uint8Array);
const isObject = (value) => typeof value === 'object' && value !== null;
const boxedAs = (prototype) => {
  const holdsValue = accepts(uncurry(prototype.valueOf));
  return (value) => isObject(value) && holdsValue(value);
};
const regExpPrototype = RegExp.prototype;
const ErrorConstructor = Error;

export const {
  assign,
  create,
  defineProperty,
  getOwnPropertyDescriptor,
  getOwnPropertySymbols,
  getPrototypeOf,
  is: isSameValue,
  keys: ownKeys,
} = Object;
export const { isArray } = Array;
export { apply };

export const hasOwn = uncurry(Object.prototype.hasOwnProperty);
export const isEnumerable = uncurry(Object.prototype.propertyIsEnumerable);
export const isPrototypeOf = uncurry(Object.prototype.isPrototypeOf);
export const tagOf = uncurry(Object.prototype.toString);

export const push = uncurry(Array.prototype.push);
export const pop = uncurry(Array.prototype.pop);
export const join = uncurry(Array.prototype.join);
export const slice = uncurry(Array.prototype.slice);
export const sort = uncurry(Array.prototype.sort);
export const includes = uncurry(Array.prototype.includes);

export const split = uncurry(String.prototype.split);
export const substring = uncurry(String.prototype.slice);
export const repeat = uncurry(String.prototype.repeat);
export const endsWith = uncurry(String.prototype.endsWith);
export const indexOf = uncurry(String.prototype.indexOf);
export const trimEnd = uncurry(String.prototype.trimEnd);
export const functionText = uncurry(Function.prototype.toString);
export const execute = uncurry(RegExp.prototype.exec);

export const mapHas = uncurry(Map.prototype.has);
export const mapGet = uncurry(Map.prototype.get);
export const mapSet = uncurry(Map.prototype.set);
export const mapSize = getter(Map.prototype, 'size');
export const eachEntry = uncurry(Map.prototype.forEach);
export const setHas = uncurry(Set.prototype.has);
export const setAdd = uncurry(Set.prototype.add);
export const setDelete = uncurry(Set.prototype.delete);
export const setSize = getter(Set.prototype, 'size');
export const eachMember = uncurry(Set.prototype.forEach);

export const timeOf = uncurry(Date.prototype.getTime);
export const regExpSource = getter(regExpPrototype, 'source');
export const regExpFlags = getter(regExpPrototype, 'flags');
export const typedArrayName = getter(TypedArray.prototype, Symbol.toStringTag);
export const typedArrayLength = getter(TypedArray.prototype, 'length');
export const bufferOf = getter(TypedArray.prototype, 'buffer');
export const byteOffsetOf = getter(TypedArray.prototype, 'byteOffset');
export const byteLengthOf = getter(TypedArray.prototype, 'byteLength');
export const dataViewBuffer = getter(DataView.prototype, 'buffer');
export const dataViewOffset = getter(DataView.prototype, 'byteOffset');
export const dataViewLength = getter(DataView.prototype, 'byteLength');
export const bufferLength = getter(ArrayBuffer.prototype, 'byteLength');

export const isMap = accepts(mapSize);
export const isSet = accepts(setSize);
export const isDate = accepts(timeOf);
export const isDataView = accepts(dataViewLength);
export const isArrayBuffer = accepts(bufferLength);
export const isTypedArray = (value) => isObject(value) && typedArrayName(value) !== undefined;
export const isWeakMap = accepts((value) => weakMapHas(value, regExpPrototype));
export const isWeakSet = accepts((value) => weakSetHas(value, regExpPrototype));
const weakMapHas = uncurry(WeakMap.prototype.has);
const weakSetHas = uncurry(WeakSet.prototype.has);
const hasSource = accepts(regExpSource);
export const isRegExp = (value) => isObject(value) && value !== regExpPrototype && hasSource(value);

/** The `valueOf` of each kind of boxed primitive, with its test. */
export const boxes = [Number, String, Boolean, BigInt, Symbol].map((constructor) => ({
  isBoxed: boxedAs(constructor.prototype),
  unbox: uncurry(constructor.prototype.valueOf),
}));

/** Whether a value is an error as Node's assertions see it: a real one, or one that inherits from Error. */
export const isError = (value) => isObject(value) && value instanceof ErrorConstructor;

export { isObject };
