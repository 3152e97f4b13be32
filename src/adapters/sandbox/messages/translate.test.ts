import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { messageRules } from './table.ts';
import { runInNode, type Ending } from './testing/run-in-node.ts';
import { quickjsRunner, type QuickjsRunner } from './testing/run-in-quickjs.ts';
import { translateMessage } from './translate.ts';

const examples = messageRules.flatMap(({ id, examples: programs }) =>
  programs.map((program) => ({ id, program })),
);

let endings: readonly Ending[] = [];
let quickjs: QuickjsRunner;

beforeAll(async () => {
  endings = runInNode(examples.map(({ program }) => program));
  quickjs = await quickjsRunner();
});

function reworded(program: string): { name: string; message: string } {
  const thrown = quickjs.thrownBy(program);
  if (thrown === undefined) return { name: 'none', message: 'no error' };
  const { name, message } = translateMessage(thrown) ?? thrown;
  return { name, message };
}

test('every rule has an id of its own and an example', () => {
  const ids = messageRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(messageRules.filter(({ examples: programs }) => programs.length === 0)).toEqual([]);
});

describe('a program that throws says in QuickJS what it says in Node', () => {
  test.each(examples.map((example, index) => ({ ...example, index })))(
    '$id: $program',
    ({ program, index }) => {
      const { name, message } = endings[index] ?? { name: 'not run', message: '' };
      expect(reworded(program)).toEqual({ name, message });
    },
  );
});

describe('a place that QuickJS gets wrong is put right', () => {
  test.each([
    ['let u;\nconsole.log(1);\nconst { name } = u;', 3],
    ['const PI = 3;\nfunction area(r) {\n  PI = 4;\n  return PI * r;\n}\narea(1);', 3],
    ['class Person {}\n\nPerson();', 3],
    ['const point = {};\nconsole.log(point);\nfor (const p of point) {}', 3],
  ])('%j', (program, line) => {
    const thrown = quickjs.thrownBy(program);
    expect(thrown && translateMessage(thrown)?.line).toBe(line);
  });
});

describe('an error that the program made itself stays as it is', () => {
  test.each([
    "throw new TypeError('not a function')",
    "throw TypeError('value is not iterable')",
    "function make(text) { return new TypeError(text) }\nthrow make('cannot convert to object')",
    "class Mine extends RangeError { constructor() { super('invalid array length') } }\nthrow new Mine()",
    'const e = new Error("\'x\' is read-only");\nthrow e;',
  ])('%s', (program) => {
    const thrown = quickjs.thrownBy(program);
    expect(thrown).toBeDefined();
    expect(thrown && translateMessage(thrown)).toBeUndefined();
  });
});

test('an error beside the program’s own error is still reworded', () => {
  const program = "const e = new Error('late');\nconst { a } = undefined;";
  expect(reworded(program).message).toBe(
    "Cannot destructure property 'a' of 'undefined' as it is undefined.",
  );
});

test('a key that only the run knew is left out, not guessed', () => {
  const program =
    'function get(o, k) { return o[k] }\ntry { get({}, 1) } catch {}\nget(undefined, 2)';
  expect(reworded(program).message).toBe('Cannot read properties of undefined');
});

const knownMessages = [
  'not a function',
  "cannot read property 'x' of undefined",
  'cannot read property of null',
  'cannot convert to object',
  'value is not iterable',
  "'x' is read-only",
  'parent class must be constructor',
  "class constructors must be invoked with 'new'",
];

test('no place, source or message makes it throw, and the same input gives the same answer', () => {
  const source = fc.oneof(
    fc.constantFrom(...examples.map(({ program }) => program), '', 'let x = ;', '\u0000'),
    fc.string(),
  );
  fc.assert(
    fc.property(
      fc.record({
        name: fc.constantFrom('TypeError', 'RangeError', 'SyntaxError', 'Strange'),
        message: fc.oneof(fc.constantFrom(...knownMessages), fc.string()),
        source,
        line: fc.integer({ min: -2, max: 9 }),
        column: fc.integer({ min: -40, max: 80 }),
        native: fc.constantFrom(undefined, 'map', 'RegExp', 'Object'),
      }),
      (thrown) => {
        const answer = translateMessage(thrown);
        expect(translateMessage(thrown)).toEqual(answer);
        expect(answer?.message).not.toBe('');
      },
    ),
  );
});

test('an unknown name of an error is none of its business', () => {
  const thrown = { name: 'MyError', message: 'not a function', source: 'x()', line: 1, column: 2 };
  expect(translateMessage(thrown)).toBeUndefined();
});

test('wordings that need no place apply to a program that does not parse', () => {
  const thrown = {
    name: 'ReferenceError',
    message: "'x' is not defined",
    source: 'let = =',
    line: 1,
    column: 1,
  };
  expect(translateMessage(thrown)?.message).toBe('x is not defined');
});
