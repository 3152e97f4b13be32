import { builtinModules } from 'node:module';

/** Built-in modules that programs can import, and the guest file behind each. */
export const guestFileOf: ReadonlyMap<string, string> = new Map([
  ['assert', 'assert.js'],
  ['assert/strict', 'assert-strict.js'],
  ['events', 'events.js'],
  ['process', 'process.js'],
  ['test', 'test.js'],
  ['timers', 'timers.js'],
  ['timers/promises', 'timers-promises.js'],
  ['util', 'util.js'],
]);

export const builtinNames: ReadonlySet<string> = new Set(guestFileOf.keys());

/** Everything that Node itself carries, without the `node:` prefix. */
export const nodeBuiltins: ReadonlySet<string> = new Set(builtinModules);
