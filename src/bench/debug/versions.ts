import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Name and version of an installed package, as its package.json says. */
export function nameAndVersion(name: string): string {
  // Not every package lets its package.json be imported: it is looked for where the package lies.
  for (const folder of require.resolve.paths(name) ?? []) {
    const version = versionIn(`${folder}/${name}/package.json`);
    if (version !== undefined) return `${name} ${version}`;
  }
  return name;
}

function versionIn(file: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: string };
    return version;
  } catch {
    return undefined;
  }
}
