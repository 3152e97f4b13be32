/** Everything that stands before a program runs, and what the worker calls while it runs. */
import './host-hooks.js';
import './native-messages.js';
import './sorting.js';
import './builtins.js';
import './proxies.js';
import { lastTaken, mend, nodeError } from './errors.js';
import { describe, describeReason, show } from './descriptions.js';
import './promises.js';
import { startClock } from './clock.js';
import './console.js';
import './web.js';
import * as assert from './assert.js';
import events from './events.js';
import { define, host } from './host.js';
import { requirePath, supply } from './modules.js';
import process, { exitSignal, runExitHandlers } from './process.js';
import { runNext, runTick } from './queue.js';
import { hideSources } from './native-text.js';
import * as test from './test.js';
import timers from './timers.js';
import timersPromises from './timers-promises.js';
import './locale.js';
import util from './util.js';
import vitest, { giveTestGlobals } from './vitest.js';
import { isDeepStrictEqual } from './deep-equal.js';

const { apply } = Reflect;
const parse = JSON.parse;
const stringify = JSON.stringify;
const nativeThen = Promise.prototype.then;

for (const [name, exports] of Object.entries({
  assert: assert.default,
  'assert/strict': assert.default.strict,
  events,
  process,
  test: test.default,
  timers,
  'timers/promises': timersPromises,
  util,
  vitest,
  '@jest/globals': vitest,
})) {
  supply(`node:${name}`, exports);
}

let captured;
const failedImports = [];
const program = {
  /** The first statement of an instrumented `catch`. */
  mend(error) {
    if (error === exitSignal) throw error;
    return mend(error);
  },
  taken(value) {
    lastTaken.kind = value === null || value === undefined ? `${value}` : 'other';
    return value;
  },
  /** What `...` in an object literal copies: QuickJS leaves out the characters of a text. */
  own: (value) => (typeof value === 'string' ? Object(value) : value),
  /** QuickJS rejects a promise of its own as well where a module fails that was asked for here. */
  imported(promise) {
    return apply(nativeThen, promise, [
      undefined,
      (reason) => {
        failedImports.push(mend(reason));
        throw reason;
      },
    ]);
  },
  capture(read) {
    captured = read;
  },
  meta(path) {
    return {
      url: `file:///${path}`,
      filename: `/${path}`,
      dirname: '/',
      main: path === host.entry(),
    };
  },
  require: requirePath,
  fail({ code, message, properties }) {
    throw nodeError('Error', code, message, properties);
  },
  failSyntax(message) {
    throw new SyntaxError(message);
  },
};
Object.freeze(program);
Object.defineProperty(globalThis, host.programName, { value: program });

function target(name, namespace) {
  const isModule =
    namespace !== null && (typeof namespace === 'object' || typeof namespace === 'function');
  if (isModule && name in namespace) return namespace[name];
  if (captured !== undefined) {
    try {
      return captured();
    } catch (error) {
      if (mend(error).message !== `${name} is not defined`) throw error;
    }
  }
  if (typeof namespace === 'function' && namespace.name === name) return namespace;
  if (isModule && namespace.default !== undefined) {
    if (namespace.default?.name === name) return namespace.default;
    if (typeof namespace.default === 'object' && name in namespace.default)
      return namespace.default[name];
  }
  const error = new ReferenceError(`${name} is not defined`);
  throw error;
}

/** Entry points of the worker. */
export const engine = {
  start(now, seed) {
    startClock(now, seed);
  },
  giveTestGlobals,
  runMain: requirePath,
  runTick,
  runNext,
  describe,
  showJson: (json) => show(parse(json)),
  watch(promise) {
    apply(nativeThen, promise, [undefined, () => undefined]);
  },
  /** Calls the function under test; the answer may be a promise. */
  call(name, namespace, given) {
    const operation = target(name, namespace);
    if (typeof operation !== 'function') throw new TypeError(`${name} is not a function`);
    return operation(...parse(given));
  },
  judge(actual, expected) {
    const wanted = parse(expected);
    let isEqual = false;
    try {
      isEqual = isDeepStrictEqual(actual, wanted) || (Object.is(actual, -0) && wanted === 0);
    } catch {
      isEqual = false;
    }
    return stringify({ passed: isEqual, actual: show(actual), expected: show(wanted) });
  },
  async runTests() {
    const results = await test.runRegisteredTests();
    if (results.some(({ outcome }) => outcome === 'failed')) process.exitCode ??= 1;
    return stringify(
      results.map(({ name, outcome, error }) => ({
        name,
        outcome,
        ...(outcome === 'failed' ? { error: parse(describe(error)) } : {}),
      })),
    );
  },
  uncaught(error, origin) {
    if (process.listenerCount('uncaughtException') === 0) return false;
    process.emit('uncaughtException', mend(error), origin);
    return true;
  },
  rejected(reason, promise) {
    const at = failedImports.indexOf(reason);
    if (at !== -1) {
      failedImports.splice(at, 1);
      return true;
    }
    if (process.listenerCount('unhandledRejection') === 0) return false;
    process.emit('unhandledRejection', mend(reason), promise);
    return true;
  },
  describeReason,
  exitCode: () => Number(process.exitCode ?? 0),
  exit: runExitHandlers,
  beforeExit() {
    process.emit('beforeExit', Number(process.exitCode ?? 0));
  },
};
define(globalThis, host.engineName, engine);
hideSources();
