import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import releaseSync from '@jitl/quickjs-singlefile-mjs-release-sync';
import type { QuickJSContext, QuickJSWASMModule } from 'quickjs-emscripten-core';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import { beforeAll, describe, expect, test } from 'vitest';

import { assertionPrograms } from './testing/assertion-programs.ts';
import { clonePrograms } from './testing/clone-programs.ts';
import { testPrograms } from './testing/test-programs.ts';

const inspectSource = readFileSync(
  createRequire(import.meta.url).resolve('node-inspect-extracted'),
  'utf8',
);

const utilModule = `
// What inspect asks for at load and QuickJS lacks.
globalThis.Atomics ??= {};
globalThis.URL ??= class URL {};
const module = { exports: {} };
(function (module, exports) { ${inspectSource} })(module, module.exports);
export const inspect = module.exports.inspect;`;

/** Names the source line that called, as the engine does; the program stands on lines of its own. */
const callHook = `
globalThis[Symbol.for('tutorfleet.sourceText')] = () => {
  const frame = /program\\.js:(\\d+):(\\d+)/.exec(new Error().stack);
  return frame === null ? undefined
    : { line: programLines[frame[1] - 1], column: Number(frame[2]) };
};`;

const STACK_BYTES = 256 * 1024;

let quickJs: QuickJSWASMModule;
beforeAll(async () => {
  quickJs = await newQuickJSWASMModuleFromVariant(releaseSync);
});

function loadGuestModule(name: string): string {
  if (name === 'util') return utilModule;
  // The engine's own rewording of messages is tested with the engine.
  if (name === 'errors.js') return 'export const mend = (error) => error;';
  return readFileSync(new URL(`./${name}`, import.meta.url), 'utf8');
}

function evaluate(context: QuickJSContext, source: string, file: string): void {
  const answer = context.evalCode(source, file, { type: 'module' });
  if (answer.error !== undefined) {
    const error: unknown = context.dump(answer.error);
    answer.error.dispose();
    throw new Error(JSON.stringify(error));
  }
  answer.value.dispose();
}

/** Runs a module in QuickJS with our guest modules and gives what it reported. */
function runInQuickJs(source: string): unknown {
  const runtime = quickJs.newRuntime();
  runtime.setMaxStackSize(STACK_BYTES);
  runtime.setModuleLoader(loadGuestModule, (_, name) =>
    name.replace(/^node:assert$/, 'assert.js').replace(/^(node:|\.\/)/, ''),
  );
  const context = runtime.newContext();
  try {
    const lines = `globalThis.programLines = ${JSON.stringify(source.split('\n'))};`;
    evaluate(context, `${lines}${callHook}`, 'setup.js');
    evaluate(context, source, 'program.js');
    for (let jobs = 1; jobs > 0;) {
      const answer = runtime.executePendingJobs(1000);
      if (answer.error !== undefined) {
        answer.dispose();
        break;
      }
      jobs = answer.value;
    }
    const report = context.getProp(context.global, 'report');
    const text = context.getString(report);
    report.dispose();
    return JSON.parse(text);
  } finally {
    context.dispose();
    runtime.dispose();
  }
}

