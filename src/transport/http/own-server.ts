import type { IncomingMessage, ServerResponse } from 'node:http';
import { NodeStreamableHTTPServerTransport } from '@modelcontextprotocol/node';
import type { McpServer } from '@modelcontextprotocol/server';

/** The server of one full session, with the SDK's transport between it and its client. */
export type OwnServer = {
  /** @param message the body of a POST, read and parsed already */
  readonly handle: (
    request: IncomingMessage,
    response: ServerResponse,
    message?: unknown,
  ) => Promise<void>;
  /** False for as long as no `initialize` was accepted. */
  readonly isInitialized: () => boolean;
  readonly close: () => void;
};

/**
 * Builds a server for one client alone. It may ask that client back in the middle of a call, which a
 * shared server cannot: there, nothing says whose answer it would be.
 */
export async function startOwnServer(
  createServer: () => McpServer,
  sessionId: string,
  onError: (error: Error) => void,
): Promise<OwnServer> {
  const transport = new NodeStreamableHTTPServerTransport({ sessionIdGenerator: () => sessionId });
  transport.onerror = onError;
  const server = createServer();
  await server.connect(transport);
  return {
    handle: (request, response, message) => transport.handleRequest(request, response, message),
    isInitialized: () => transport.sessionId !== undefined,
    close: () => void server.close().catch(onError),
  };
}
