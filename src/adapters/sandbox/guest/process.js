/** The part of `process` that has a meaning without a machine around it. */
import { passed } from './clock.js';
import { write } from './console.js';
import { EventEmitter } from './events.js';
import { define, host } from './host.js';
import { nextTick } from './queue.js';

/** Thrown by `process.exit` to unwind the program; the worker tells it from all other values. */
export const exitSignal = { isExit: true };

function streamOf(name) {
  return {
    write(text) {
      write(name, `${text}`);
      return true;
    },
    isTTY: false,
    columns: 80,
    on() {
      return this;
    },
    end() {},
  };
}

const memory = {
  rss: 50_000_000,
  heapTotal: 8_000_000,
  heapUsed: 5_000_000,
  external: 1_000_000,
  arrayBuffers: 10_000,
};

function hrtime(previous) {
  const time = passed();
  const seconds = Math.floor(time / 1000);
  const nanoseconds = Math.floor((time % 1000) * 1e6);
  if (previous === undefined) return [seconds, nanoseconds];
  const difference = (seconds - previous[0]) * 1e9 + nanoseconds - previous[1];
  return [Math.floor(difference / 1e9), difference % 1e9];
}
hrtime.bigint = () => BigInt(Math.floor(passed() * 1e6));

const process = new EventEmitter();
Object.setPrototypeOf(
  process,
  Object.create(EventEmitter.prototype, {
    constructor: { value: { process: function () {} }.process, enumerable: false },
  }),
);
Object.assign(process, {
  title: 'node',
  version: 'v24.0.0',
  versions: { node: '24.0.0', v8: '13.6.233.8-node.10' },
  arch: 'x64',
  platform: 'linux',
  release: { name: 'node', lts: 'Krypton' },
  argv: ['node', ''],
  execArgv: [],
  env: {},
  pid: 1,
  ppid: 0,
  exitCode: undefined,
  stdout: streamOf('stdout'),
  stderr: streamOf('stderr'),
  nextTick,
  hrtime,
  cwd: () => '/',
  uptime: () => passed() / 1000,
  memoryUsage() {
    host.note('process.memoryUsage depends on the machine');
    return { ...memory };
  },
  emitWarning(warning) {
    host.note('warnings of Node name the process');
    write(
      'stderr',
      `(node:1) ${warning instanceof Error ? `${warning}` : `Warning: ${warning}`}\n`,
    );
  },
  abort: () => process.exit(134),
  exit(code) {
    if (code !== undefined) process.exitCode = code;
    runExitHandlers();
    host.exit(process.exitCode ?? 0);
    throw exitSignal;
  },
});
for (const name of ['_events', '_eventsCount', '_maxListeners']) {
  define(process, name, process[name]);
}

let hasEnded = false;

/** Calls the listeners of `exit`, once. */
export function runExitHandlers(code = process.exitCode ?? 0) {
  if (hasEnded) return;
  hasEnded = true;
  if (process.exitCode === undefined) process.exitCode = code;
  process.emit('exit', Number(code));
}

define(globalThis, 'process', process);
define(globalThis, 'global', globalThis);
export { process };
export default process;
