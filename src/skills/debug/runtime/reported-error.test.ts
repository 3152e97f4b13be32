import { describe, expect, test } from 'vitest';
import { placeIn, readReportedError } from './reported-error.ts';
import { wordings } from './wordings-table.ts';

const examples = wordings.flatMap(({ id, errorName, needsName, examples: all }) =>
  all.map((example) => ({ id, errorName, needsName, ...example })),
);

describe('every wording by its own examples', () => {
  test.each(examples)('$id: $reported', ({ errorName, needsName, reported, ...expected }) => {
    const { message, subject, member } = expected;
    const wanted = {
      name: errorName,
      message,
      ...(subject !== undefined && { subject }),
      ...(member !== undefined && { member }),
    };
    expect(readReportedError(`Uncaught ${errorName}: ${reported}`)).toMatchObject(wanted);
    if (needsName === true) return;
    expect(readReportedError(`when I press the button it says "${reported}"`)).toMatchObject({
      message,
    });
  });
});

/** What learners paste, and what is read: name, message, the innermost place. */
const pastes: readonly (readonly [string, string, string, string, string?])[] = [
  ['plain', 'TypeError: x is not a function', 'TypeError', 'x is not a function'],
  [
    'Chrome',
    'Uncaught ReferenceError: totl is not defined\n    at app.js:3:9',
    'ReferenceError',
    'totl is not defined',
    'app.js:3:9',
  ],
  [
    'an editor',
    "SyntaxError: Unexpected token 'export' (src/loans.js:58)",
    'SyntaxError',
    "Unexpected token 'export'",
    'src/loans.js:58:1',
  ],
  [
    'Node with its excerpt',
    "file:///home/a/b.js:3\n  throw new Error('TypeError: no');\n  ^\n\nTypeError: boom\n    at f (file:///home/a/b.js:3:2)\n    at node:internal/main/run:1:1\n\nNode.js v24.1.0",
    'TypeError',
    'boom',
    '/home/a/b.js:3:1',
  ],
  [
    'a promise in Chrome',
    "Uncaught (in promise) TypeError: Cannot read properties of null (reading 'id')\n    at async load (http://localhost:5173/src/main.ts?t=17:8:3)",
    'TypeError',
    "Cannot read properties of null (reading 'id')",
    'http://localhost:5173/src/main.ts:8:3',
  ],
  [
    'Firefox with its stack',
    'Uncaught TypeError: can\'t access property "name", users[i] is undefined\n    greet file:///C:/Users/x/pets.js:4\n    <anonymous> file:///C:/Users/x/pets.js:9',
    'TypeError',
    "Cannot read properties of undefined (reading 'name')",
    'C:/Users/x/pets.js:4:1',
  ],
  [
    'Firefox, frames with @',
    'TypeError: cart.items is undefined\ntotal@http://localhost/cart.js:3:9\n@http://localhost/cart.js:12:1',
    'TypeError',
    'Cannot read properties of undefined',
    'http://localhost/cart.js:3:9',
  ],
  [
    'Safari',
    "Unhandled Promise Rejection: TypeError: null is not an object (evaluating 'box.value')\nread@http://localhost/box.js:2:14",
    'TypeError',
    "Cannot read properties of null (reading 'value')",
    'http://localhost/box.js:2:14',
  ],
  [
    'Deno',
    "error: Uncaught (in promise) TypeError: Cannot read properties of undefined (reading 'a')\n    at file:///home/me/main.ts:2:20",
    'TypeError',
    "Cannot read properties of undefined (reading 'a')",
    '/home/me/main.ts:2:20',
  ],
  [
    'Bun',
    "3 |   return list[0].name;\n                     ^\nTypeError: undefined is not an object (evaluating 'list[0].name')\n      at first (/home/me/shop.ts:3:18)",
    'TypeError',
    "Cannot read properties of undefined (reading 'name')",
    '/home/me/shop.ts:3:18',
  ],
  [
    'webpack',
    'TypeError: a.b is not a function\n    at go (webpack-internal:///./src/go.js:7:3)',
    'TypeError',
    'a.b is not a function',
    './src/go.js:7:3',
  ],
  [
    'Windows',
    'TypeError: a.b is not a function\n    at go (C:\\Users\\x\\shop\\go.js:7:3)',
    'TypeError',
    'a.b is not a function',
    'C:\\Users\\x\\shop\\go.js:7:3',
  ],
  [
    'a code of Node',
    "node:internal/modules/esm/resolve:275\n    throw new ERR_MODULE_NOT_FOUND(\n          ^\n\nError [ERR_MODULE_NOT_FOUND]: Cannot find module '/home/x/sum' imported from /home/x/main.js\n    at finalizeResolution (node:internal/modules/esm/resolve:275:11)",
    'Error',
    "Cannot find module '/home/x/sum' imported from /home/x/main.js",
  ],
  [
    'a value that was thrown',
    'Uncaught (in promise) not found',
    'UnhandledPromiseRejection',
    'not found',
  ],
  [
    'a rejection in Node',
    '[UnhandledPromiseRejection: This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). The promise rejected with the reason "no such pet".] {\n  code: \'ERR_UNHANDLED_REJECTION\'\n}',
    'UnhandledPromiseRejection',
    'no such pet',
  ],
  [
    'tsc',
    "src/pets.ts(3,5): error TS2339: Property 'nmae' does not exist on type 'Pet'.",
    'TS2339',
    "Property 'nmae' does not exist on type 'Pet'.",
    'src/pets.ts:3:5',
  ],
  [
    'tsc, pretty',
    "src/pets.ts:3:5 - error TS2304: Cannot find name 'totl'.\n\n3     totl\n      ~~~~",
    'TS2304',
    "Cannot find name 'totl'.",
    'src/pets.ts:3:5',
  ],
  [
    'a page instead of JSON',
    'Uncaught (in promise) SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
    'SyntaxError',
    'Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON',
  ],
  [
    'a sentence',
    "my cart crashes with Cannot read properties of undefined (reading 'price') and I don't know why",
    'TypeError',
    "Cannot read properties of undefined (reading 'price')",
  ],
  [
    'a sentence with a name',
    'I get "TypeError: items.map is not a function" on line 7',
    'TypeError',
    'items.map is not a function',
  ],
  [
    'old V8',
    "TypeError: Cannot read property 'x' of undefined",
    'TypeError',
    "Cannot read properties of undefined (reading 'x')",
  ],
  ['jsdom', 'Error: Uncaught [TypeError: a is not a function]', 'TypeError', 'a is not a function'],
];

