import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { McpServer } from '@modelcontextprotocol/server';
import { SharedConnection } from './shared-connection.ts';

/** `modern` is revision 2026-07-28; `legacy` are the revisions of 2024 and 2025. */
export type Era = 'modern' | 'legacy';

export type SharedServers = Readonly<Record<Era, SharedConnection>> & {
  readonly close: () => Promise<void>;
};

/** Builds one server for each era, once. */
export async function startSharedServers(
  createServer: () => McpServer,
  onError: (error: Error) => void,
): Promise<SharedServers> {
  const legacy = new SharedConnection();
  const legacyServer = createServer();
  await legacyServer.connect(legacy);
  const modern = new SharedConnection();
  const modernServer = serveStdio(() => createServer(), {
    transport: modern,
    legacy: 'reject',
    onerror: onError,
  });
  return {
    legacy,
    modern,
    close: async () => {
      await Promise.all([legacyServer.close(), modernServer.close()]);
    },
  };
}
