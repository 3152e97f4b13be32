import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import type { RunRequest, RunResult, Verdict } from '../../ports/sandbox.ts';
import { createSandbox } from './quickjs.ts';

const sandbox = createSandbox();
afterAll(() => sandbox.close());

/** Clocks in milliseconds: what ends otherwise gets one that a busy machine does not reach. */
const clock = { ofEndless: 500, ofOthers: 10_000 };

type Files = Readonly<Record<string, string>>;

function run(files: string | Files, more: Partial<RunRequest> = {}): Promise<RunResult> {
  const named = typeof files === 'string' ? { 'main.js': files } : files;
  const sources = Object.entries(named).map(([path, source]) => ({ path, source }));
  const entry = Object.keys(named)[0] ?? '';
  return sandbox.run({ program: { entry, files: sources }, ...more });
}

const printed = ({ output }: RunResult) => output.map(({ text }) => text).join('');

describe('hostile programs end in a verdict and harm no later run', () => {
  const programs: readonly (readonly [string, string, readonly Verdict[]])[] = [
    ['an endless loop', 'for (;;) {}', ['timeout']],
    ['a native loop', '[].indexOf.call({ length: 2 ** 53 - 1 }, 1)', ['timeout']],
    ['a memory bomb', 'const a = []; for (;;) a.push(new Array(1e5).fill(1))', ['out-of-memory']],
    [
      'many small texts',
      'const a = {}; for (let i = 0; ; i++) a["n" + i] = "v" + i',
      ['out-of-memory', 'timeout'],
    ],
    ['a string bomb', 'let s = "a"; for (;;) s += s', ['threw', 'out-of-memory']],
    ['deep recursion', 'function f() { return f() + 1 } f()', ['threw']],
    ['a catastrophic pattern', '/^(a+)+$/.test("a".repeat(40) + "b")', ['timeout']],
    ['pollution', 'Object.prototype.polluted = 1; Array.prototype.push = null', ['finished']],
    [
      'a constructor escape',
      'if (this.constructor.constructor("return typeof process.binding")() !== "undefined") throw 1',
      ['finished'],
    ],
    ['a promise that never settles', 'await new Promise(() => {}); export {}', ['never-settled']],
    ['endless microtasks', '(function f() { Promise.resolve().then(f) })()', ['timeout']],
    ['endless ticks', '(function f() { process.nextTick(f) })()', ['timeout']],
    ['endless timers', 'setInterval(() => {}, 1)', ['timeout']],
    [
      'nested brackets',
      '['.repeat(20_000) + ']'.repeat(20_000),
      ['finished', 'threw', 'syntax-error'],
    ],
    [
      'a trap on a thrown value',
      'throw new Proxy({}, { get() { for (;;); } })',
      ['timeout', 'threw'],
    ],
    [
      'throwing getters on an error',
      'const e = new Error(); Object.defineProperty(e, "message", { get() { throw e } }); throw e',
      ['threw'],
    ],
    [
      'redefined globals',
      'JSON.parse = console.log = Promise.prototype.then = null; Array.prototype[Symbol.iterator] = null',
      ['finished'],
    ],
    [
      'a deep value',
      'let a = []; for (let i = 0; i < 1e4; i++) a = [a]; console.log(a)',
      ['finished'],
    ],
    ['nested eval', 'eval("(".repeat(100000))', ['threw', 'out-of-memory']],
  ];
  it.each(programs)('%s', async (_, source, verdicts) => {
    const milliseconds = verdicts.includes('timeout') ? clock.ofEndless : clock.ofOthers;
    const result = await run(source, { limits: { milliseconds } });
    expect(verdicts).toContain(result.verdict);
    const next = await run('console.log([1, { a: 2 }], ({}).polluted); export {}');
    expect(printed(next)).toBe('[ 1, { a: 2 } ] undefined\n');
  });

  it('cuts huge output and keeps what was printed before', async () => {
    const result = await run('for (let i = 0; i < 500; i++) console.log("é".repeat(50))', {
      limits: { outputBytes: 1001 },
    });
    expect(result.isOutputCut).toBe(true);
    expect(Buffer.byteLength(printed(result))).toBeLessThanOrEqual(1001);
    expect(printed(result)).not.toContain('\uFFFD');
  });

  it('keeps the output of a program that had to be killed', async () => {
    const source = 'console.log("before"); [].indexOf.call({ length: 2 ** 53 - 1 }, 1)';
    expect(printed(await run(source, { limits: { milliseconds: 200 } }))).toBe('before\n');
  });

  it('ends a cancelled run', async () => {
    const controller = new AbortController();
    const result = run('for (;;) {}', {
      signal: controller.signal,
      limits: { milliseconds: 9000 },
    });
    controller.abort();
    expect((await result).verdict).toBe('cancelled');
  });
});

