/**
 * What the worker offers: functions that take and give strings and numbers. Read once, then removed
 * from the global object before any program runs.
 */
const name = '$host';
export const host = globalThis[name];
delete globalThis[name];

const { apply } = Reflect;
const noted = new Set();
const { has, add } = Set.prototype;
const tell = host.note;
host.note = (reason) => {
  if (apply(has, noted, [reason])) return;
  apply(add, noted, [reason]);
  tell(reason);
};

/** Makes an own property that is written like a built-in one. */
export function define(owner, key, value) {
  Object.defineProperty(owner, key, {
    value,
    writable: true,
    enumerable: false,
    configurable: true,
  });
}
