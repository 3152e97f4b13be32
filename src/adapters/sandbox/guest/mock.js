// The mocks of node:test.
import { mend } from './errors.js';
import * as own from './intrinsics.js';

const ProxyType = Proxy;
const { construct } = Reflect;

/** What a mock remembers of its calls, and the ways to change what it does: `fn.mock`. */
class MockContext {
  #calls = [];
  #implementation;
  #original;
  #once = new Map();
  #times;
  #restore;

  constructor({ original, implementation, times = Infinity, restore = () => {} }) {
    this.#original = original;
    this.#implementation = implementation;
    this.#times = times;
    this.#restore = restore;
  }

  get calls() {
    return own.slice(this.#calls);
  }

  callCount() {
    return this.#calls.length;
  }

  mockImplementation(implementation) {
    this.#implementation = implementation;
  }

  mockImplementationOnce(implementation, onCall) {
    own.mapSet(this.#once, onCall ?? this.#calls.length, implementation);
  }

  resetCalls() {
    this.#calls = [];
  }

  restore() {
    this.#implementation = this.#original;
    this.#once = new Map();
    this.#restore();
  }

  /** Runs one call and notes it; `target` is the constructor of a call with `new`. */
  run(receiver, given, target) {
    const number = this.#calls.length;
    const implementation = own.mapHas(this.#once, number)
      ? own.mapGet(this.#once, number)
      : number < this.#times
        ? this.#implementation
        : this.#original;
    const call = { arguments: given, error: undefined, result: undefined, stack: new Error() };
    own.assign(call, { target, this: receiver });
    try {
      call.result =
        target === undefined
          ? own.apply(implementation, receiver, given)
          : construct(implementation, given, target);
      if (target !== undefined) call.this = call.result;
      return call.result;
    } catch (error) {
      call.error = mend(error);
      throw error;
    } finally {
      own.push(this.#calls, call);
    }
  }
}

function mocked(context, original) {
  return new ProxyType(original, {
    apply: (_, receiver, given) => context.run(receiver, given, undefined),
    construct: (_, given, target) => context.run(undefined, given, target),
    get: (target, key, receiver) => (key === 'mock' ? context : Reflect.get(target, key, receiver)),
  });
}

function descriptorOf(object, name) {
  for (
    let place = object;
    place !== null && place !== undefined;
    place = own.getPrototypeOf(place)
  ) {
    const found = own.getOwnPropertyDescriptor(place, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Makes mocks and puts back what they replaced: `mock` and `t.mock`. */
export class MockTracker {
  #contexts = [];

  #track(options) {
    const context = new MockContext(options);
    own.push(this.#contexts, context);
    return context;
  }

  fn(original = function () {}, implementation = original, options = {}) {
    if (typeof original !== 'function') return this.fn(undefined, undefined, original);
    if (typeof implementation !== 'function') return this.fn(original, original, implementation);
    return mocked(this.#track({ original, implementation, ...options }), original);
  }

  method(object, name, implementation, options = {}) {
    if (own.isObject(implementation)) return this.method(object, name, undefined, implementation);
    const { getter = false, setter = false, times } = options;
    const descriptor = descriptorOf(object, name);
    const slot = getter ? 'get' : setter ? 'set' : 'value';
    const original = descriptor?.[slot];
    if (typeof original !== 'function')
      throw own.assign(
        new TypeError(`The argument 'methodName' must be a method. Received ${String(original)}`),
        { code: 'ERR_INVALID_ARG_VALUE' },
      );
    const isOwn = own.hasOwn(object, name);
    const restore = () => {
      if (isOwn) own.defineProperty(object, name, descriptor);
      else delete object[name];
    };
    const context = this.#track({
      original,
      implementation: implementation ?? original,
      times,
      restore,
    });
    const replacement = mocked(context, original);
    own.defineProperty(object, name, { ...descriptor, [slot]: replacement, configurable: true });
    return replacement;
  }

  getter(object, name, implementation, options) {
    return this.method(object, name, implementation, { ...options, getter: true });
  }

  setter(object, name, implementation, options) {
    return this.method(object, name, implementation, { ...options, setter: true });
  }

  /** Puts everything back; the mocks live on. */
  restoreAll() {
    for (let index = 0; index < this.#contexts.length; index += 1) this.#contexts[index].restore();
  }

  /** Puts everything back and forgets the mocks. */
  reset() {
    this.restoreAll();
    this.#contexts = [];
  }
}