describe('honest programs print what Node prints', () => {
  const programs: readonly (readonly [string, string | Files, string])[] = [
    [
      'values',
      'console.log(1, "a", [1, { b: { c: {} } }], new Set([1]))',
      '1 a [ 1, { b: { c: {} } } ] Set(1) { 1 }\n',
    ],
    [
      'promises',
      'console.log(Promise.resolve(4), new Proxy({ a: 1 }, {}))',
      'Promise { 4 } { a: 1 }\n',
    ],
    [
      'the order of callbacks',
      'setTimeout(() => console.log("timer"), 86_400_000); process.nextTick(() => console.log("tick")); Promise.resolve().then(() => console.log("job")); console.log("sync")',
      'sync\ntick\njob\ntimer\n',
    ],
    ['top-level await', 'const a = await Promise.resolve(2); console.log(a); export {}', '2\n'],
    ['a loose script', 'x = 5; console.log(x, this === module.exports)', '5 true\n'],
    [
      'modules of every kind',
      {
        'main.mjs':
          'import { a } from "./lib/b.js"; import { c } from "./c.cjs"; import d from "./d.json" with { type: "json" }; console.log(a, c, d.x)',
        'lib/b.js': 'export const a = 1;',
        'c.cjs': 'exports.c = require("./d").x + 1;',
        'd.json': '{ "x": 2 }',
      },
      '1 3 2\n',
    ],
    [
      'TypeScript',
      { 'main.ts': 'type A = { x: number };\nconst a: A = { x: 1 };\nconsole.log(a);' },
      '{ x: 1 }\n',
    ],
    [
      'TypeScript beyond types',
      {
        'main.ts':
          'enum E { A, B }\nclass P { constructor(readonly n: number) {} }\nconsole.log(E.B, new P(3).n);',
      },
      '1 3\n',
    ],
    [
      'groups',
      'console.group("a"); console.log("b"); console.groupEnd(); console.log("c")',
      'a\n  b\nc\n',
    ],
    [
      'a caught error',
      'try { null.x } catch ({ message }) { console.log(message) }',
      "Cannot read properties of null (reading 'x')\n",
    ],
    [
      'a rejected error',
      'Promise.resolve().then(() => undefined.y).catch((e) => console.log(e.message))',
      "Cannot read properties of undefined (reading 'y')\n",
    ],
    [
      'a deep call',
      'const f = (n) => (n === 0 ? 0 : 1 + f(n - 1)); console.log(f(9000))',
      '9000\n',
    ],
  ];
  it.each(programs)('%s', async (_, files, expected) => {
    const result = await run(files);
    expect(result.error).toBeUndefined();
    expect(printed(result)).toBe(expected);
  });
});

