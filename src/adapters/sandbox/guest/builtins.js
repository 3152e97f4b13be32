/** Built-in functions in which QuickJS answers otherwise than V8, and those that it lacks. */
import { define, host } from './host.js';
import { radixText } from './radix.js';

const { apply } = Reflect;
const inexact = 'digits of numbers above 2 ** 53 to another base differ';

function replace(owner, name, make) {
  const native = owner[name];
  const { [name]: method } = { [name]: make(native) };
  define(method, 'length', native.length);
  define(owner, name, method);
}

/** Arrays that are being joined: one that contains itself gives nothing there. */
const joining = [];
replace(
  Array.prototype,
  'join',
  (native) =>
    function (separator) {
      if (joining.includes(this)) return '';
      joining.push(this);
      try {
        return apply(native, this, [separator]);
      } finally {
        joining.pop();
      }
    },
);

/** QuickJS writes other decimals than V8 to another base. */
replace(
  Number.prototype,
  'toString',
  (native) =>
    function (radix) {
      if (radix === undefined || radix === 10) return apply(native, this, []);
      const number = typeof this === 'number' ? this : Number(this);
      const base = Math.trunc(Number(radix));
      const isOther = base >= 2 && base <= 36 && base !== 10;
      if (!isOther || Number.isInteger(number) || !Number.isFinite(number)) {
        if (Math.abs(number) > Number.MAX_SAFE_INTEGER && isOther) host.note(inexact);
        return apply(native, this, [radix]);
      }
      return radixText(number, base);
    },
);

define(Array, 'fromAsync', async function fromAsync(items, callback, thisArgument) {
  const result = [];
  const isIterable =
    items[Symbol.asyncIterator] !== undefined || items[Symbol.iterator] !== undefined;
  const source = isIterable ? items : Array.from(items);
  for await (const item of source) {
    const at = result.length;
    result[at] = callback === undefined ? item : await apply(callback, thisArgument, [item, at]);
  }
  return result;
});
