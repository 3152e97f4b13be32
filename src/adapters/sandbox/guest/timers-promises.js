/** node:timers/promises. */
import * as queue from './queue.js';

function abortable(start, stop, signal) {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const timer = start(resolve);
    signal?.addEventListener('abort', () => {
      stop(timer);
      reject(signal.reason);
    });
  });
}

export function setTimeout(delay, value, options) {
  return abortable(
    (resolve) => queue.setTimeout(resolve, delay, value),
    queue.clearTimeout,
    options?.signal,
  );
}

export function setImmediate(value, options) {
  return abortable(
    (resolve) => queue.setImmediate(resolve, value),
    queue.clearImmediate,
    options?.signal,
  );
}

export async function* setInterval(delay, value) {
  for (;;) yield await setTimeout(delay, value);
}

export const scheduler = {
  wait: (delay, options) => setTimeout(delay, undefined, options),
  yield: () => setImmediate(),
};
export default { setTimeout, setInterval, setImmediate, scheduler };

/** What `util.promisify` gives for these. */
const custom = Symbol.for('nodejs.util.promisify.custom');
for (const [operation, promised] of [
  [queue.setTimeout, setTimeout],
  [queue.setImmediate, setImmediate],
]) {
  Object.defineProperty(operation, custom, {
    get: () => promised,
    enumerable: true,
    configurable: true,
  });
}
