import type { ServerResponse } from 'node:http';
import type { JSONRPCMessage } from '@modelcontextprotocol/server';

/** Code of the implementation's own errors (JSON-RPC 2.0, -32000 to -32099). */
const serverError = -32_000;

export function writeJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  const text = JSON.stringify(value);
  const length = Buffer.byteLength(text);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': length, ...headers })
    .end(text);
}

/** An error before any request was understood: it belongs to no id. */
export function writeError(
  response: ServerResponse,
  status: number,
  message: string,
  options: { readonly code?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): void {
  const error = { code: options.code ?? serverError, message };
  writeJson(response, status, { jsonrpc: '2.0', error, id: null }, options.headers);
}

export function startEventStream(response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    connection: 'keep-alive',
    // Proxies that gather answers would hold back the progress.
    'x-accel-buffering': 'no',
  });
}

export function writeEvent(response: ServerResponse, message: JSONRPCMessage, id?: string): void {
  const head = id === undefined ? '' : `id: ${id}\n`;
  response.write(`${head}event: message\ndata: ${JSON.stringify(message)}\n\n`);
}
