import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { ParsedProgram } from '../tree.ts';

/** What the language itself gives, also where the scope analysis knows no value of that name. */
const always = new Set([
  ...['undefined', 'NaN', 'Infinity', 'globalThis', 'arguments', 'Promise', 'Symbol', 'Map', 'Set'],
  ...['WeakMap', 'WeakSet', 'WeakRef', 'Proxy', 'Reflect', 'BigInt', 'Iterator', 'Atomics', 'Intl'],
  ...['SharedArrayBuffer', 'FinalizationRegistry', 'AggregateError', 'BigInt64Array'],
  ...['BigUint64Array', 'Temporal', 'WebAssembly', 'Generator', 'AsyncIterator'],
]);

const known = new WeakMap<
  ParsedProgram,
  readonly (TSESTree.Identifier | TSESTree.JSXIdentifier)[]
>();

/** Names of values that neither the program nor the language declares, in the order of the source. */
export function unknownNames(
  program: ParsedProgram,
): readonly (TSESTree.Identifier | TSESTree.JSXIdentifier)[] {
  const before = known.get(program);
  if (before !== undefined) return before;
  const through = program.scopes.globalScope?.through ?? [];
  const names = through
    .filter((reference) => reference.resolved === null && reference.isValueReference)
    .map(({ identifier }) => identifier)
    .filter(({ name }) => !always.has(name))
    // `typeof name` asks whether the name exists at all.
    .filter(({ parent }) => parent.type !== 'UnaryExpression' || parent.operator !== 'typeof')
    .sort((a, b) => a.range[0] - b.range[0]);
  known.set(program, names);
  return names;
}
