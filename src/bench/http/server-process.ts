import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type ServerProcess = { readonly url: string; readonly pid: number };

/** How long a server may take to say its address, and to stop, in milliseconds. */
const longest = { start: 20_000, stop: 12_000 } as const;

const mainFile = fileURLToPath(new URL('../../main.js', import.meta.url));

/** Servers as processes of their own, so that none shares a heap or an event loop with the load. */
export class ServerProcesses {
  readonly #children = new Set<ChildProcess>();

  constructor() {
    // However the bench ends, none of them outlives it.
    process.once('exit', () => {
      for (const child of this.#children) child.kill('SIGKILL');
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => process.exit(1));
  }

  /**
   * Starts a script that prints its address.
   * @throws Error where it ends or says nothing in time
   */
  async start(file: string, args: readonly string[]): Promise<ServerProcess> {
    const child = spawn(process.execPath, [file, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    const url = await Promise.race([
      addressFrom(child),
      once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended at its start`))),
      after(longest.start).then(() => Promise.reject(new Error(`${file} said no address`))),
    ]);
    return { url, pid: child.pid ?? 0 };
  }

  /** Our server as people start it, on a free port. */
  startOurs(folder: string, database: string): Promise<ServerProcess> {
    const args = ['serve', '--port', '0', '--root', folder, '--db', database];
    return this.start(mainFile, args);
  }

  /** Asks every server to stop, and ends those that do not. */
  async stop(): Promise<void> {
    await Promise.all(
      [...this.#children].map(async (child) => {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await Promise.race([exited, after(longest.stop)]);
        child.kill('SIGKILL');
      }),
    );
  }
}

async function addressFrom(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('standard output is not piped');
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/[\d.:]+\/\w+/.exec(line)?.[0];
    if (url === undefined) continue;
    // What is said later would fill the pipe.
    child.stdout.resume();
    return url;
  }
  return new Promise(() => undefined);
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}

/** Runs one call of our command line, such as an import. */
export async function runCommand(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [mainFile, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`tutorfleet ${args.join(' ')} ended with ${code ?? 'a signal'}`);
}
