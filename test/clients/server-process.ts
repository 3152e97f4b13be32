import { fileURLToPath } from 'node:url';

/** The built server, as a client's configuration block starts it. */
export const serverFile = fileURLToPath(new URL('../../dist/main.js', import.meta.url));

export function serverArguments(root: string, extra: readonly string[] = []): string[] {
  return [serverFile, '--root', root, '--db', ':memory:', ...extra];
}
