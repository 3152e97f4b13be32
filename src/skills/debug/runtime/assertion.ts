/** What a failed check compared, as the learner's runner words it. */
export type Assertion = {
  readonly expected?: string;
  readonly actual?: string;
  readonly message: string;
};

type Reading = {
  readonly pattern: RegExp;
  /** Which caught group is which. */
  readonly expected: number;
  readonly actual: number;
  /** Words that say nothing of values without an AssertionError before them. */
  readonly needsName?: true;
};

const oneLine = String.raw`([^\n]{1,200}?)`;

/** How node:assert, vitest, jest and chai show the two values. */
const readings: readonly Reading[] = [
  // jest, vitest: Expected: 4 \n Received: 3
  {
    pattern: new RegExp(
      String.raw`^[ \t]*Expected(?: \w+)?: +${oneLine}[ \t]*\n(?:[^\n]*\n)?\s*Received(?: \w+)?: +${oneLine}[ \t]*$`,
      'm',
    ),
    expected: 1,
    actual: 2,
  },
  // vitest, chai: expected 3 to be 4 // Object.is equality
  {
    pattern: new RegExp(
      String.raw`\bexpected (?!values to be )${oneLine} to (?:be|equal|deeply equal|strictly equal|deep equal|loosely equal|eql) ${oneLine}(?: //[^\n]*)?$`,
      'im',
    ),
    expected: 2,
    actual: 1,
  },
  // node:assert, one line: 3 !== 4
  {
    pattern: new RegExp(
      String.raw`(?:strictly(?: deep-)?|loosely(?: deep-)?) equal:[ \t]*\n+${oneLine} !==? ${oneLine}[ \t]*$`,
      'm',
    ),
    expected: 2,
    actual: 1,
  },
  {
    pattern: new RegExp(String.raw`^${oneLine} ===? ${oneLine}$`, 'm'),
    expected: 2,
    actual: 1,
    needsName: true,
  },
  // node's reporters: expected: 4 \n actual: 3
  {
    pattern: new RegExp(
      String.raw`^[ \t]*expected: +${oneLine},?[ \t]*\n\s*actual: +${oneLine},?[ \t]*$`,
      'm',
    ),
    expected: 1,
    actual: 2,
  },
  {
    pattern: new RegExp(
      String.raw`^[ \t]*actual: +${oneLine},?[ \t]*\n\s*expected: +${oneLine},?[ \t]*$`,
      'm',
    ),
    expected: 2,
    actual: 1,
  },
];

/** Blocks of lines: `+ actual - expected` of node:assert, `- Expected + Received` of vitest and jest. */
const blockKey = /^[ \t]*([+-]) (actual|expected|received)\s+([+-]) (actual|expected|received)/im;
const verticalKey =
  /^[ \t]*([+-]) (expected|actual|received)[^\n]*\n\s*([+-]) (expected|actual|received)/im;

const assertionName = /^(?:AssertionError|JestAssertionError)$/;

/** What a failed assertion compared; undefined where the text is about none. */
export function assertionOf(text: string, name: string | undefined): Assertion | undefined {
  const isNamed = name !== undefined && assertionName.test(name);
  if (name !== undefined && !isNamed && name !== 'Error') return undefined;
  for (const { pattern, expected, actual, needsName } of readings) {
    if (needsName === true && !isNamed) continue;
    const match = pattern.exec(text);
    const [wanted, got] = [match?.[expected]?.trim(), match?.[actual]?.trim()];
    if (wanted === undefined || got === undefined) continue;
    return { expected: wanted, actual: got, message: `expected ${wanted}, got ${got}` };
  }
  const block = blockOf(text);
  if (block !== undefined) return block;
  if (!isNamed) return undefined;
  const [, message = ''] = /AssertionError(?: \[\w+\])?: ([^\n]*)/.exec(text) ?? [];
  return { message: message.trim() };
}

function blockOf(text: string): Assertion | undefined {
  const key = blockKey.exec(text) ?? verticalKey.exec(text);
  if (key === null) return undefined;
  const [whole, sign = '+', meaning = '', otherSign = '-'] = key;
  const wantedSign = /expected/i.test(meaning) ? sign : otherSign;
  const gotSign = wantedSign === '+' ? '-' : '+';
  const rest = text
    .slice(key.index + whole.length)
    .split('\n')
    .slice(1);
  const linesWith = (mark: string) =>
    rest
      .filter((line) => line.trimStart().startsWith(`${mark} `))
      .map((line) => line.trim().slice(2).trim())
      .join(' ');
  const [expected, actual] = [linesWith(wantedSign), linesWith(gotSign)];
  if (expected === '' && actual === '') return undefined;
  const message = `expected ${expected || 'less'}, got ${actual || 'less'}`;
  return { expected, actual, message };
}
