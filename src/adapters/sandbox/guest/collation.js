/** The order of ASCII in the root collation of Unicode (CLDR), which English uses unchanged. */
const order = '\t\n\v\f\r _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';
const isKnownText = /^[\t-\r -~]*$/;

/**
 * -1, 0 or 1 as `localeCompare` answers for English; undefined for other text or other options.
 * Letters are compared first, capitals only where nothing else differs, after small letters.
 */
export function compareInEnglish(left, right, options) {
  if (!isKnownText.test(left) || !isKnownText.test(right)) return undefined;
  const { sensitivity = 'variant', ...others } = options ?? {};
  if (Object.keys(others).length > 0) return undefined;
  const byLetters = compareBy(left.toLowerCase(), right.toLowerCase(), (letter) =>
    order.indexOf(letter),
  );
  if (byLetters !== 0 || sensitivity === 'base' || sensitivity === 'accent') return byLetters;
  return compareBy(left, right, (letter) => (letter >= 'A' && letter <= 'Z' ? 1 : 0));
}

function compareBy(left, right, weightOf) {
  const length = Math.min(left.length, right.length);
  for (let at = 0; at < length; at++) {
    const difference = weightOf(left[at]) - weightOf(right[at]);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(left.length - right.length);
}
