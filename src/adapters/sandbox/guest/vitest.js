// vitest and jest for tests that learners bring: their names over the runner of node:test.
import { format } from 'node:util';
import assert from './assert.js';
import { checkCounts, expect, startCounting } from './expect.js';
import * as own from './intrinsics.js';
import { mocks } from './mock-functions.js';
import * as runner from './test.js';

/** Names of the parameter through which an old test says that it has ended. */
const doneNames = /^(?:async\s+)?(?:function\b[^(]*)?\(?\s*(?:done|cb|callback|next)\s*[),=]/;

/** A body of vitest or jest, as the runner of node:test calls it. */
function bodyFor(body, given) {
  const wantsDone =
    given.length === 0 && body.length === 1 && doneNames.test(own.functionText(body));
  const call = wantsDone
    ? () =>
        new Promise((resolve, reject) => {
          const done = (error) => (error === undefined ? resolve() : reject(error));
          body(own.assign(done, { fail: reject }));
        })
    : () => body(...given, { expect, task: {}, skip: () => undefined });
  return async () => {
    startCounting();
    await call();
    checkCounts();
  };
}

/** `test(name, body, timeout)`, or with the options between: an object, or the milliseconds. */
function readArguments([name, second, third]) {
  const body = typeof second === 'function' ? second : third;
  const given = typeof second === 'function' ? third : second;
  const options = typeof given === 'number' ? { timeout: given } : { ...given };
  return { name: typeof name === 'function' ? name.name : String(name), body, options };
}

/** Fills `%s`, `%i`, `$name` and `$#` of a title. */
function titleOf(title, row, index) {
  const first = own.isObject(row[0]) ? row[0] : undefined;
  const named = title
    .replaceAll('%#', `${index}`)
    .replaceAll('$#', `${index}`)
    .replaceAll(/\$([\w.]+)/g, (whole, path) => {
      const value = path.split('.').reduce((found, key) => found?.[key], first);
      return value === undefined ? whole : format('%s', value);
    });
  const wanted = (named.match(/%[sdifjoOp]/g) ?? []).length;
  return format(named.replaceAll('%p', '%o'), ...row.slice(0, wanted));
}

/** The rows of a table: lists, single values, or a template with a line of names. */
function rowsOf(table, values) {
  if (!own.isArray(table?.raw)) return [...table].map((row) => (own.isArray(row) ? row : [row]));
  const names = table[0].split('|').map((name) => name.trim());
  const rows = [];
  for (let index = 0; index < values.length; index += names.length) {
    rows.push([Object.fromEntries(names.map((name, at) => [name, values[index + at]]))]);
  }
  return rows;
}

function makeTest(extra) {
  const register = (name, body, options, given) =>
    runner.test(name, { ...options, ...extra }, body && bodyFor(body, given));
  const test = (...call) => {
    const { name, body, options } = readArguments(call);
    register(name, body, options, []);
  };
  test.each =
    (table, ...values) =>
    (...call) => {
      const { name, body, options } = readArguments(call);
      rowsOf(table, values).forEach((row, index) =>
        register(titleOf(name, row, index), body, options, row),
      );
    };
  test.for = (table) => test.each([...table].map((row) => [row]));
  return test;
}

function makeSuite(extra) {
  const register = (name, body) => runner.describe(name, { ...extra }, body);
  const suite = (...call) => {
    const { name, body } = readArguments(call);
    register(name, body);
  };
  suite.each =
    (table, ...values) =>
    (...call) => {
      const { name, body } = readArguments(call);
      rowsOf(table, values).forEach((row, index) =>
        register(titleOf(name, row, index), () => body(...row)),
      );
    };
  return suite;
}

/** A test that has to fail. */
function failing(...call) {
  const { name, body } = readArguments(call);
  runner.test(name, async () => {
    const outcome = await Promise.resolve()
      .then(body)
      .then(
        () => 'passed',
        () => 'failed',
      );
    if (outcome === 'passed') throw new Error('this test should fail, and it passed');
  });
}

const withVariants = (make) => {
  const plain = make({});
  const [skip, only, todo] = [make({ skip: true }), make({ only: true }), make({ todo: true })];
  return own.assign(plain, {
    skip,
    only,
    todo,
    concurrent: plain,
    sequential: plain,
    skipIf: (isSkipped) => (isSkipped ? skip : plain),
    runIf: (isRun) => (isRun ? plain : skip),
  });
};

export const test = own.assign(withVariants(makeTest), { fails: failing, failing });
export const it = test;
export const describe = withVariants(makeSuite);
export const suite = describe;
export const beforeAll = runner.before;
export const afterAll = runner.after;
export const { beforeEach, afterEach } = runner;
export const vi = mocks;
export const jest = mocks;
export { assert, expect };

const names = {
  test,
  it,
  describe,
  suite,
  beforeAll,
  afterAll,
  beforeEach,
  afterEach,
  vi,
  jest,
  expect,
  xit: test.skip,
  xtest: test.skip,
  fit: test.only,
  xdescribe: describe.skip,
  fdescribe: describe.only,
};

export default { ...names, assert };

/** What a test file finds without importing it, as jest gives it, and vitest where it is told to. */
export function giveTestGlobals() {
  for (const name of own.ownKeys(names)) {
    own.defineProperty(globalThis, name, {
      value: names[name],
      configurable: true,
      writable: true,
    });
  }
}
