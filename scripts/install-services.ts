/**
 * Installs what the service tests start besides this project's own servers, as packages of the
 * machine (Debian and its kin). What is there already is left as it is.
 */
import { execFileSync, spawnSync } from 'node:child_process';

/** A command and the package that brings it. */
const needed = [{ command: 'chromium', package: 'chromium' }];
/** Package mirrors are away now and then. */
const tries = 3;

const missing = needed
  .filter(({ command }) => spawnSync('sh', ['-c', `command -v ${command}`]).status !== 0)
  .map((each) => each.package);
if (missing.length > 0) install(missing);

function install(packages: readonly string[]): void {
  process.stdout.write(`installing ${packages.join(', ')}\n`);
  const root = process.getuid?.() === 0 ? [] : ['sudo', '--non-interactive'];
  const apt = (...args: string[]) => {
    const [command = 'apt-get', ...rest] = [...root, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env });
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      apt('update');
      apt('install', '--yes', '--no-install-recommends', ...packages);
      return;
    } catch (error) {
      if (attempt === tries) throw error;
    }
  }
}
