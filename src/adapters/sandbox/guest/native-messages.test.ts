import { beforeAll, describe, expect, test } from 'vitest';
import { jsonParseMessage } from '../messages/json-parse-message.ts';
import { runInNode, type Ending } from '../messages/testing/run-in-node.ts';
import { quickjsRunner, type QuickjsRunner } from '../messages/testing/run-in-quickjs.ts';

let quickjs: QuickjsRunner;
beforeAll(async () => {
  quickjs = await quickjsRunner();
});

const programs = [
  "[2, 1].sort('asc')",
  '[2, 1].toSorted({ a: 1 })',
  'Array.from([1], null)',
  "let n = -3; n -= 1; 'ab'.repeat(n)",
  "'ab'.repeat(Infinity)",
  'String.fromCodePoint(65, 1.5)',
  "Object.create('abc')",
  'Object.setPrototypeOf({}, 5)',
  'Object.setPrototypeOf(undefined, {})',
  'Object.setPrototypeOf(Object.freeze([]), {})',
  "Object.defineProperty(5, 'a', {})",
  "Object.defineProperty({}, 'a', 5)",
  "Object.defineProperty({}, 'a', { get: 5 })",
  "Object.defineProperty({}, 'a', { get() {}, value: 1 })",
  "Object.defineProperty(Object.freeze({}), 'a', { value: 1 })",
  "const o = Object.freeze({ a: 1 }); Object.defineProperty(o, 'a', { value: 2 })",
  'Object.defineProperties({}, { a: 5 })',
  'let pairs = 5; pairs += 1; Object.fromEntries(pairs)',
  'Object.fromEntries([5])',
  'const o = {}; o.self = o; JSON.stringify(o)',
  'const o = { b: { c: {} } }; o.b.c.a = o; JSON.stringify([o])',
  'const o = { b: { c: { d: { e: {} } } } }; o.b.c.d.e.a = o; JSON.stringify(o)',
  'const a = [1, { x: 1 }]; a[1].y = a; JSON.stringify(a)',
  'class Knot { me = this } JSON.stringify({ a: new Knot() })',
  'const o = Object.create(null); o.o = o; JSON.stringify(o)',
  'JSON.parse(undefined)',
  'JSON.parse({})',
];

describe('a native that is given the wrong value says what Node says', () => {
  let endings: readonly Ending[] = [];
  beforeAll(() => {
    endings = runInNode(programs);
  });

  test.each(programs.map((program, index) => ({ program, index })))(
    '$program',
    ({ program, index }) => {
      const { name, message } = quickjs.thrownBy(program) ?? { name: 'none', message: 'no error' };
      expect(endings[index]).toMatchObject({ name, message });
    },
  );
});

describe('JSON.parse', () => {
  test.each(['{"a": 1,}', '', 'undefined', '[1, 2'])(
    '%j is refused with the words of V8',
    (text) => {
      const program = `try { JSON.parse(${JSON.stringify(text)}) } catch (e) { JSON.stringify([e.name, e.message, Object.keys(e)]) }`;
      const message = jsonParseMessage(text);
      expect(JSON.parse(String(quickjs.evaluate(program)))).toEqual(['SyntaxError', message, []]);
    },
  );
});

describe('a reworded native still looks and works like the native', () => {
  test.each([
    [
      'JSON.stringify([JSON.parse.name, JSON.parse.length, String(JSON.parse)])',
      ['parse', 2, 'function parse() {\n    [native code]\n}'],
    ],
    ["JSON.stringify([[].sort.name, [].sort.length, 'prototype' in [].sort])", ['sort', 1, false]],
    ['JSON.stringify(Object.keys(Array.prototype))', []],
    ['JSON.stringify([3, 1].map((x) => x + 1).sort())', [2, 4]],
    ["JSON.stringify(JSON.parse('[1,2]', (key, value) => (key === '0' ? 9 : value)))", [9, 2]],
    ["JSON.stringify([...Array.from({ length: 2 }, (_, i) => i), 'ab'.repeat(2)])", [0, 1, 'abab']],
    ['JSON.stringify(class extends Array {}.from([1]) instanceof Array)', true],
    [
      'JSON.stringify([Function.prototype.toString.name, String(function f() { return 1 })])',
      ['toString', 'function f() { return 1 }'],
    ],
  ])('%s', (program, expected) => {
    expect(JSON.parse(String(quickjs.evaluate(program)))).toEqual(expected);
  });
});

test('a circle in a program that broke the iteration of arrays still ends in a TypeError', () => {
  const program = `const o = {}; o.o = o; Array.prototype[Symbol.iterator] = null; Object.keys = null;
    try { JSON.stringify(o) } catch (e) { e.name }`;
  expect(quickjs.evaluate(program)).toBe('TypeError');
});

test('an error that a callback throws stays as it is', () => {
  const program =
    "try { [2, 1].sort(() => { throw new TypeError('not a function') }) } catch (e) { e.message }";
  expect(quickjs.evaluate(program)).toBe('not a function');
});

test('a thrown value that is no error passes through', () => {
  expect(quickjs.evaluate('try { [2, 1].sort(() => { throw 5 }) } catch (e) { e }')).toBe(5);
});

test('a program that replaces built-ins cannot break the wording', () => {
  const program = `Array.prototype.slice = Array.prototype.find = String.prototype.replace = () => 5;
    Object.keys = () => ['zz']; Reflect.apply = null; String.prototype.startsWith = () => false;
    try { [1].sort(7) } catch (e) { e.message }`;
  expect(quickjs.evaluate(program)).toBe(
    'The comparison function must be either a function or undefined: 7',
  );
});
