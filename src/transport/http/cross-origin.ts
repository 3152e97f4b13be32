import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a page may send besides the headers that every page may. */
const requestHeaders = [
  'content-type',
  'accept',
  'last-event-id',
  'mcp-method',
  'mcp-name',
  'mcp-protocol-version',
  'mcp-session-id',
].join(', ');

/** Seconds for which a browser need not ask again. */
const askAgainAfter = '600';

/**
 * Lets pages of this machine read the answers; foreign origins never come this far. Answers whether
 * the request was only a browser's question about that (CORS preflight, Fetch standard).
 */
export function allowPage(request: IncomingMessage, response: ServerResponse): boolean {
  const { origin } = request.headers;
  if (origin === undefined) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'mcp-session-id');
  response.setHeader('vary', 'origin');
  if (request.method !== 'OPTIONS') return false;
  response
    .writeHead(204, {
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': requestHeaders,
      'access-control-max-age': askAgainAfter,
    })
    .end();
  return true;
}
