import type { Case } from '../trial.ts';
import type { ParsedProgram } from '../tree.ts';
import { longestWait, type Checks } from './checks.ts';
import { importsOf, isAsyncProgram, localNameOf } from './runnable.ts';

export type GivenCases = { readonly entry: string; readonly cases: readonly Case[] };

/** Checks by calling one function; undefined where it has no plain name. */
export function caseChecks(
  program: ParsedProgram,
  path: string,
  { entry, cases }: GivenCases,
): Checks | undefined {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(entry)) return undefined;
  const local = localNameOf(program.tree, entry);
  const isAsync = isAsyncProgram(program);
  const [async, settled] = isAsync
    ? [
        'async ',
        "if (typeof value?.then === 'function') value = await Promise.race([value, $$waiting()]);",
      ]
    : ['', ''];
  const listed = cases.map(({ args, expected }) => [JSON.stringify(args), expected]);
  return {
    count: cases.length,
    isAsync,
    path,
    imports: importsOf(program),
    result: `typeof ${local}==='function'?${local}:module.exports.${entry}`,
    text: `
const $$cases = ${JSON.stringify(listed)};
const $$waiting = () => new Promise((resolve) => setTimeout(resolve, ${longestWait}));
function $$same(a, b) {
  if (typeof b !== 'object' || b === null || typeof a !== 'object' || a === null) return a === b;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  const keys = Object.keys(b);
  if (Object.keys(a).length !== keys.length || a.length !== b.length) return false;
  return keys.every((key) => Object.hasOwn(a, key) && $$same(a[key], b[key]));
}
const $$prepare = (entry) => entry;
${async}function $$check(entry, index) {
  const [args, expected] = $$cases[index];
  let value = entry(...JSON.parse(args));
  ${settled}
  return $$same(value, expected);
}
`,
  };
}
