import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { createServer, type Served } from '../server.ts';
import { incomingMessages } from './incoming-messages.ts';

/**
 * Serves one client over standard input and output, in the protocol era it opens with.
 * Resolves when the client closes its end or the process is asked to stop.
 */
export async function runStdio(served: Served, onError: (error: Error) => void): Promise<void> {
  const { stdin, stdout } = process;
  // Every answer that waits for a slow reader listens; there may be many.
  stdout.setMaxListeners(0);
  const reply = (message: object) => void stdout.write(`${JSON.stringify(message)}\n`);
  const incoming = stdin.pipe(incomingMessages(reply, onError));
  const connection = serveStdio(() => createServer(served), {
    transport: new StdioServerTransport(incoming, stdout),
    onerror: (error) => {
      // A client that closed its reading end has gone; nobody needs to hear of it.
      if (!('code' in error) || error.code !== 'EPIPE') onError(error);
    },
  });
  await new Promise<void>((resolve) => {
    stdin.once('close', () => incoming.end()).once('error', () => resolve());
    incoming.once('end', resolve);
    stdout.once('error', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await connection.close();
  stdin.destroy();
}
