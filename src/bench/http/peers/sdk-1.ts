/**
 * SDK 1.x as its documentation serves without sessions: a server and a transport for each request.
 * Argument: characters of a call's text.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { z } from 'zod';

const text = 'x'.repeat(Number(process.argv[2]));

function createMcp(): McpServer {
  const mcp = new McpServer({ name: 'peer', version: '1.0.0' });
  const config = { description: 'Says a fixed text', inputSchema: { action: z.string() } };
  mcp.registerTool('progress', config, () => ({ content: [{ type: 'text', text }] }));
  return mcp;
}

const server = createServer((request, response) => {
  const mcp = createMcp();
  const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
  response.once('close', () => {
    void transport.close();
    void mcp.close();
  });
  // The SDK's own types disagree where optional properties are exact.
  void mcp.connect(transport as Transport).then(() => transport.handleRequest(request, response));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}/mcp\n`);
});
process.once('SIGTERM', () => process.exit());
