/**
 * The anchor: `node:http` that parses the body and answers a JSON-RPC result of the given lengths,
 * and does nothing that a protocol asks for. Arguments: characters of a call's text and of a list.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [textLength = 0, listLength = 0] = process.argv.slice(2).map(Number);
const text = 'x'.repeat(textLength);
const description = 'x'.repeat(listLength);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { id, method } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    const result =
      method === 'tools/list'
        ? { tools: [{ name: 'progress', description }] }
        : { content: [{ type: 'text', text }] };
    const answer = JSON.stringify({ jsonrpc: '2.0', id, result });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(answer),
    };
    response.writeHead(200, headers).end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}/mcp\n`);
});
process.once('SIGTERM', () => process.exit());
