import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { serverFile } from '../clients/server-process.ts';

export type ServedProcess = { readonly process: ChildProcess; readonly origin: string };

/** The built server as people start it, on a free port of this machine. */
export async function startServed(root: string): Promise<ServedProcess> {
  const args = [serverFile, '--db', ':memory:', '--root', root, 'serve', '--port', '0'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { process: child, origin: /http:\/\/[\d.:]+/.exec(line)?.[0] ?? '' };
}

/** Asks it to stop and answers its exit code and signal. */
export async function stopServed({ process: child }: ServedProcess): Promise<unknown> {
  child.kill('SIGTERM');
  return once(child, 'exit');
}
