// node:test for programs that run by themselves: the tests run once the top level has run.
import assert from './assert.js';
import * as own from './intrinsics.js';
import { MockTracker } from './mock.js';
import { cancel, keepOnly, resultsOf, runNode, TestNode } from './test-tree.js';

const root = new TestNode({ name: '<root>', isSuite: true });
let suiteBeingRead = root;
let running;
// The test whose body is on the call stack: `test` called there makes a subtest.
let testBeingCalled;

export const mock = new MockTracker();

/** The arguments of `test` in any of Node's forms: name, options and body may each be left out. */
function readArguments(given, extra) {
  let [name, options, body] = given;
  if (typeof name === 'function') [name, options, body] = [undefined, undefined, name];
  else if (own.isObject(name)) [name, options, body] = [undefined, name, options];
  else if (typeof options === 'function') [options, body] = [undefined, options];
  return { name, body: body ?? undefined, options: { ...options, ...extra } };
}

/** Runs the tests one after the other, also those that are registered meanwhile. */
async function runAll() {
  const { before } = root.hooks;
  try {
    for (let index = 0; index < before.length; index += 1) await before[index].body.call({});
  } catch (error) {
    root.fail(error);
  }
  await undefined;
  keepOnly(root);
  for (let index = 0; index < root.children.length; index += 1) {
    const child = root.children[index];
    if (child.outcome !== undefined) continue;
    if (root.hasFailed) cancel(child);
    else await runNode(child, contextOf);
    child.settle();
  }
  running = undefined;
}

function register(parent, details) {
  const node = new TestNode({ ...details, parent });
  own.push(parent.children, node);
  node.finished = new Promise((resolve) => {
    node.settle = resolve;
  });
  if (parent === root) running ??= runAll();
  return node;
}

function makeTest(extra) {
  return function test(...given) {
    if (testBeingCalled !== undefined) return testBeingCalled.subtest(given, extra);
    const node = register(suiteBeingRead, readArguments(given, extra));
    return suiteBeingRead === root ? node.finished : Promise.resolve();
  };
}

function makeSuite(extra) {
  return function suite(...given) {
    const node = register(suiteBeingRead, { ...readArguments(given, extra), isSuite: true });
    const outer = suiteBeingRead;
    suiteBeingRead = node;
    try {
      if (node.body !== undefined && !node.isSkipped)
        node.body.call({ name: node.name }, { name: node.name });
    } catch (error) {
      node.fail(error);
    } finally {
      suiteBeingRead = outer;
    }
    return outer === root ? node.finished : Promise.resolve();
  };
}

const withVariants = (make) =>
  own.assign(make({}), {
    skip: make({ skip: true }),
    todo: make({ todo: true }),
    only: make({ only: true }),
  });

const makeHook = (kind) => (body, options) => {
  own.push(suiteBeingRead.hooks[kind], { body, timeout: options?.timeout });
};

/** The assertions of a test that count for its plan. */
function countedAssertions(node) {
  const counted = {};
  const names = own.ownKeys(assert);
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index];
    if (name === 'AssertionError' || name === 'strict') continue;
    counted[name] = (...given) => {
      node.assertions += 1;
      return assert[name](...given);
    };
  }
  return counted;
}

/** The `t` of one test, and what ends it. */
function contextOf(node) {
  const tracker = new MockTracker();
  let previous = Promise.resolve();
  const addHook = (kind) => (body, options) => {
    own.push(node.hooks[kind], { body, timeout: options?.timeout });
  };
  const startSubtest = (given, extra) => {
    node.assertions += 1;
    const child = register(node, readArguments(given, extra));
    previous = previous.then(() => runNode(child, contextOf)).then(child.settle);
    return child.finished;
  };
  const subtest =
    (extra) =>
    (...given) =>
      startSubtest(given, extra);
  const context = {
    name: node.name,
    fullName: node.name,
    assert: countedAssertions(node),
    mock: tracker,
    before: (body) => body.call(context, context),
    after: addHook('after'),
    beforeEach: addHook('beforeEach'),
    afterEach: addHook('afterEach'),
    diagnostic: () => {},
    plan: (count) => {
      node.planned = count;
    },
    skip: () => {
      node.isSkipped = true;
    },
    todo: () => {
      node.isTodo = true;
    },
    runOnly: () => {},
    test: own.assign(subtest({}), {
      skip: subtest({ skip: true }),
      todo: subtest({ todo: true }),
      only: subtest({ only: true }),
    }),
  };
  const around = (call) => {
    const outer = testBeingCalled;
    testBeingCalled = { subtest: startSubtest };
    try {
      return call();
    } finally {
      testBeingCalled = outer;
    }
  };
  return { context, around, finish: () => tracker.restoreAll() };
}

export const test = withVariants(makeTest);
export const it = test;
export const suite = withVariants(makeSuite);
export const describe = suite;
export const before = makeHook('before');
export const after = makeHook('after');
export const beforeEach = makeHook('beforeEach');
export const afterEach = makeHook('afterEach');
export const { skip, todo, only } = test;

own.assign(test, {
  test,
  it,
  suite,
  describe,
  before,
  after,
  beforeEach,
  afterEach,
  mock,
});

export default test;

/**
 * Waits until every registered test has run.
 * @returns {Promise<{ name: string, outcome: string, error?: unknown }[]>} in the order of registration
 */
export async function runRegisteredTests() {
  while (running !== undefined) await running;
  const { after: hooks } = root.hooks;
  for (let index = 0; index < hooks.length; index += 1) {
    try {
      await hooks[index].body.call({});
    } catch (error) {
      root.fail(error);
    }
  }
  return resultsOf(root);
}

/** What is known where nothing is left to wait for: a test that has not ended failed. */
export function resultsOfUnsettledTests() {
  const reason = 'Promise resolution is still pending but the event loop has already resolved';
  root.children.forEach((child) => cancel(child, reason));
  return resultsOf(root);
}
