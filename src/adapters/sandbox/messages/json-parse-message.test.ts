import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonParseMessage } from './json-parse-message.ts';

/** What this Node says. */
function messageHere(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : 'not an error';
  }
}

test.each([
  '',
  '{',
  '[',
  '[1',
  '[1,',
  '[1,]',
  '[}',
  '{name: "x"}',
  "{'a': 1}",
  '{"a":1,}',
  '{"a":1 "b":2}',
  '{"a" 1}',
  '{"a":',
  '{"a":1',
  '{"a":1,',
  '[1 2]',
  'undefined',
  '[object Object]',
  'NaN',
  'hello',
  '"abc',
  '"a\nb"',
  '"a\\qb"',
  '"\\u12"',
  '"\\',
  '01',
  '1.',
  '-',
  '1e',
  '1 2',
  '{} x',
  '{"a":1}}',
  'nul',
  'trux',
  '+1',
  '.5',
  '{\n  "a": 1,\n  b: 2\n}',
  '{\r\n"a" 1}',
  '// c\n{}',
  '[undefined]',
  '0x10',
  '1.5.5',
  '\u00e9',
  '"\t"',
  'hello this is a long text which is no json',
  '{"name": "Ann", "age": x, "city": "Prague"}',
])('%j', (text) => {
  expect(jsonParseMessage(text)).toBe(messageHere(text));
});

test('any text that is broken in any way gets the words of V8', () => {
  const marks = [
    '',
    ',',
    '}',
    ']',
    '"',
    '\\',
    ':',
    '-',
    '1',
    '.',
    'e',
    'x',
    '\n',
    '\t',
    'tru',
    "'",
    '\u2028',
  ];
  const broken = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(80), fc.nat(3), fc.constantFrom(...marks), fc.nat(90))
    .map(([text, at, cut, mark, end]) =>
      (text.slice(0, at) + mark + text.slice(at + cut)).slice(0, end),
    );
  fc.assert(
    fc.property(fc.oneof(broken, fc.string(), fc.json()), (text) => {
      expect(jsonParseMessage(text)).toBe(messageHere(text));
    }),
    { numRuns: 3000 },
  );
});

test('a text of 200,000 brackets is read', () => {
  expect(jsonParseMessage('['.repeat(200_000))).toBe('Unexpected end of JSON input');
});
