import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { McpServer } from '@modelcontextprotocol/server';
import type { CallToolDirectly } from '../../server.ts';
import { writeError, writeJson } from './answer.ts';
import { allowPage } from './cross-origin.ts';
import { isAllowed, limitConnections, loopbackHosts, serverOptions } from './guards.ts';
import { createMcpRoute } from './mcp-route.ts';
import type { SessionKind } from './sessions.ts';
import { createSseRoute, messagesPath } from './sse-route.ts';

export type HttpAddress = {
  readonly url: string;
  /** Refuses what is new, lets what runs finish, then closes. */
  readonly close: () => Promise<void>;
};

export type HttpOptions = {
  readonly host: string;
  readonly port: number;
  /** `full` where tools ask their client back; `light`, the default, shares the servers. */
  readonly sessions?: SessionKind;
  /** How plain calls of tools are answered without the SDK's checks, which the transport makes. */
  readonly callTool?: CallToolDirectly;
  readonly onError: (error: Error) => void;
};

/** How long running calls may take to finish when the server is asked to stop, in milliseconds. */
const longestDrain = 10_000;

/**
 * Serves MCP on this machine: Streamable HTTP at `/mcp` for both protocol eras, HTTP+SSE at `/sse`,
 * and `/health` and `/ready` for whoever watches over it.
 * @throws Error for an address other than loopback, and for a port that is taken.
 */
export async function startHttp(
  createServer: () => McpServer,
  options: HttpOptions,
): Promise<HttpAddress> {
  if (!loopbackHosts.has(options.host)) {
    const reason = 'without authentication only this machine is served; use 127.0.0.1';
    throw new Error(`--host ${options.host}: ${reason}`);
  }
  const { sessions = 'light', callTool, onError } = options;
  const mcp = await createMcpRoute(createServer, { sessions, callTool, onError });
  const sse = createSseRoute(createServer, onError);
  const open = new Set<ServerResponse>();
  let isDraining = false;

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Nearly every request; only the others pay for parsing an address.
    if (request.url === '/mcp') return mcp.handle(request, response);
    const address = URL.parse(request.url ?? '/', 'http://localhost');
    if (address === null) {
      writeError(response, 400, 'Bad request: the path is not one');
      return;
    }
    const { pathname, searchParams } = address;
    const asked = `${request.method ?? ''} ${pathname}`;
    if (pathname === '/mcp') await mcp.handle(request, response);
    else if (pathname === '/health') writeJson(response, 200, { status: 'ok' });
    else if (pathname === '/ready') writeJson(response, 200, { status: 'ready' });
    else if (asked === 'GET /sse') sse.open(response);
    else if (asked === `POST ${messagesPath}`) {
      await sse.post(request, response, searchParams.get('sessionId') ?? '');
    } else writeError(response, 404, 'Nothing here; MCP is served at /mcp');
  };

  const server = createHttpServer(serverOptions, (request, response) => {
    if (!isAllowed(request, response, open.size) || allowPage(request, response)) return;
    if (isDraining && request.url !== '/health') {
      const headers = { 'retry-after': '5', connection: 'close' };
      writeError(response, 503, 'The server is stopping', { headers });
      return;
    }
    open.add(response);
    response.once('close', () => open.delete(response));
    route(request, response).catch((error: unknown) => {
      onError(error instanceof Error ? error : new Error(String(error)));
      if (!response.headersSent) writeError(response, 500, 'Internal error');
    });
  });
  limitConnections(server);
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host === '::1' ? '[::1]' : options.host;
  return {
    url: `http://${host}:${port}/mcp`,
    close: async () => {
      isDraining = true;
      await drained(open);
      await Promise.all([mcp.close(), sse.close()]);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/**
 * Waits until the calls that are running have been answered, and ends the streams that only listen.
 */
async function drained(open: ReadonlySet<ServerResponse>): Promise<void> {
  const isListening = ({ req: { method } }: ServerResponse) => method === 'GET';
  const running = [...open].filter((response) => !isListening(response));
  const answered = running.map(
    (response) => new Promise<void>((resolve) => response.once('close', () => resolve())),
  );
  // Not referenced: when everything is answered, the process need not wait for the deadline.
  const deadline = new Promise((resolve) => setTimeout(resolve, longestDrain).unref());
  await Promise.race([Promise.all(answered), deadline]);
  for (const response of open) if (isListening(response)) response.end();
}

function listen(server: HttpServer, { host, port }: HttpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
