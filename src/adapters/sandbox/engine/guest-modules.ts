import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { guestFileOf } from './builtins.ts';

/** Prefix of the names that guest files have inside QuickJS. */
export const guestPrefix = 'guest:';

const folder = new URL('../guest/', import.meta.url);

/** Places in the inspecting library where only the engine knows the answer. */
const hookedParts: readonly (readonly [string, string])[] = [
  [
    'getPromiseDetails:()=>[g,void 0]',
    'getPromiseDetails:t=>{const d=hooks.promiseDetails(t);return d[0]==="pending"?[g,void 0]:d[0]==="rejected"?[h,d[1]]:[void 0,d[1]]}',
  ],
  [
    'getProxyDetails:y.getProxyDetails,Proxy:y.Proxy',
    'getProxyDetails:(t,e)=>hooks.proxyDetails(t,e),Proxy:y.Proxy',
  ],
  ['isError:t=>l?.(t)||s(i,t)', 'isError:t=>hooks.isError(t)'],
  ['previewEntries:t=>[[],!1]', 'previewEntries:(t,e)=>hooks.previewEntries(t,e)'],
  ['.match(/^(async\\s+)?function *\\*/)', '.match(/^(async\\s*)?(function\\s*)?\\*/)'],
  [',s+=1}while', '}while'],
  ['t.exports=URL', 't.exports=globalThis.URL??class URL{}'],
];

/** Source texts of the guest's modules by their names, read once for each worker. */
export function readGuestModules(): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.js')) continue;
    modules.set(guestPrefix + name, readFileSync(new URL(name, folder), 'utf8'));
  }
  modules.set(`${guestPrefix}node-inspect.js`, inspectModule());
  return modules;
}

/** The module name inside QuickJS for a built-in module of Node. */
export function guestModuleOf(builtin: string): string {
  return guestPrefix + (guestFileOf.get(builtin.replace(/^node:/, '')) ?? builtin);
}

function inspectModule(): string {
  const path = createRequire(import.meta.url).resolve('node-inspect-extracted');
  let text = readFileSync(path, 'utf8');
  for (const [part, replacement] of hookedParts) {
    if (!text.includes(part)) throw new Error(`node-inspect-extracted has no "${part}"`);
    text = text.replace(part, () => replacement);
  }
  return `import { hooks } from './inspect-hooks.js';
const module = { exports: {} };
const exports = module.exports;
${text}
export default module.exports;
`;
}
