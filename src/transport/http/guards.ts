import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { writeError } from './answer.ts';

/** Loopback addresses: the only ones served without authentication. */
export const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Requests that are served at once; more are asked to come back. */
const mostRequests = 2_000;

/** How long a client may take for what it sends, in milliseconds; idle connections are closed. */
const limits = { headers: 10_000, request: 30_000, idle: 65_000 } as const;

/** Connections that are open at once. */
const mostConnections = 5_000;

/** Longest head of a request in bytes, and how often slow clients are looked for, in milliseconds. */
export const serverOptions = { maxHeaderSize: 16_384, connectionsCheckingInterval: 1_000 } as const;

/** Ends connections that send too slowly, and refuses more of them than can be served. */
export function limitConnections(server: Server): void {
  server.headersTimeout = limits.headers;
  server.requestTimeout = limits.request;
  server.keepAliveTimeout = limits.idle;
  server.maxConnections = mostConnections;
}

/**
 * Refuses what a page of a foreign site could send to this machine (DNS rebinding), and more than
 * can be served at once. Answers whether the request may go on.
 */
export function isAllowed(
  { headers }: IncomingMessage,
  response: ServerResponse,
  openRequests: number,
): boolean {
  const problem = foreignHeader(headers);
  if (problem !== undefined) {
    writeError(response, 403, problem);
    return false;
  }
  if (openRequests > mostRequests) {
    const options = { headers: { 'retry-after': '1' } };
    writeError(response, 503, 'Too many requests at once; try again in a second', options);
    return false;
  }
  return true;
}

function foreignHeader({ host, origin }: IncomingHttpHeaders): string | undefined {
  if (host === undefined || !isLoopback(`http://${host}`)) {
    return `Forbidden: the Host header must name this machine, not ${shown(host)}`;
  }
  if (origin !== undefined && !isLoopback(origin)) {
    return `Forbidden: pages of ${shown(origin)} may not call this server`;
  }
  return undefined;
}

/** What nearly every client sends: told without parsing, which costs a tenth of a short call. */
const plainLoopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::[1-5]?\d{1,4})?$/;

function isLoopback(address: string): boolean {
  if (plainLoopback.test(address)) return true;
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && loopbackHosts.has(hostname.replace(/^\[(.*)\]$/, '$1'));
}

function shown(value: string | undefined): string {
  return (value ?? 'nothing').replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100);
}
