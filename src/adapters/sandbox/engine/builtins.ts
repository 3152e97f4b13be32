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
  ['vitest', 'vitest.js'],
  ['@jest/globals', 'vitest.js'],
]);

/** Packages that learners' tests are written with: they stand here under their plain names only. */
const testPackages: ReadonlySet<string> = new Set(['vitest', '@jest/globals']);

/** Whether a specifier names a module that is built in here. */
export function isBuiltIn(specifier: string): boolean {
  const name = specifier.replace(/^node:/, '');
  if (!guestFileOf.has(name)) return false;
  // Node has its tests with the prefix only, and packages have none.
  return specifier.startsWith('node:') ? !testPackages.has(name) : name !== 'test';
}

/** Everything that Node itself carries, without the `node:` prefix. */
export const nodeBuiltins: ReadonlySet<string> = new Set(builtinModules);
