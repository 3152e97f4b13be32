/** The console of Node, writing through the worker. */
import { passed } from './clock.js';
import { rawFrames } from './errors.js';
import { define, host } from './host.js';
import { format, formatWithOptions, inspect } from './inspect.js';
import { table } from './console-table.js';

const { apply } = Reflect;
const { includes, isWellFormed } = String.prototype;
const { stringify } = JSON;
const indentWidth = 2;
const split = (text) => text.split('\n');
let indent = '';

/** Once output is cut nothing more is kept, so nothing more is put together. */
let isKept = true;
const counts = new Map();
const starts = new Map();

/** Writes text to `stdout` or `stderr`, with the place that asked for it. */
export function write(stream, text) {
  if (!isKept) return;
  // A text of C ends at NUL, and half a surrogate pair has no UTF-8.
  const isAwkward = apply(includes, text, ['\0']) || !apply(isWellFormed, text, []);
  isKept = host.write(stream, isAwkward ? stringify(text) : text, rawFrames(), isAwkward);
}

function print(stream, text) {
  if (!isKept) return;
  const lines = indent === '' ? text : `${indent}${split(text).join(`\n${indent}`)}`;
  write(stream, `${lines}\n`);
}

function duration(label) {
  const start = starts.get(label);
  if (start === undefined) return undefined;
  host.note('console.time depends on the machine');
  return `${label}: ${(passed() - start).toFixed(3).replace(/\.?0+$/, '')}ms`;
}

const methods = {
  log(...given) {
    if (!isKept) return;
    print('stdout', format(...given));
  },
  warn(...given) {
    print('stderr', format(...given));
  },
  dir(value, options) {
    print('stdout', inspect(value, { customInspect: false, ...options }));
  },
  trace(...given) {
    host.note('stack frames show other paths');
    const head = given.length === 0 ? 'Trace' : `Trace: ${format(...given)}`;
    print('stderr', `${head}\n${host.frames(rawFrames())}`);
  },
  assert(condition, ...given) {
    if (condition) return;
    if (typeof given[0] === 'string') given[0] = `Assertion failed: ${given[0]}`;
    else given.unshift('Assertion failed');
    methods.warn(...given);
  },
  clear() {},
  count(label = 'default') {
    const name = `${label}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    methods.log(`${name}: ${count}`);
  },
  countReset(label = 'default') {
    const name = `${label}`;
    if (counts.delete(name)) return;
    warning(`Count for '${name}' does not exist`);
  },
  group(...given) {
    if (given.length > 0) methods.log(...given);
    indent += ' '.repeat(indentWidth);
  },
  groupEnd() {
    indent = indent.slice(0, -indentWidth);
  },
  table(rows, columns) {
    if (rows === null || typeof rows !== 'object') methods.log(rows);
    else methods.log(table(rows, columns));
  },
  time(label = 'default') {
    const name = `${label}`;
    if (starts.has(name)) warning(`Label '${name}' already exists for console.time()`);
    else starts.set(name, passed());
  },
  timeEnd(label = 'default') {
    const name = `${label}`;
    const text = duration(name);
    if (text === undefined) warning(`No such label '${name}' for console.timeEnd()`);
    else print('stdout', text);
    starts.delete(name);
  },
  timeLog(label = 'default', ...given) {
    const name = `${label}`;
    const text = duration(name);
    if (text === undefined) warning(`No such label '${name}' for console.timeLog()`);
    else print('stdout', formatWithOptions({}, text, ...given));
  },
};
methods.debug = methods.info = methods.dirxml = methods.log;
methods.error = methods.warn;
methods.groupCollapsed = methods.group;

function warning(text) {
  host.note('warnings of Node name the process');
  write(
    'stderr',
    `(node:1) Warning: ${text}\n(Use \`node --trace-warnings ...\` to show where the warning was created)\n`,
  );
}

const console = {};
for (const name of Object.keys(methods)) {
  const { [name]: method } = { [name]: (...given) => methods[name](...given) };
  console[name] = method;
}
Object.defineProperty(console, Symbol.toStringTag, { value: 'console', configurable: true });
define(globalThis, 'console', console);
