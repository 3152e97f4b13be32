/**
 * Keeps the lock file installable everywhere. npm 10 and 11 forget that better-sqlite3 brings its
 * binaries along (`gypfile: false`) and would call node-gyp, which wants Python and a compiler.
 * `--check` writes nothing and fails where the lock file needs mending or names a registry.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Entry = { gypfile?: boolean; resolved?: string };
type LockFile = { readonly packages: Readonly<Record<string, Entry>> };

const file = 'package-lock.json';
const withBinaries = ['node_modules/better-sqlite3'];
const isCheck = process.argv.includes('--check');

const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
const problems: string[] = [];
for (const name of withBinaries) {
  const entry = lock.packages[name];
  if (entry === undefined) problems.push(`${name} is missing`);
  else if (entry.gypfile !== false) {
    problems.push(`${name} lacks "gypfile": false`);
    entry.gypfile = false;
  }
}
for (const [name, entry] of Object.entries(lock.packages)) {
  if (entry.resolved?.startsWith('http') !== true) continue;
  problems.push(`${name} names a registry`);
  delete entry.resolved;
}
if (problems.length > 0 && isCheck) {
  process.stderr.write(`${file}: ${problems.join(', ')}; run npm run lock\n`);
  process.exitCode = 1;
} else if (problems.length > 0) {
  writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
}
