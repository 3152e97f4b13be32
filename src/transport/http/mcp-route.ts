import type { IncomingMessage, ServerResponse } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  type JSONRPCRequest,
  type McpServer,
} from '@modelcontextprotocol/server';
import { startEventStream, writeError } from './answer.ts';
import { largestBody, readBody } from './body.ts';
import { EventStream } from './event-stream.ts';
import { startOwnServer } from './own-server.ts';
import { Sessions, type Session, type SessionKind } from './sessions.ts';
import { SharedConnection } from './shared-connection.ts';
import type { Connection } from './direct-connection.ts';
import { startSharedServers, type SharedOptions } from './shared-servers.ts';
import { wellFormed } from './well-formed.ts';

/** Codes of JSON-RPC 2.0, and the one that the SDKs use for a session that is not there. */
const codes = { parseError: -32_700, sessionNotFound: -32_001 } as const;

export type McpRoute = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type McpRouteOptions = Pick<SharedOptions, 'callTool'> & {
  /** What `initialize` of the revisions of 2024 and 2025 starts. */
  readonly sessions: SessionKind;
  readonly onError: (error: Error) => void;
};

/**
 * Streamable HTTP for both protocol eras. Well-formed calls go to the shared servers; what is rare
 * or wrong goes to the SDK's own handler, which knows every refusal that the specification names.
 */
export async function createMcpRoute(
  createServer: () => McpServer,
  { sessions: kind, callTool, onError }: McpRouteOptions,
): Promise<McpRoute> {
  const shared = await startSharedServers({ createServer, callTool, onError });
  const handler = createMcpHandler(createServer, {
    maxRequestBodySize: largestBody,
    onerror: onError,
  });
  const rare = toNodeHandler(handler);
  const sessions = new Sessions(kind);
  return {
    handle: async (request, response) => {
      const session = sessionOf(request, sessions);
      if (session === 'unknown') {
        const code = codes.sessionNotFound;
        writeError(response, 404, 'Session not found; send initialize again', { code });
      } else if (request.method === 'POST') {
        await post({ request, response, session });
      } else if (session === undefined) {
        const headers = { allow: 'POST' };
        writeError(response, 405, 'Method not allowed without a session', { headers });
      } else if (request.method === 'GET') {
        if (session.own === undefined) openStream(request, response, session);
        else await session.own.handle(request, response);
      } else if (request.method === 'DELETE') {
        sessions.end(session.id);
        response.writeHead(204).end();
      } else {
        const headers = { allow: 'GET, POST, DELETE' };
        writeError(response, 405, 'Method not allowed', { headers });
      }
    },
    close: async () => {
      sessions.endAll();
      await Promise.all([shared.close(), handler.close()]);
    },
  };

  async function post({ request, response, session }: Post): Promise<void> {
    const body = await readBody(request);
    if (!body.ok) {
      if (body.status === 413) refuseLargeBody(response);
      return;
    }
    const message = parseJson(body.text);
    if (message === undefined) {
      writeError(response, 400, 'Parse error: the body is not JSON', { code: codes.parseError });
      return;
    }
    if (session?.own !== undefined) {
      await session.own.handle(request, response, message);
      return;
    }
    const call = wellFormed(request.headers, message);
    if (call === undefined) {
      session?.cancelNamedIn(message);
      await rare(request as Parameters<typeof rare>[0], response, message);
    } else if (call.isStateless) {
      serve(shared[call.era], call.request, { request, response, session });
    } else if (call.era === 'modern') {
      await rare(request as Parameters<typeof rare>[0], response, message);
    } else if (call.request.method === 'initialize' && kind === 'full') {
      await startFullSession(call.request, { request, response, session });
    } else {
      await serveAlone(call.request, { request, response, session });
    }
  }

  /** A session whose `initialize` is refused does not stay. */
  async function startFullSession(call: JSONRPCRequest, given: Post): Promise<void> {
    const session = sessions.start();
    const own = await startOwnServer(createServer, session.id, onError);
    session.own = own;
    await own.handle(given.request, given.response, call);
    if (!own.isInitialized()) sessions.end(session.id);
  }

  /** Answers with a server of its own what a server remembers its client for, such as `initialize`. */
  async function serveAlone(call: JSONRPCRequest, given: Post): Promise<void> {
    const connection = new SharedConnection();
    const server = createServer();
    await server.connect(connection);
    given.response.once('close', () => void server.close().catch(onError));
    if (call.method === 'initialize') {
      given.response.setHeader('mcp-session-id', sessions.start().id);
    }
    serve(connection, call, given);
  }
}

type Post = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly session: Session | undefined;
};

/**
 * Serves one call. Where the client goes away it is cancelled, but for the clients of 2025 that have
 * a session: those may come back for the rest of the stream.
 */
function serve(connection: Connection, call: JSONRPCRequest, { response, session }: Post): void {
  const stream = session?.openStream(response) ?? new EventStream(response);
  const cancel = connection.open(call, {
    onNotification: (message) => stream.notify(message),
    onAnswer: (message) => {
      session?.calls.delete(call.id);
      stream.end(message);
    },
  });
  if (session === undefined) response.once('close', cancel);
  else if (!stream.isOver) session.calls.set(call.id, () => endCancelled(cancel, response));
}

/** A cancelled call gets no answer, but its exchange ends. */
function endCancelled(cancel: () => void, response: ServerResponse): void {
  cancel();
  if (!response.headersSent) response.writeHead(202);
  response.end();
}

/** A stream that goes on from an event, or one for what a server says unasked: here, nothing. */
function openStream(request: IncomingMessage, response: ServerResponse, session: Session): void {
  if (request.headers.accept?.includes('text/event-stream') !== true) {
    writeError(response, 406, 'Not Acceptable: the client must accept text/event-stream');
    return;
  }
  const lastEventId = request.headers['last-event-id'];
  const stream = typeof lastEventId === 'string' ? session.streamOf(lastEventId) : undefined;
  if (stream === undefined || typeof lastEventId !== 'string') {
    startEventStream(response);
    response.flushHeaders();
  } else stream.resume(response, lastEventId);
}

function sessionOf(
  { headers }: IncomingMessage,
  sessions: Sessions,
): Session | undefined | 'unknown' {
  const id = headers['mcp-session-id'];
  return typeof id === 'string' ? (sessions.find(id) ?? 'unknown') : undefined;
}

function refuseLargeBody(response: ServerResponse): void {
  // What the client still sends is not read: the connection ends with the answer.
  const headers = { connection: 'close' };
  writeError(response, 413, `Payload too large: at most ${largestBody} bytes`, { headers });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
