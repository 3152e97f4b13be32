// One test or suite of node:test, and how it runs.
import { codedError } from './coded-error.js';
import { mend } from './errors.js';
import * as own from './intrinsics.js';

const startTimer = globalThis.setTimeout;
const stopTimer = globalThis.clearTimeout;

/** An error of the runner itself, as Node words it. */
function runnerError(message) {
  return codedError(Error, 'ERR_TEST_FAILURE', message);
}

/** A registered test or suite. `outcome` is undefined until it has run. */
export class TestNode {
  constructor({ name, body, options = {}, parent, isSuite = false }) {
    this.name = String(name || body?.name || '<anonymous>');
    this.body = body;
    this.parent = parent;
    this.isSuite = isSuite;
    this.children = [];
    this.hooks = { before: [], after: [], beforeEach: [], afterEach: [] };
    this.isSkipped = Boolean(options.skip) || parent?.isSkipped === true;
    this.isTodo = Boolean(options.todo);
    this.isOnly = Boolean(options.only);
    this.timeout = options.timeout;
    this.planned = options.plan;
    this.assertions = 0;
    this.outcome = undefined;
    this.error = undefined;
    this.hasFailed = false;
  }

  fail(error) {
    if (this.hasFailed) return;
    this.hasFailed = true;
    this.error = mend(error);
  }
}

/** Waits for a body: a promise, a `done` callback where it asks for one, or nothing. */
function runBody({ body, timeout }, context, around = (call) => call()) {
  return new Promise((resolve, reject) => {
    const limit = timeout === undefined || timeout === Infinity ? undefined : timeout;
    const timer =
      limit === undefined || startTimer === undefined
        ? undefined
        : startTimer(() => reject(runnerError(`test timed out after ${limit}ms`)), limit);
    const settle = (end) => (value) => {
      if (timer !== undefined) stopTimer(timer);
      end(value);
    };
    const finish = settle(resolve);
    const stop = settle(reject);
    try {
      if (body.length > 1) {
        around(() =>
          own.apply(body, context, [context, (error) => (error ? stop(error) : finish())]),
        );
        return;
      }
      Promise.resolve(around(() => own.apply(body, context, [context]))).then(finish, stop);
    } catch (error) {
      stop(error);
    }
  });
}

async function runHooks(hooks, context) {
  for (let index = 0; index < hooks.length; index += 1) await runBody(hooks[index], context);
}

/** Hooks of every ancestor, outermost first. */
function inherited(node, kind) {
  const found = [];
  for (let place = node.parent; place !== undefined; place = place.parent)
    for (let index = place.hooks[kind].length - 1; index >= 0; index -= 1)
      own.push(found, place.hooks[kind][index]);
  return found.reverse();
}

/** As above, but innermost first, each level in its own order. */
function inheritedInsideOut(node, kind) {
  const found = [];
  for (let place = node.parent; place !== undefined; place = place.parent)
    for (let index = 0; index < place.hooks[kind].length; index += 1)
      own.push(found, place.hooks[kind][index]);
  return found;
}

async function attempt(node, step) {
  try {
    await step();
  } catch (error) {
    node.fail(error);
  }
}

function conclude(node) {
  const failures = node.children.filter((child) => child.hasFailed && !child.isTodo).length;
  if (!node.isSuite && failures > 0)
    node.fail(runnerError(`${failures} subtest${failures === 1 ? '' : 's'} failed`));
  if (node.planned !== undefined && node.planned !== node.assertions)
    node.fail(
      runnerError(`plan expected ${node.planned} assertions but received ${node.assertions}`),
    );
  if (node.isSkipped) node.outcome = 'skipped';
  else if (node.isTodo) node.outcome = 'todo';
  else node.outcome = node.hasFailed ? 'failed' : 'passed';
}

/**
 * Runs one node to its end; never rejects.
 * @param {TestNode} node
 * @param {(node: TestNode) => object} contextOf makes the `t` of a test
 */
export async function runNode(node, contextOf) {
  if (node.isSkipped && !node.isSuite) {
    node.outcome = 'skipped';
    return;
  }
  if (node.isSuite) await runSuite(node, contextOf);
  else await runTest(node, contextOf);
  conclude(node);
}

async function runTest(node, contextOf) {
  if (node.body === undefined) return;
  const { context, around, finish } = contextOf(node);
  await attempt(node, async () => {
    await runHooks(inherited(node, 'beforeEach'), context);
    await runBody(node, context, around);
  });
  await attempt(node, async () => {
    for (let index = 0; index < node.children.length; index += 1)
      await node.children[index].finished;
  });
  await attempt(node, () => runHooks(inheritedInsideOut(node, 'afterEach'), context));
  await attempt(node, () => runHooks(node.hooks.after, context));
  finish();
}

async function runSuite(node, contextOf) {
  const context = { name: node.name };
  if (!node.hasFailed && !node.isSkipped)
    await attempt(node, () => runHooks(node.hooks.before, context));
  for (let index = 0; index < node.children.length; index += 1) {
    const child = node.children[index];
    if (node.hasFailed) cancel(child);
    else await runNode(child, contextOf);
  }
  if (!node.isSkipped) await attempt(node, () => runHooks(node.hooks.after, context));
}

/** What became of a test that could not end: its suite failed, or nothing was left to wait for. */
export function cancel(node, reason = 'test did not finish before its parent and was cancelled') {
  if (node.outcome !== undefined) return;
  if (!node.isSuite) node.fail(runnerError(reason));
  node.children.forEach((child) => cancel(child, reason));
  conclude(node);
}

const hasOnlyBelow = (node) => node.children.some((child) => child.isOnly || hasOnlyBelow(child));

/** Leaves only what `only` asks for, where it asks at all. */
export function keepOnly(root) {
  if (!hasOnlyBelow(root)) return;
  root.children = root.children.filter((child) => {
    if (hasOnlyBelow(child)) keepOnly(child);
    else if (!child.isOnly) return child.isSuite && child.hasFailed;
    return true;
  });
}

/** Results in the order of registration; suites stand for themselves only where they failed. */
export function resultsOf(node, prefix = '') {
  const results = [];
  for (let index = 0; index < node.children.length; index += 1) {
    const child = node.children[index];
    const name = `${prefix}${child.name}`;
    if (!child.isSuite || child.hasFailed) {
      const result = { name, outcome: child.outcome };
      if (child.outcome === 'failed') result.error = child.error;
      own.push(results, result);
    }
    const below = resultsOf(child, `${name} > `);
    for (let next = 0; next < below.length; next += 1) own.push(results, below[next]);
  }
  return results;
}
