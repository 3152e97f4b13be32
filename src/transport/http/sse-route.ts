/* eslint-disable @typescript-eslint/no-deprecated -- clients that know nothing newer are still about */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { McpServer, Transport } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import { writeError } from './answer.ts';
import { largestBody, readBody } from './body.ts';

/** Where clients of the HTTP+SSE transport send their messages. */
export const messagesPath = '/messages';

/** Streams that are open at once: each holds a server of its own. */
const mostStreams = 1_000;

export type SseRoute = {
  /** `GET /sse`: opens the stream and names the address for messages. */
  readonly open: (response: ServerResponse) => void;
  /** `POST /messages?sessionId=…` */
  readonly post: (
    request: IncomingMessage,
    response: ServerResponse,
    sessionId: string,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Stream = { readonly sse: SSEServerTransport; readonly close: () => Promise<void> };

/** The HTTP+SSE transport of revision 2024-11-05, for clients that never learned another. */
export function createSseRoute(
  createServer: () => McpServer,
  onError: (error: Error) => void,
): SseRoute {
  const streams = new Map<string, Stream>();
  return {
    open: (response) => {
      if (streams.size >= mostStreams) {
        writeError(response, 503, `Too many streams are open: at most ${mostStreams}`);
        return;
      }
      const sse = new SSEServerTransport(messagesPath, response);
      const connection = serveStdio(createServer, {
        transport: transportOver(sse),
        onerror: onError,
      });
      streams.set(sse.sessionId, { sse, close: () => connection.close() });
      response.once('close', () => {
        streams.delete(sse.sessionId);
        void connection.close();
      });
    },
    post: async (request, response, sessionId) => {
      const stream = streams.get(sessionId);
      if (stream === undefined) {
        writeError(response, 404, 'No such stream: open one with GET /sse');
        return;
      }
      const body = await readBody(request);
      if (!body.ok) {
        if (body.status === 413) writeError(response, 413, `at most ${largestBody} bytes`);
        return;
      }
      await stream.sse.handlePostMessage(request, response, parsed(body.text)).catch(onError);
    },
    close: async () => {
      await Promise.all([...streams.values()].map((stream) => stream.close()));
    },
  };
}

/** What crosses between the two SDKs is JSON-RPC messages, and nothing else. */
function transportOver(sse: SSEServerTransport): Transport {
  const transport: Transport = {
    start: () => sse.start(),
    send: (message) => sse.send(message),
    close: () => sse.close(),
  };
  sse.onmessage = (message) => transport.onmessage?.(message);
  sse.onerror = (error) => transport.onerror?.(error);
  sse.onclose = () => transport.onclose?.();
  return transport;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a message: the transport answers it as such.
    return text;
  }
}
