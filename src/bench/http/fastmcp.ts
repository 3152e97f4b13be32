import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { ServerProcess, ServerProcesses } from './server-process.ts';

/** The peer that many servers are written with; pinned, so that runs can be compared. */
export const fastmcp = { name: 'fastmcp', version: '4.20.16' } as const;

/** How long its installation may take, in milliseconds. */
const longestInstall = 120_000;

/**
 * Installs it into a folder of its own and starts it there.
 * @throws Error where npm or the start fails, for example without a network
 */
export async function startFastmcp(
  processes: ServerProcesses,
  folder: string,
  textLength: number,
): Promise<ServerProcess> {
  const home = join(folder, fastmcp.name);
  await mkdir(home);
  const manifest = { private: true, type: 'module' };
  await writeFile(join(home, 'package.json'), JSON.stringify(manifest));
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts'];
  await promisify(execFile)('npm', ['install', ...flags, `${fastmcp.name}@${fastmcp.version}`], {
    cwd: home,
    timeout: longestInstall,
  });
  const file = join(home, 'server.js');
  await copyFile(fileURLToPath(new URL('peers/fastmcp.js', import.meta.url)), file);
  return processes.start(file, [fastmcp.name, String(textLength), String(await freePort())]);
}

/** It takes a number, and does not say which port it took for 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
