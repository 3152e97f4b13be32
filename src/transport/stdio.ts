import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createServer, type Served } from '../server.ts';

/**
 * Serves one client over standard input and output, in the protocol era it opens with.
 * Resolves when the client closes its end or the process is asked to stop.
 */
export async function runStdio(served: Served, onError: (error: Error) => void): Promise<void> {
  const connection = serveStdio(() => createServer(served), { onerror: onError });
  await new Promise<void>((resolve) => {
    process.stdin
      .once('end', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
    // A client that closed its reading end is gone as well.
    process.stdout.once('error', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await connection.close();
}
