/** Timers, immediates and ticks on a virtual clock: nothing waits, the order is Node's. */
import { nodeError } from './errors.js';
import { define, host } from './host.js';
import { inspect } from './inspect.js';

const { apply } = Reflect;
const maximumDelay = 2 ** 31 - 1;
const milliseconds = { passed: 0 };
const timers = new Map();
let immediates = [];
let ticks = [];
let lastId = 0;

/** Milliseconds that passed on the virtual clock. */
export const clock = milliseconds;

export class Timeout {
  constructor(callback, delay, given, isRepeated) {
    this._idleTimeout = delay;
    this._onTimeout = callback;
    this._repeat = isRepeated ? delay : null;
    this._destroyed = false;
    const state = { id: ++lastId, due: clock.passed + delay, order: 0, given, isCounted: true };
    define(this, 'state', state);
    this.schedule();
  }
  schedule() {
    this.state.order = ++lastId;
    timers.set(this.state.id, this);
  }
  ref() {
    this.state.isCounted = true;
    return this;
  }
  unref() {
    this.state.isCounted = false;
    return this;
  }
  hasRef() {
    return this.state.isCounted;
  }
  refresh() {
    this.state.due = clock.passed + this._idleTimeout;
    this.schedule();
    return this;
  }
  close() {
    clear(this);
    return this;
  }
  [Symbol.toPrimitive]() {
    return this.state.id;
  }
  [Symbol.dispose ?? Symbol.for('dispose')]() {
    clear(this);
  }
}
for (const name of ['schedule']) define(Timeout.prototype, name, Timeout.prototype[name]);

export class Immediate {
  constructor(callback, given) {
    this._onImmediate = callback;
    this._argv = given.length === 0 ? undefined : given;
  }
}

function checkCallback(callback) {
  if (typeof callback === 'function') return;
  throw nodeError(
    'TypeError',
    'ERR_INVALID_ARG_TYPE',
    `The "callback" argument must be of type function. Received ${received(callback)}`,
  );
}

function received(value) {
  if (value === undefined || value === null) return `${value}`;
  if (typeof value === 'object') return `an instance of ${value.constructor?.name ?? 'Object'}`;
  return `type ${typeof value} (${inspect(value)})`;
}

function delayOf(value) {
  const delay = Number(value);
  return delay >= 1 && delay <= maximumDelay ? Math.trunc(delay) : 1;
}

export function setTimeout(callback, delay, ...given) {
  checkCallback(callback);
  return new Timeout(callback, delayOf(delay), given, false);
}

export function setInterval(callback, delay, ...given) {
  checkCallback(callback);
  return new Timeout(callback, delayOf(delay), given, true);
}

export function setImmediate(callback, ...given) {
  checkCallback(callback);
  const immediate = new Immediate(callback, given);
  immediates.push(immediate);
  return immediate;
}

function clear(timer) {
  const id = typeof timer === 'object' && timer !== null ? timer.state?.id : Number(timer);
  const found = timers.get(id);
  if (found === undefined) return;
  timers.delete(id);
  found._destroyed = true;
}

export function clearTimeout(timer) {
  clear(timer);
}

export function clearInterval(timer) {
  clear(timer);
}

export function clearImmediate(immediate) {
  immediates = immediates.filter((other) => other !== immediate);
}

export function nextTick(callback, ...given) {
  checkCallback(callback);
  ticks.push([callback, given]);
}

/** Runs the next callback of `process.nextTick`; false where none waits. */
export function runTick() {
  const next = ticks.shift();
  if (next === undefined) return false;
  apply(next[0], undefined, next[1]);
  return true;
}

function nextTimer() {
  let first;
  for (const timer of timers.values()) {
    const { due, order } = timer.state;
    if (
      first === undefined ||
      due < first.state.due ||
      (due === first.state.due && order < first.state.order)
    ) {
      first = timer;
    }
  }
  return first;
}

function fire(timer) {
  const { state } = timer;
  if (timer._repeat === null) {
    timers.delete(state.id);
    timer._destroyed = true;
  } else {
    state.due = clock.passed + timer._repeat;
    state.order = ++lastId;
  }
  apply(timer._onTimeout, timer, state.given);
}

let phase = [];
let hasStarted = false;

/** The shortest timers and the first immediates race for the time that the script itself took. */
function noteRace() {
  const isRace = immediates.length > 0 && nextTimer()?.state.due - clock.passed <= 1;
  if (isRace) host.note('the order of setImmediate and setTimeout 0 is not settled in Node');
}

/** Runs the next timer or immediate, moving the clock where all wait; false where nothing is left. */
export function runNext() {
  if (!hasStarted) {
    hasStarted = true;
    noteRace();
  }
  const immediate = phase.shift();
  if (immediate !== undefined) {
    apply(immediate._onImmediate, immediate, immediate._argv ?? []);
    return true;
  }
  const timer = nextTimer();
  if (timer !== undefined && timer.state.due <= clock.passed) {
    fire(timer);
    return true;
  }
  if (immediates.length > 0) {
    phase = immediates;
    immediates = [];
    return runNext();
  }
  if (timer === undefined || ![...timers.values()].some(({ state }) => state.isCounted)) {
    return false;
  }
  clock.passed = timer.state.due;
  fire(timer);
  return true;
}

for (const operation of [
  setTimeout,
  setInterval,
  setImmediate,
  clearTimeout,
  clearInterval,
  clearImmediate,
]) {
  Object.defineProperty(globalThis, operation.name, {
    value: operation,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
Object.defineProperty(globalThis, 'queueMicrotask', {
  value: function queueMicrotask(callback) {
    checkCallback(callback);
    Promise.resolve().then(() => callback());
  },
  writable: true,
  enumerable: true,
  configurable: true,
});
