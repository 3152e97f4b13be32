/** A fixed beginning of time that only the program's own waiting and asking moves, and seeded chance. */
import { define, host } from './host.js';
import { clock } from './queue.js';

/** Asking for the time takes this long, so that a loop that waits for the clock ends. */
const millisecondsPerQuestion = 0.02;
const NativeDate = globalThis.Date;
const invalidDate = 'Invalid Date';
const { apply, construct } = Reflect;
const start = { now: 0 };
let state = 1;
let isNoted = false;

/** Sets the clock and the seed of a run. */
export function startClock(now, seed) {
  start.now = now;
  state = seed >>> 0;
}

/** Milliseconds since the program started, with fractions. */
export function passed() {
  host.note('the time of day and durations depend on the machine');
  clock.passed += millisecondsPerQuestion;
  return clock.passed;
}

function now() {
  return start.now + Math.floor(passed());
}

function Date(...given) {
  if (new.target === undefined) return new NativeDate(now()).toString();
  return construct(NativeDate, given.length === 0 ? [now()] : given, new.target);
}
Object.defineProperty(Date, 'length', { value: 7, configurable: true });
Object.defineProperty(Date, 'prototype', { value: NativeDate.prototype, writable: false });
define(Date.prototype, 'constructor', Date);
define(Date, 'parse', NativeDate.parse);
define(Date, 'UTC', NativeDate.UTC);
define(Date, 'now', () => now());
define(globalThis, 'Date', Date);

/** V8 names the time zone; here it is always UTC. */
for (const name of ['toString', 'toTimeString']) {
  const native = NativeDate.prototype[name];
  const { [name]: method } = {
    [name]() {
      const text = apply(native, this, []);
      return text === invalidDate ? text : `${text} (Coordinated Universal Time)`;
    },
  };
  define(NativeDate.prototype, name, method);
}

/** mulberry32: small, fast and the same everywhere. */
define(Math, 'random', function random() {
  if (!isNoted) {
    isNoted = true;
    host.note('Math.random gives other numbers in every run');
  }
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
});

globalThis.performance = {
  now: () => passed(),
  timeOrigin: 0,
  mark: () => undefined,
  measure: () => undefined,
};
