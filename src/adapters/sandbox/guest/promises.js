/** Handlers of rejections see mended errors. The state of a promise comes from the engine. */
import { mend } from './errors.js';
import { define, host } from './host.js';

const { apply } = Reflect;
const nativeThen = Promise.prototype.then;

function then(onFulfilled, onRejected) {
  if (typeof onRejected !== 'function') return apply(nativeThen, this, [onFulfilled, onRejected]);
  return apply(nativeThen, this, [onFulfilled, (reason) => onRejected(mend(reason))]);
}
define(then, 'name', 'then');
define(Promise.prototype, 'then', then);

/** `['pending']`, `['fulfilled', value]` or `['rejected', reason]`. */
export function promiseDetails(promise) {
  const state = host.promiseState(promise);
  return state === 'pending' ? [state] : [state, host.promiseResult(promise)];
}
