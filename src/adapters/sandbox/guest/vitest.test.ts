import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../port.ts';
import { createSandbox } from '../quickjs.ts';

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = createSandbox();
});
afterAll(() => sandbox.close());

const cart = 'export const total = (prices) => prices.reduce((sum, price) => sum + price, 0);\n';

/** Runs a test file beside a small program; a line for each test. */
async function run(source: string, path = 'cart.test.js') {
  const files = [
    { path, source },
    { path: 'cart.js', source: cart },
  ];
  const { tests, error } = await sandbox.run({ program: { entry: path, files } });
  if (error !== undefined) return [`${error.name}: ${error.message}`];
  return tests.map(({ name, outcome, error: problem }) =>
    problem === undefined ? `${outcome} ${name}` : `${outcome} ${name}: ${problem.message}`,
  );
}

const fromVitest =
  'import { describe, it, test, expect, vi, beforeEach, beforeAll } from "vitest";\n';

const matched: readonly (readonly [string, string])[] = [
  ['toBe', 'expect(1 + 1).toBe(2); expect("a").not.toBe("b"); expect(NaN).toBe(NaN);'],
  ['toEqual', 'expect({ a: [1, { b: 2 }], c: undefined }).toEqual({ a: [1, { b: 2 }] });'],
  [
    'toEqual of collections',
    'expect(new Map([[1, new Set([2])]])).toEqual(new Map([[1, new Set([2])]]));',
  ],
  [
    'toStrictEqual',
    'expect({ a: 1 }).toStrictEqual({ a: 1 }); expect({ a: undefined }).not.toStrictEqual({});',
  ],
  ['toMatchObject', 'expect({ a: { b: 1, c: 2 } }).toMatchObject({ a: { b: 1 } });'],
  [
    'numbers',
    'expect(3).toBeGreaterThan(2); expect(2).toBeLessThanOrEqual(2); expect(0.1 + 0.2).toBeCloseTo(0.3, 5);',
  ],
  [
    'truth',
    'expect(1).toBeTruthy(); expect("").toBeFalsy(); expect(null).toBeNull(); expect(undefined).not.toBeDefined();',
  ],
  [
    'lists',
    'expect([1, 2]).toContain(2); expect([{ a: 1 }]).toContainEqual({ a: 1 }); expect("abc").toHaveLength(3);',
  ],
  ['texts', 'expect("learner").toMatch(/earn/); expect("learner").toContain("lear");'],
  [
    'properties',
    'expect({ a: { b: [5] } }).toHaveProperty("a.b[0]", 5); expect({}).not.toHaveProperty("a");',
  ],
  [
    'errors',
    'expect(() => { throw new TypeError("no price"); }).toThrow("no price"); expect(() => null.x).toThrow(TypeError);',
  ],
  [
    'promises',
    'await expect(Promise.resolve(3)).resolves.toBe(3); await expect(Promise.reject(new Error("late"))).rejects.toThrow(/late/);',
  ],
  [
    'kinds',
    'expect(new Date(0)).toBeInstanceOf(Date); expect(1).toEqual(expect.any(Number)); expect([1, 2]).toEqual(expect.arrayContaining([2]));',
  ],
  [
    'mocks',
    'const say = vi.fn((x) => x * 2); say(2); say(3); expect(say).toHaveBeenCalledTimes(2); expect(say).toHaveBeenCalledWith(3); expect(say.mock.results[0].value).toBe(4);',
  ],
  [
    'spies',
    'const o = { f: () => 1 }; const spy = vi.spyOn(o, "f").mockReturnValue(5); expect(o.f()).toBe(5); spy.mockRestore(); expect(o.f()).toBe(1);',
  ],
  ['counts', 'expect.assertions(1); expect(1).toBe(1);'],
];

