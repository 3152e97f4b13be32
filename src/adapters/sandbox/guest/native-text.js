/** Functions of the guest print as built-in ones, as what they stand for does. */
import { define } from './host.js';

const { apply, ownKeys } = Reflect;
const { getOwnPropertyDescriptor } = Object;
const hidden = new WeakSet();
const { add, has } = WeakSet.prototype;
const { endsWith, slice } = String.prototype;
/** How QuickJS ends the text of its own functions. */
const nativeEnd = '{\n    [native code]\n}';
const sourceOf = Function.prototype.toString;

const toString = {
  toString() {
    if (typeof this !== 'function' || !apply(has, hidden, [this])) {
      const source = apply(sourceOf, this, []);
      return apply(endsWith, source, [nativeEnd])
        ? `${apply(slice, source, [0, -nativeEnd.length])}{ [native code] }`
        : source;
    }
    const name = getOwnPropertyDescriptor(this, 'name')?.value;
    return `function ${typeof name === 'string' ? name : ''}() { [native code] }`;
  },
}.toString;

/** Walks over all that a program can reach by name; classes keep their text, as in Node. */
export function hideSources() {
  define(Function.prototype, 'toString', toString);
  const seen = new Set();
  const visit = (value) => {
    const isObject = typeof value === 'object' && value !== null;
    if ((!isObject && typeof value !== 'function') || seen.has(value)) return;
    seen.add(value);
    if (typeof value === 'function') {
      const text = apply(sourceOf, value, []);
      if (!text.startsWith('class') && !text.endsWith(nativeEnd)) {
        apply(add, hidden, [value]);
      }
    }
    for (const key of ownKeys(value)) {
      const descriptor = getOwnPropertyDescriptor(value, key);
      visit(descriptor?.value);
      visit(descriptor?.get);
    }
  };
  visit(globalThis);
}
