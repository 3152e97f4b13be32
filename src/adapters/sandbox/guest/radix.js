/** V8's digits of a number to another base (DoubleToRadixCString of its conversions.cc). */
const digitsOf = '0123456789abcdefghijklmnopqrstuvwxyz';
const bytes = new DataView(new ArrayBuffer(8));

function nextDouble(number) {
  bytes.setFloat64(0, number);
  bytes.setBigUint64(0, bytes.getBigUint64(0) + 1n);
  return bytes.getFloat64(0);
}

export function radixText(number, base) {
  const size = Math.abs(number);
  let whole = Math.floor(size);
  let fraction = size - whole;
  let delta = Math.max(0.5 * (nextDouble(size) - size), Number.MIN_VALUE);
  const decimals = [];
  if (fraction >= delta) {
    do {
      fraction *= base;
      delta *= base;
      const digit = Math.trunc(fraction);
      decimals.push(digit);
      fraction -= digit;
      const isHalfUp = fraction > 0.5 || (fraction === 0.5 && (digit & 1) === 1);
      if (isHalfUp && fraction + delta > 1) {
        whole += carry(decimals, base);
        break;
      }
    } while (fraction >= delta);
  }
  const shown = decimals.map((digit) => digitsOf[digit]).join('');
  return `${number < 0 ? '-' : ''}${wholeText(whole, base)}${shown === '' ? '' : `.${shown}`}`;
}

/** Rounds the last digit up; 1 where that goes over into the whole part. */
function carry(decimals, base) {
  while (decimals.length > 0) {
    const digit = decimals.pop() + 1;
    if (digit < base) {
      decimals.push(digit);
      return 0;
    }
  }
  return 1;
}

function wholeText(number, base) {
  let whole = number;
  let text = '';
  do {
    const rest = whole % base;
    text = digitsOf[rest] + text;
    whole = (whole - rest) / base;
  } while (whole > 0);
  return text;
}