const refused: readonly (readonly [string, string, string])[] = [
  ['toBe', 'expect(1 + 1).toBe(3);', 'expected 2 to be 3 // Object.is equality'],
  ['toEqual', 'expect([1, 2]).toEqual([1, 3]);', 'expected [ 1, 2 ] to deeply equal [ 1, 3 ]'],
  ['not', 'expect(2).not.toBe(2);', 'expected 2 not to be 2 // Object.is equality'],
  ['toHaveLength', 'expect([1]).toHaveLength(2);', 'expected [ 1 ] to have length 2, not 1'],
  [
    'toThrow',
    'expect(() => 1).toThrow();',
    'expected a function that did not throw to throw an error',
  ],
  ['a wrong error', 'expect(() => { throw new Error("a"); }).toThrow("b");', "to throw 'b'"],
  [
    'a promise',
    'await expect(Promise.resolve(1)).rejects.toThrow();',
    'expected a promise to be rejected, and it was resolved with 1',
  ],
  ['calls', 'const f = vi.fn(); expect(f).toHaveBeenCalled();', 'to have been called'],
  [
    'counts',
    'expect.assertions(2); expect(1).toBe(1);',
    'expected 2 assertions in this test, and 1 were made',
  ],
  ['snapshots', 'expect(1).toMatchSnapshot();', 'snapshots are not kept here'],
];

describe('expect of vitest and jest', () => {
  it.each(matched)('%s holds', async (_, body) => {
    expect(await run(`${fromVitest}test("t", async () => { ${body} });`)).toEqual(['passed t']);
  });

  it.each(refused)('%s is refused with its reason', async (_, body, reason) => {
    const [line] = await run(`${fromVitest}test("t", async () => { ${body} });`);
    expect(line).toMatch(/^failed t: /);
    expect(line).toContain(reason);
  });
});

describe('test files of vitest and jest', () => {
  it('names suites, hooks and variants as they do', async () => {
    const source = `${fromVitest}import { total } from './cart';
let prices;
describe('total', () => {
  beforeEach(() => { prices = [1, 2]; });
  it('adds', () => expect(total(prices)).toBe(3));
  it.skip('rounds', () => {});
  it.todo('discounts');
});`;
    expect(await run(source)).toEqual([
      'passed total > adds',
      'skipped total > rounds',
      'todo total > discounts',
    ]);
  });

  it('fills in the titles of each', async () => {
    const source = `${fromVitest}
test.each([[1, 2, 3], [2, 2, 5]])('%i + %i = %i', (a, b, sum) => expect(a + b).toBe(sum));
test.each([{ a: 1 }])('a is $a', ({ a }) => expect(a).toBe(1));
test.each\`a | b
\${1} | \${2}\`('$a under $b', ({ a, b }) => expect(a).toBeLessThan(b));`;
    expect((await run(source)).map((line) => line.replace(/:.*/, ''))).toEqual([
      'passed 1 + 2 = 3',
      'failed 2 + 2 = 5',
      'passed a is 1',
      'passed 1 under 2',
    ]);
  });

  it.each([
    [
      'globals of jest',
      'const { total } = require("./cart.js");\ntest("adds", () => expect(total([1])).toBe(1));',
    ],
    [
      '@jest/globals',
      'import { test, expect } from "@jest/globals";\nimport { total } from "./cart";\ntest("adds", () => { expect(total([1])).toBe(1); });',
    ],
    [
      'require of vitest',
      'const { test, expect } = require("vitest");\ntest("adds", () => expect(1).toBe(1));',
    ],
    [
      'a done callback',
      'test("adds", (done) => { setTimeout(() => { expect(1).toBe(1); done(); }, 10); });',
    ],
  ])('takes %s', async (_, source) => {
    expect(await run(source)).toEqual(['passed adds']);
  });

  it('takes a test in TypeScript', async () => {
    const source = `${fromVitest}test("t", () => { const n: number = 1; expect(n).toBe(1); });`;
    expect(await run(source, 'cart.spec.ts')).toEqual(['passed t']);
  });

  it.each([
    ['another file', 'program.js', 'test("t", () => {});'],
    ['a test of node:test', 'a.test.js', 'import test from "node:test";\nit("t", () => {});'],
  ])('gives no names to %s', async (_, path, source) => {
    const [line] = await run(source, path);
    expect(line).toMatch(/^ReferenceError: (test|it) is not defined$/);
  });

  it('lets a program have these names itself', async () => {
    const source = 'const expect = 5;\nif (expect !== 5) throw new Error("lost");';
    expect(await run(source)).toEqual([]);
  });
});
