import { serveStdio } from '@modelcontextprotocol/server/stdio';
import {
  CLIENT_CAPABILITIES_META_KEY,
  PROTOCOL_VERSION_META_KEY,
  type JSONRPCRequest,
  type McpServer,
} from '@modelcontextprotocol/server';
import type { CallToolDirectly } from '../../server.ts';
import { DirectConnection, type Connection } from './direct-connection.ts';
import { SharedConnection } from './shared-connection.ts';
import { modernRevision, type Era } from './well-formed.ts';

export type SharedServers = Readonly<Record<Era, Connection>> & {
  readonly close: () => Promise<void>;
};

export type SharedOptions = {
  readonly createServer: () => McpServer;
  /** How plain calls are answered without the SDK's checks; without it, all go to the SDK. */
  readonly callTool?: CallToolDirectly | undefined;
  readonly onError: (error: Error) => void;
};

/** What each era's client asks for the list of tools. */
const listRequests: Readonly<Record<Era, JSONRPCRequest>> = {
  legacy: { jsonrpc: '2.0', id: 0, method: 'tools/list' },
  modern: {
    ...{ jsonrpc: '2.0', id: 0, method: 'tools/list' },
    params: {
      _meta: { [PROTOCOL_VERSION_META_KEY]: modernRevision, [CLIENT_CAPABILITIES_META_KEY]: {} },
    },
  },
};

/** Builds one server for each era, once. */
export async function startSharedServers({
  createServer,
  callTool,
  onError,
}: SharedOptions): Promise<SharedServers> {
  const legacy = new SharedConnection();
  const legacyServer = createServer();
  await legacyServer.connect(legacy);
  const modern = new SharedConnection();
  const modernServer = serveStdio(createServer, {
    transport: modern,
    legacy: 'reject',
    onerror: onError,
  });
  const connect = async (era: Era, shared: SharedConnection): Promise<Connection> => {
    if (callTool === undefined) return shared;
    const direct = new DirectConnection(shared, callTool, listRequests[era]);
    await direct.start();
    return direct;
  };
  return {
    legacy: await connect('legacy', legacy),
    modern: await connect('modern', modern),
    close: async () => {
      await Promise.all([legacyServer.close(), modernServer.close()]);
    },
  };
}
