import type { Pattern, Program } from 'acorn';
import { simple } from 'acorn-walk';

/** Globals of Node that do not exist here; a program that names one behaves otherwise. */
export const absentGlobals: ReadonlySet<string> = new Set([
  'Atomics',
  'Blob',
  'BroadcastChannel',
  'Buffer',
  'Crypto',
  'File',
  'FormData',
  'Headers',
  'Intl',
  'MessageChannel',
  'Request',
  'Response',
  'ReadableStream',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'WebSocket',
  'crypto',
  'navigator',
]);

/** Those that a file names without declaring anything of that name itself. */
export function absentGlobalsIn(source: string, tree: Program): readonly string[] {
  if (!mention.test(source)) return [];
  const named = new Set<string>();
  const declared = new Set<string>();
  simple(tree, {
    Identifier: ({ name }) => void named.add(name),
    VariableDeclarator({ id }) {
      declaredIn(id, declared);
    },
    Function: ({ id, params }) => {
      for (const pattern of id ? [id, ...params] : params) declaredIn(pattern, declared);
    },
    Class({ id }) {
      if (id) declared.add(id.name);
    },
    ImportDeclaration: ({ specifiers }) => {
      for (const { local } of specifiers) declared.add(local.name);
    },
  });
  return [...named].filter((name) => absentGlobals.has(name) && !declared.has(name));
}

/** The plain name of a pattern: what is taken apart rarely carries the name of a global. */
function declaredIn(pattern: Pattern, declared: Set<string>): void {
  if (pattern.type === 'Identifier') declared.add(pattern.name);
}

const mention = new RegExp(`\\b(?:${[...absentGlobals].join('|')})\\b`);
