/** node:events, as far as programs of learners go. */
import { nodeError } from './errors.js';
import { inspect } from './inspect.js';

const { apply } = Reflect;

function checkListener(listener) {
  if (typeof listener === 'function') return;
  throw nodeError(
    'TypeError',
    'ERR_INVALID_ARG_TYPE',
    `The "listener" argument must be of type function. Received ${listener === null || listener === undefined ? listener : `type ${typeof listener} (${inspect(listener)})`}`,
  );
}

export class EventEmitter {
  static defaultMaxListeners = 10;
  constructor() {
    this._events = { __proto__: null };
    this._eventsCount = 0;
    this._maxListeners = undefined;
  }
  insert(name, listener, isFirst) {
    checkListener(listener);
    if (this._events === undefined) apply(EventEmitter.prototype.reset, this, []);
    if (this._events.newListener !== undefined) {
      this.emit('newListener', name, listener.listener ?? listener);
    }
    const found = this._events[name];
    if (found === undefined) {
      this._events[name] = listener;
      this._eventsCount++;
    } else if (typeof found === 'function') {
      this._events[name] = isFirst ? [listener, found] : [found, listener];
    } else if (isFirst) found.unshift(listener);
    else found.push(listener);
    return this;
  }
  reset() {
    this._events = { __proto__: null };
    this._eventsCount = 0;
  }
  on(name, listener) {
    return this.insert(name, listener, false);
  }
  prependListener(name, listener) {
    return this.insert(name, listener, true);
  }
  wrapOnce(name, listener) {
    checkListener(listener);
    const wrapped = (...given) => {
      this.removeListener(name, wrapped);
      return apply(listener, this, given);
    };
    wrapped.listener = listener;
    return wrapped;
  }
  once(name, listener) {
    return this.on(name, this.wrapOnce(name, listener));
  }
  prependOnceListener(name, listener) {
    return this.prependListener(name, this.wrapOnce(name, listener));
  }
  removeListener(name, listener) {
    const left = this.rawListeners(name);
    const index = left.findLastIndex((each) => each === listener || each.listener === listener);
    if (index === -1) return this;
    left.splice(index, 1);
    if (left.length > 0) this._events[name] = left.length === 1 ? left[0] : left;
    else {
      delete this._events[name];
      this._eventsCount--;
    }
    if (this._events.removeListener !== undefined) this.emit('removeListener', name, listener);
    return this;
  }
  removeAllListeners(name) {
    if (name === undefined) this.reset();
    else if (this._events?.[name] !== undefined) {
      delete this._events[name];
      this._eventsCount--;
    }
    return this;
  }
  emit(name, ...given) {
    const listeners = this.rawListeners(name);
    if (listeners.length === 0) {
      if (name === 'error') throw unhandled(given[0]);
      return false;
    }
    for (const listener of listeners) apply(listener, this, given);
    return true;
  }
  rawListeners(name) {
    const found = this._events?.[name];
    if (found === undefined) return [];
    return typeof found === 'function' ? [found] : [...found];
  }
  listeners(name) {
    return this.rawListeners(name).map((each) => each.listener ?? each);
  }
  listenerCount(name) {
    return this.rawListeners(name).length;
  }
  eventNames() {
    return this._events === undefined ? [] : Reflect.ownKeys(this._events);
  }
  setMaxListeners(count) {
    this._maxListeners = count;
    return this;
  }
  getMaxListeners() {
    return this._maxListeners ?? EventEmitter.defaultMaxListeners;
  }
}
const { prototype } = EventEmitter;
Object.defineProperties(prototype, {
  addListener: { value: prototype.on, writable: true, configurable: true },
  off: { value: prototype.removeListener, writable: true, configurable: true },
});

function unhandled(reason) {
  if (reason instanceof Error) return reason;
  const shown = inspect(reason);
  return nodeError('Error', 'ERR_UNHANDLED_ERROR', `Unhandled error. (${shown})`, {
    context: reason,
  });
}

/** Resolves with the arguments of the next event. */
export function once(emitter, name) {
  return new Promise((resolve, reject) => {
    const fail = (error) => {
      emitter.removeListener(name, settle);
      reject(error);
    };
    const settle = (...given) => {
      emitter.removeListener('error', fail);
      resolve(given);
    };
    emitter.once(name, settle);
    if (name !== 'error') emitter.once('error', fail);
  });
}
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.once = once;
export default EventEmitter;
