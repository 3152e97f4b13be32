import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  localhostHostValidation,
  localhostOriginValidation,
  toNodeHandler,
} from '@modelcontextprotocol/node';
import { createMcpHandler } from '@modelcontextprotocol/server';
import { createServer, type Served } from '../server.ts';

export type HttpAddress = { readonly url: string; readonly close: () => Promise<void> };

/** Loopback addresses: the only ones served without authentication. */
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

/** Largest request body in bytes. */
const largestBody = 1_048_576;

/**
 * Serves Streamable HTTP at `/mcp` for both protocol eras. Host and Origin are checked first.
 * @throws Error for an address other than loopback, and for a port that is taken.
 */
export async function startHttp(
  served: Served,
  options: { readonly host: string; readonly port: number; readonly onError: (e: Error) => void },
): Promise<HttpAddress> {
  if (!loopback.has(options.host)) {
    throw new Error(
      `--host ${options.host}: without authentication only this machine is served; use 127.0.0.1`,
    );
  }
  const isHostAllowed = localhostHostValidation();
  const isOriginAllowed = localhostOriginValidation();
  const mcp = toNodeHandler(
    createMcpHandler(() => createServer(served), {
      maxRequestBodySize: largestBody,
      onerror: options.onError,
    }),
  );
  const server = createHttpServer((request, response) => {
    if (!isHostAllowed(request, response) || !isOriginAllowed(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/mcp') {
      void mcp(request as Parameters<typeof mcp>[0], response);
      return;
    }
    response.writeHead(404, { 'content-type': 'text/plain' });
    response.end('Nothing here; the Model Context Protocol is served at /mcp.\n');
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  const host = options.host === '::1' ? '[::1]' : options.host;
  return { url: `http://${host}:${port}/mcp`, close: () => close(server) };
}

function listen(
  server: HttpServer,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: HttpServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
