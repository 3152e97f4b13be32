import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { syntaxRules } from './syntax-rules.ts';
import { runInNode, type Ending } from './testing/run-in-node.ts';
import { translateSyntaxError } from './translate-syntax.ts';

const unexpectedTokens = [
  'function f() {\n  return 1;\n',
  'let x = ;',
  'let x = 5 5',
  'x y',
  'cosnt x = 1',
  'foo(1, 2',
  'foo(1,\n 2\nconsole.log(3)',
  'console.log("a" "b")',
  "console.log('It's me')",
  'console.log(foo(1, 2);',
  'console.log([1, 2);',
  'console.log({ a: 1);',
  'arr.forEach(x => {\n  console.log(x)\n}',
  'arr.forEach(x => {\n  console.log(x)\n)',
  'arr.forEach(function (x) {\n  console.log(x)\n};',
  'foo(',
  'foo(a,',
  'if (x {}',
  'if x) {}',
  'if (x) {} } else {}',
  'for (let i = 0; i < 3; i++ {}',
  'function f(a b) {}',
  'function () {}',
  'class A { m(a b) {} }',
  'class A { x: 1 }',
  'class A { let x = 1 }',
  'const a;',
  'const a, b = 1',
  'const { a };',
  'const x: number = 5',
  'const f = (a, b) { return a }',
  'const f = (a b) => a',
  "const user = {\n  name: 'Ann'\n  age: 3\n}",
  "let o = { 'a' }",
  'let s = `abc ${x y}`',
  'await foo()',
  'function f() { await g() }',
  'if (1) let x = 1',
  'while (1) function f() {}',
  '-a ** b',
  'a ?? b || c',
  '1 = 2',
  '1++',
  '++1',
  'export const a = 1',
  "import x from 'y'",
  '(...a, b) => 1',
  'let [...a, b] = c',
  'while (1) { continue bar }',
  'let x = "\\xZZ"',
  'let x = `${1}` `b` c',
  'x := 1',
  '<div></div>',
  'else { }',
  '#x',
  'async f() {}',
  'let x = 0b12',
  "'use strict'; 010",
  'function f(...a = 1) {}',
  'print "hello"',
  'switch (x) { case 1 break }',
];

const programs = [...syntaxRules.flatMap(({ examples }) => examples), ...unexpectedTokens];

describe('a broken program gets the message and the line that Node prints', () => {
  let endings: readonly Ending[] = [];
  beforeAll(() => {
    endings = runInNode(programs);
  });

  test.each(programs.map((program, index) => ({ program, index })))(
    '$program',
    ({ program, index }) => {
      const problem = translateSyntaxError({ source: program });
      expect(problem && { ...problem, column: undefined }).toEqual({
        ...endings[index],
        column: undefined,
      });
    },
  );
});

describe('a module', () => {
  test.each([
    ["import x from 'y'\nexport default x", undefined],
    ['await 1', undefined],
    [
      'function f() { await g() }',
      'await is only valid in async functions and the top level bodies of modules',
    ],
    ['return 1', 'Illegal return statement'],
    ['let static = 1', 'Unexpected strict mode reserved word'],
    ['export const a = ;', "Unexpected token ';'"],
  ])('%j', (source, message) => {
    expect(translateSyntaxError({ source, sourceType: 'module' })?.message).toBe(message);
  });
});

test('a program that parses has no problem', () => {
  expect(translateSyntaxError({ source: 'return 1 // CommonJS may' })).toBeUndefined();
  expect(translateSyntaxError({ source: '' })).toBeUndefined();
});

test('a nesting too deep for the parser is an answer, not a crash', () => {
  const problem = translateSyntaxError({ source: '['.repeat(200_000) });
  expect(problem).toMatchObject({
    name: 'RangeError',
    message: 'Maximum call stack size exceeded',
  });
});

test('cutting a program anywhere gives an answer with a place inside it', () => {
  const whole =
    'const f = ({ a }, b = [1, `x${a}`]) => {\n  if (a) return g(b, "s");\n};\nclass A { m() {} }\n';
  fc.assert(
    fc.property(
      fc.nat({ max: whole.length }),
      fc.constantFrom('', ')', '}', ' b c', '"', '='),
      (cut, rest) => {
        const source = whole.slice(0, cut) + rest + whole.slice(cut);
        const problem = translateSyntaxError({ source });
        const lines = source.split('\n').length;
        expect(problem?.line ?? 1).toBeLessThanOrEqual(lines);
        expect(problem?.line ?? 1).toBeGreaterThanOrEqual(1);
      },
    ),
  );
});
