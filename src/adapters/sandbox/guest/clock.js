/** A fixed beginning of time that only the program's own waiting and asking moves, and seeded chance. */
import { define, host } from './host.js';
import { clock } from './queue.js';

/** Asking for the time takes this long, so that a loop that waits for the clock ends. */
const millisecondsPerQuestion = 0.02;
const NativeDate = globalThis.Date;
const { construct } = Reflect;
const start = { now: 0 };
let state = 1;

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

/** mulberry32: small, fast and the same everywhere. */
define(Math, 'random', function random() {
  host.note('Math.random gives other numbers in every run');
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
