/**
 * SDK 2.x as its documentation serves both eras: its handler, which builds a server for each
 * request. Argument: characters of a call's text.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';

const text = 'x'.repeat(Number(process.argv[2]));

function createMcp(): McpServer {
  const mcp = new McpServer({ name: 'peer', version: '1.0.0' });
  const inputSchema = z.object({ action: z.string() });
  const config = { description: 'Says a fixed text', inputSchema };
  mcp.registerTool('progress', config, () => ({ content: [{ type: 'text', text }] }));
  return mcp;
}

const handle = toNodeHandler(createMcpHandler(createMcp));
const server = createServer((request, response) => {
  void handle(request as Parameters<typeof handle>[0], response);
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}/mcp\n`);
});
process.once('SIGTERM', () => process.exit());