function runInNode(source: string): unknown {
  const finish = `${source}\nprocess.stdout.write('\\n' + globalThis.report);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', finish], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(output.slice(output.lastIndexOf('\n') + 1));
}

const assertionModule = (programs: readonly string[]) => `
import assert from 'node:assert';
const answers = [];
for (const program of [
${programs.map((program) => `async () => {\n${program}\n},`).join('\n')}
]) {
  try {
    await program();
    answers.push('passed');
  } catch (error) {
    const { name, message, code, generatedMessage, operator } = error;
    answers.push([String(name), message, code ?? null, generatedMessage ?? null, operator ?? null]);
  }
}
globalThis.report = JSON.stringify(answers);`;

describe('node:assert in QuickJS says what Node says', () => {
  let here: unknown[];
  let there: unknown[];
  beforeAll(() => {
    const source = assertionModule(assertionPrograms);
    here = runInQuickJs(source) as unknown[];
    there = runInNode(source) as unknown[];
  });

  test.each(assertionPrograms.map((program, index) => ({ program, index })))(
    '$program',
    ({ index }) => {
      expect(here[index]).toBeDefined();
      expect(here[index]).toEqual(there[index]);
    },
  );
});

const cloneModule = (programs: readonly string[], isGuest: boolean) => `
${isGuest ? "import { structuredClone } from './structured-clone.js';" : ''}
import { inspect } from 'node:util';
const answers = [];
for (const program of [
${programs.map((program) => `() => {\n${program}\n},`).join('\n')}
]) {
  try {
    const clone = program();
    if (clone instanceof Error) delete clone.stack;
    answers.push([inspect(clone, { depth: 9 }), Object.prototype.toString.call(clone)]);
  } catch (error) {
    answers.push([error.name, error.message, error.code ?? null, String(error)]);
  }
}
globalThis.report = JSON.stringify(answers);`;

describe('structuredClone in QuickJS copies what Node copies', () => {
  let here: unknown[];
  let there: unknown[];
  beforeAll(() => {
    here = runInQuickJs(cloneModule(clonePrograms, true)) as unknown[];
    there = runInNode(cloneModule(clonePrograms, false)) as unknown[];
  });

  test.each(clonePrograms.map((program, index) => ({ program, index })))(
    '$program',
    ({ index }) => {
      expect(here[index]).toBeDefined();
      expect(here[index]).toEqual(there[index]);
    },
  );
});

describe('node:test in QuickJS', () => {
  test.each(testPrograms)('$title', ({ program, expected }) => {
    const report = runInQuickJs(`
import test, * as registered from './test.js';
import assert from 'node:assert';
const { it, describe, suite, before, after, beforeEach, afterEach, mock } = registered;
const log = [];
function setReport(given) {
  globalThis.report = JSON.stringify({
    results: given().map(({ name, outcome, error }) =>
      error === undefined ? [name, outcome] : [name, outcome, error.message ?? error]),
    log,
  });
}
${program}
registered.runRegisteredTests().then((results) => setReport(() => results));`);
    expect(report).toEqual({ log: [], ...expected });
  });
});

const probe = (program: string) =>
  runInQuickJs(`
import assert, { AssertionError } from 'node:assert';
import { isDeepStrictEqual } from './deep-equal.js';
import { structuredClone } from './structured-clone.js';
const report = (value) => { globalThis.report = JSON.stringify(value); };
const caught = (call) => { try { call(); return 'passed'; } catch (error) { return error; } };
const nest = (depth) => { let value = 1; while (depth-- > 0) value = { value }; return value; };
${program}`);

describe('guest modules under rough handling', () => {
  test('an AssertionError has the properties of Node in their order', () => {
    expect(
      probe(`const error = caught(() => assert.strictEqual(1, 2));
        report([Object.keys(error), String(error).split('\\n')[0], error.stack.split('\\n')[0],
          error instanceof AssertionError, error instanceof Error, error.name]);`),
    ).toEqual([
      ['generatedMessage', 'code', 'actual', 'expected', 'operator', 'diff'],
      'AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:',
      'AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:',
      true,
      true,
      'AssertionError',
    ]);
  });

  test.each(['isDeepStrictEqual(deep, nest(1e4))', 'structuredClone(deep)'])(
    'depth without end is an ordinary error: %s',
    (call) => {
      const answer = probe(`const deep = nest(1e4);
        report([caught(() => ${call}).message, isDeepStrictEqual({ a: 1 }, { a: 1 })]);`);
      expect(answer).toEqual(['stack overflow', true]);
    },
  );

  test('node:assert/strict compares strictly under the loose names', () => {
    expect(
      probe(`const { equal, deepEqual } = await import('./assert-strict.js');
        report([caught(() => equal(1, '1')).operator, caught(() => deepEqual([1], ['1'])).operator]);`),
    ).toEqual(['strictEqual', 'deepStrictEqual']);
  });

  test('built-in methods that the program replaces change nothing', () => {
    expect(
      probe(`const { stringify } = JSON;
        Array.prototype.push = Object.keys = Map.prototype.get = () => 'broken';
        Set.prototype.has = Object.prototype.hasOwnProperty = () => true;
        String.prototype.split = () => [];
        const results = [caught(() => assert.deepStrictEqual([1, { a: 1 }], [1, { a: 1 }])),
          caught(() => assert.deepStrictEqual({ a: [1] }, { a: [2] })).name,
          structuredClone(new Map([[1, { a: 2 }]])).size];
        globalThis.report = stringify(results);`),
    ).toEqual(['passed', 'AssertionError', 1]);
  });
});
