/**
 * Proves the README's two commands on a bare machine: a fresh clone, an empty npm cache, a PATH
 * with the machine's Node, git and the shell but no compiler and no Python, and three versions of
 * npm. `npm start` is run with each, `npm test` with the last. `--quick` leaves `npm test` out.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const npmVersions = ['10.9', '11.5', '11.19'];
/** What a person's machine has, and nothing that compiles. */
const commands = ['node', 'git', 'sh', 'bash', 'env', 'uname', 'sed', 'dirname', 'basename'].concat(
  ['cat', 'ls', 'rm', 'mkdir', 'cp', 'mv', 'ln', 'readlink', 'chmod', 'tr', 'which'],
);
const isQuick = process.argv.includes('--quick');
const startPort = 34_117;

const folder = mkdtempSync(join(tmpdir(), 'tutorfleet-install-'));
const machinePath = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((entry) => !entry.includes('node_modules'));

let passed = 0;
let failed = 0;
try {
  const bin = bareMachine();
  for (const version of npmVersions) {
    const isLast = version === npmVersions.at(-1);
    await prove(`npm ${version}`, () => tryInstall(version, bin, isLast && !isQuick));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
if (failed > 0) process.exitCode = 1;

async function prove(name: string, run: () => Promise<void>): Promise<void> {
  const start = performance.now();
  try {
    await run();
    passed += 1;
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    process.stdout.write(`passed: ${name} (${seconds} s)\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`failed: ${name}: ${String(error)}\n`);
  }
}

/** A folder with links to the allowed commands: the only entry of PATH. */
function bareMachine(): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const command of commands) {
    const found = machinePath.map((entry) => join(entry, command)).find((file) => existsSync(file));
    if (found !== undefined) symlinkSync(found, join(bin, command));
  }
  return bin;
}

async function tryInstall(version: string, bin: string, withTests: boolean): Promise<void> {
  const home = mkdtempSync(join(folder, 'home-'));
  const tool = join(home, 'npm-tool');
  const realNpm = { env: { ...process.env, PATH: machinePath.join(delimiter) } };
  execFileSync('npm', ['install', '--silent', '--prefix', tool, `npm@${version}`], realNpm);
  const npm = join(tool, 'node_modules', '.bin', 'npm');
  const clone = join(home, 'clone');
  execFileSync('git', ['clone', '--quiet', '.', clone]);
  const env = {
    ...registryOf(process.env),
    PATH: [dirname(npm), bin].join(delimiter),
    HOME: home,
    npm_config_cache: join(home, 'cache'),
  };
  const runNpm = (...args: string[]) => execFileSync(npm, args, { cwd: clone, env, stdio: 'pipe' });
  runNpm('ci');
  await proveStart(npm, clone, env);
  if (withTests) {
    const lines = runNpm('test').toString().trim().split('\n');
    process.stdout.write(`npm test: ${lines.at(-1) ?? ''}\n`);
  }
  rmSync(home, { recursive: true, force: true });
}

/** The registry and certificates that this machine uses, if it sets any; nothing else of its settings. */
function registryOf(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const names = Object.keys(env).filter((name) =>
    /^(npm_config_(registry|userconfig|globalconfig|cafile)|https?_proxy|no_proxy|NODE_EXTRA_CA_CERTS)$/i.test(
      name,
    ),
  );
  return Object.fromEntries(names.map((name) => [name, env[name]]));
}

async function proveStart(npm: string, cwd: string, env: NodeJS.ProcessEnv) {
  const args = ['start', '--', '--port', String(startPort)];
  const server = spawn(npm, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    for await (const line of createInterface(server.stdout)) if (line.includes('listens at')) break;
    const body = { jsonrpc: '2.0', id: 1, method: 'tools/call' };
    const params = { name: 'progress', arguments: { action: 'next' } };
    const response = await fetch(`http://127.0.0.1:${startPort}/mcp`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
      body: JSON.stringify({ ...body, params }),
    });
    const text = await response.text();
    if (!text.includes('"content"') || text.includes('"isError":true')) throw new Error(text);
  } finally {
    // npm, its shell and the server are one process group.
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGTERM');
    await once(server, 'exit');
  }
}