describe('reading what a learner pastes', () => {
  test.each(pastes)('%s', (_, text = '', name, message, place) => {
    const error = readReportedError(text);
    expect(error).toMatchObject({ name, message });
    if (place === undefined) return;
    const [first] = error?.places ?? [];
    expect(first && `${first.path}:${first.line}:${first.column}`).toBe(place);
  });

  test.each([
    'it prints 3 where I expected 4',
    '',
    'Error',
    'nothing happens when I click',
    'my total is undefined',
    'the function should be a loop',
  ])('%j is no error message', (text) => {
    expect(readReportedError(text)).toBeUndefined();
  });

  test('a line without a file is kept', () => {
    expect(readReportedError('TypeError: f is not a function in line 12')).toMatchObject({
      line: 12,
    });
  });

  test('the place in the file is found whatever folder it was run in', () => {
    const text =
      'TypeError: a\n  at map (<anonymous>)\n  at f (file:///C:/Users/x/src/garage.js:39:29)\n  at main.js:2:1';
    const error = readReportedError(text);
    expect(error && placeIn(error, 'src/garage.js', 80)).toMatchObject({ line: 39, column: 29 });
    expect(error && placeIn(error, 'src/garage.js', 10)).toBeUndefined();
  });
});

describe('failed assertions', () => {
  test.each([
    ['vitest', 'AssertionError: expected 3 to be 4 // Object.is equality', '4', '3'],
    ['chai', 'AssertionError: expected [ 1, 2 ] to deeply equal [ 1, 3 ]', '[ 1, 3 ]', '[ 1, 2 ]'],
    [
      'jest',
      'Error: expect(received).toBe(expected) // Object.is equality\n\nExpected: 4\nReceived: 3\n',
      '4',
      '3',
    ],
    [
      'node, one line',
      'AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:\n\n3 !== 4\n\n    at f (a.js:1:1)',
      '4',
      '3',
    ],
    [
      'node, a block',
      'AssertionError [ERR_ASSERTION]: Expected values to be strictly deep-equal:\n+ actual - expected\n\n  [\n    1,\n+   2\n-   3\n  ]\n',
      '3',
      '2',
    ],
    [
      'vitest, a block',
      'AssertionError: expected { a: 1 } to deeply equal { a: 2 }\n\n- Expected\n+ Received\n\n  {\n-   "a": 2,\n+   "a": 1,\n  }\n',
      '{ a: 2 }',
      '{ a: 1 }',
    ],
    ['the fields of the error', 'not ok 1 - adds\n  expected: 6\n  actual: 5\n', '6', '5'],
  ])('%s', (_, text, expected, actual) => {
    expect(readReportedError(text)?.assertion).toMatchObject({ expected, actual });
  });
});