describe('errors stand in the learner’s own file', () => {
  it.each([
    ['a thrown error', 'function g() {\n  throw new Error("bad");\n}\ng();', 'threw', 'Error', 2],
    ['an error of the engine', '\nconst o = {};\no.a.b;', 'threw', 'TypeError', 3],
    [
      'an error class',
      'class E extends Error { constructor() { super("x"); } }\nthrow new E();',
      'threw',
      'E [Error]',
      2,
    ],
    ['a rejection nobody handles', '\nPromise.reject(new Error("late"));', 'threw', 'Error', 2],
    ['a syntax error', 'let a = 1;\nlet b = ;', 'syntax-error', 'SyntaxError', 2],
  ] as const)('%s', async (_, source, verdict, name, line) => {
    const result = await run(source);
    expect({ verdict: result.verdict, name: result.error?.name, line: result.error?.line }).toEqual(
      { verdict, name, line },
    );
    expect(result.exitCode).toBe(1);
  });

  it('maps lines of translated TypeScript', async () => {
    const result = await run({ 'main.ts': 'enum E { A, B, C }\n\n(null as any).x;' });
    expect(result.error?.line).toBe(3);
  });

  it('says what is not available', async () => {
    const result = await run('require("node:fs")');
    expect(result.notReproducible).toContain('node:fs is not available here');
  });
});

describe('calls and tests', () => {
  const calls = (
    entry: string,
    ...cases: readonly (readonly [readonly number[], number | null])[]
  ) => ({
    calls: { entry, cases: cases.map(([args, expected]) => ({ args, expected })) },
  });

  it('judges each case, and one that spoils the instance leaves the others alone', async () => {
    const source = `async function f(n) {
      if (n === 1) for (;;);
      if (n === 2) [].indexOf.call({ length: 2 ** 53 - 1 }, 1);
      if (n === 3) return new Promise(() => {});
      if (n === 4) throw new Error('four');
      return n;
    }`;
    const cases = [0, 1, 2, 3, 4, 5].map((n) => [[n], n] as const);
    const result = await run(source, {
      ...calls('f', ...cases),
      limits: { milliseconds: 400, steps: 300 },
    });
    expect(result.verdict).toBe('finished');
    expect(result.calls.map(({ verdict, passed }) => `${verdict} ${passed}`)).toEqual([
      'finished true',
      'timeout false',
      'timeout false',
      'never-settled false',
      'threw false',
      'finished true',
    ]);
  });

  it('tells undefined from null, and names what is missing', async () => {
    const different = await run('const f = () => undefined;', calls('f', [[], null]));
    expect(different.calls[0]).toMatchObject({
      passed: false,
      actual: 'undefined',
      expected: 'null',
    });
    const missing = await run('1', calls('f', [[], null]));
    expect(missing.calls[0]?.error).toMatchObject({
      name: 'ReferenceError',
      message: 'f is not defined',
    });
  });

  it('runs node:test', async () => {
    const result = await run(
      'import test from "node:test"; import assert from "node:assert"; test("a", () => {}); test("b", () => assert.equal(1, 2));',
    );
    expect(result.tests.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
      'a passed',
      'b failed',
    ]);
    expect(result.exitCode).toBe(1);
  });
});

it('gives the same bytes for the same request', async () => {
  const source =
    'for (let i = 0; i < 1e4; i++) Math.random(); console.log(Math.random(), Date.now(), {}); setTimeout(() => null.x, 5)';
  const results = [];
  for (let round = 0; round < 10; round++) results.push(JSON.stringify(await run(source)));
  expect(new Set(results).size).toBe(1);
});

it('does not keep the process alive', () => {
  const sandboxUrl = new URL('./quickjs.ts', import.meta.url).href;
  const program = `import { createSandbox } from '${sandboxUrl}';
    const files = [{ path: 'a.js', source: '1' }];
    const { verdict } = await createSandbox().run({ program: { entry: 'a.js', files } });
    process.stdout.write(verdict);`;
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    timeout: 15_000,
  });
  expect({ status: child.status, stdout: child.stdout }).toEqual({ status: 0, stdout: 'finished' });
});
