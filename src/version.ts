import { createRequire } from 'node:module';

const manifest: unknown = createRequire(import.meta.url)('../package.json');

/** The version in package.json, which lies beside both `src` and `dist`. */
export const version = versionOf(manifest);

function versionOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('version' in value)) return '0.0.0';
  return String(value.version);
}
