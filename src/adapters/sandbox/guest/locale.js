/**
 * What Node answers from its locale data. Text of ASCII is ordered, and numbers are written, as in
 * American English, which is Node's default; everything else is said to be not reproducible.
 */
import { compareInEnglish } from './collation.js';
import { define, host } from './host.js';

const { apply } = Reflect;
const english = /^en(?:-US)?$/;
const isEnglish = (locales) => locales === undefined || english.test(`${locales}`);

/** Puts our answer in front of the engine's; undefined where the locale's data is needed. */
function replace(owner, name, answer = () => undefined) {
  const native = owner[name];
  const { [name]: method } = {
    [name](...given) {
      const ours = this === undefined || this === null ? undefined : answer(this, given);
      if (ours !== undefined) return ours;
      host.note(`${name} depends on the locale`);
      return apply(native, this, given);
    },
  };
  define(method, 'length', native.length);
  define(owner, name, method);
}

replace(String.prototype, 'localeCompare', (text, [other, locales, options]) =>
  isEnglish(locales) ? compareInEnglish(`${text}`, `${other}`, options) : undefined,
);

const mostDecimals = 3;

/** Groups of three digits and at most three decimals, rounded by the digits that are printed. */
function numberText(number) {
  if (Number.isNaN(number)) return 'NaN';
  const size = Math.abs(number);
  const sign = number < 0 || Object.is(number, -0) ? '-' : '';
  if (size === Infinity) return `${sign}∞`;
  const [whole, decimals = ''] = (size < smallestPlain ? '0' : `${size}`).split('.');
  if (whole.includes('e')) return undefined;
  const isRoundedUp = decimals[mostDecimals] >= '5' ? 1n : 0n;
  const kept = decimals.slice(0, mostDecimals).padEnd(mostDecimals, '0');
  const digits = `${BigInt(whole + kept) + isRoundedUp}`.padStart(mostDecimals + 1, '0');
  const rest = digits.slice(-mostDecimals).replace(/0+$/, '');
  return `${sign}${grouped(digits.slice(0, -mostDecimals))}${rest === '' ? '' : `.${rest}`}`;
}

/** Below, numbers print with an exponent. */
const smallestPlain = 1e-6;

const grouped = (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ',');

replace(Number.prototype, 'toLocaleString', (number, [locales, options]) =>
  isEnglish(locales) && options === undefined ? numberText(Number(number)) : undefined,
);
replace(BigInt.prototype, 'toLocaleString', (number, [locales, options]) =>
  isEnglish(locales) && options === undefined
    ? `${number < 0n ? '-' : ''}${grouped(`${number < 0n ? -number : number}`)}`
    : undefined,
);
replace(Array.prototype, 'toLocaleString');
for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
  replace(Date.prototype, name);
}
