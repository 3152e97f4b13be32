/** Prints what the sandbox costs, and how long after its limit each kind of hostile program ends. */
import { performance } from 'node:perf_hooks';
import { compose, contextFor } from '../compose.ts';
import { median, quantile } from './statistics.ts';

/** The wall clock that hostile programs get, in milliseconds. */
const limit = 500;
const rounds = 5;
const smallRuns = 100;

const hostile: readonly (readonly [name: string, source: string])[] = [
  ['infinite loop', 'for (;;) {}'],
  ['native loop', '[].indexOf.call({ length: 2 ** 53 - 1 }, 1)'],
  ['memory bomb', 'const a = []; for (;;) a.push(new Array(1e5).fill(1))'],
  ['string bomb', 'let s = "a"; for (;;) s += s'],
  ['deep recursion', 'function f() { return f() + 1 } f()'],
  ['catastrophic pattern', '/^(a+)+$/.test("a".repeat(40) + "b")'],
  ['prototype pollution', 'Object.prototype.polluted = 1; Array.prototype.push = null'],
  ['constructor escape', 'this.constructor.constructor("return process")().exit(3)'],
  ['huge output', 'for (;;) console.log("x".repeat(1000))'],
  ['never settles', 'await new Promise(() => {}); export {}'],
];

const composition = compose({ roots: [], database: ':memory:', isShared: true });
const { sandbox } = contextFor(composition);
const run = async (source: string, milliseconds?: number) => {
  const program = { entry: 'main.js', files: [{ path: 'main.js', source }] };
  const limits = milliseconds === undefined ? {} : { milliseconds };
  const start = performance.now();
  const { verdict } = await sandbox.run({ program, limits });
  return { verdict, time: performance.now() - start };
};

const cold = await run('console.log(1)');
print(`first run, with the start of the worker   ${cold.time.toFixed(0)} ms`);
const warm: number[] = [];
for (let round = 0; round < smallRuns; round += 1) warm.push((await run('console.log(1)')).time);
print(`small run                                 ${milliseconds(warm)}`);
print(`\nhostile programs with a clock of ${limit} ms   verdict          after`);
for (const [name, source] of hostile) {
  const times: number[] = [];
  let last = '';
  for (let round = 0; round < rounds; round += 1) {
    const { verdict, time } = await run(source, limit);
    times.push(time);
    last = verdict;
  }
  const [middle, longest] = [median(times), Math.max(...times)];
  const after = `${middle.toFixed(0)} ms, longest ${longest.toFixed(0)} ms`;
  print(`  ${name.padEnd(40)} ${last.padEnd(16)} ${after}`);
}
await composition.close();

function milliseconds(times: readonly number[]): string {
  return `median ${median(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
