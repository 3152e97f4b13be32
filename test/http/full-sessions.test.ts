import { inputRequired, inputResponse, McpServer } from '@modelcontextprotocol/server';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHttp, type HttpAddress } from '../../src/transport/http/server.ts';
import { legacyCall, messagesOf, postHeaders, send, type RawRequest } from './http-server.ts';

/** One tool, which asks the person at the client for a name. */
function createAskingServer(): McpServer {
  const mcp = new McpServer({ name: 'asking', version: '1.0.0' });
  mcp.registerTool('greet', { description: 'Asks for a name' }, ({ mcpReq }) => {
    const answer = inputResponse(mcpReq.inputResponses, 'name');
    if (answer.kind === 'elicit') {
      return { content: [{ type: 'text', text: `Hello ${String(answer.content?.name)}` }] };
    }
    const properties = { name: { type: 'string' as const } };
    const requestedSchema = { type: 'object' as const, properties };
    const name = inputRequired.elicit({ message: 'Who is there?', requestedSchema });
    return inputRequired({ inputRequests: { name } });
  });
  return mcp;
}

let server: HttpAddress;
beforeAll(async () => {
  const options = { host: '127.0.0.1', port: 0, onError: () => undefined };
  server = await startHttp(createAskingServer, { ...options, sessions: 'full' });
});
afterAll(() => server.close());

async function connect(name: string): Promise<Client> {
  const client = new Client({ name, version: '1' }, { capabilities: { elicitation: {} } });
  client.setRequestHandler(ElicitRequestSchema, () => ({ action: 'accept', content: { name } }));
  await client.connect(new StreamableHTTPClientTransport(new URL(server.url)));
  return client;
}

const initialize = legacyCall(0, 'initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'tests', version: '1' },
});

async function startSession(): Promise<Readonly<Record<string, string>>> {
  const answer = await send(server.url, initialize);
  expect(messagesOf(answer)[0]).toMatchObject({ id: 0, result: { protocolVersion: '2025-06-18' } });
  return { ...postHeaders, 'mcp-session-id': String(answer.headers['mcp-session-id']) };
}

const list = legacyCall(1, 'tools/list');

describe('a full session', () => {
  it('asks the client that called, and no other', async () => {
    const clients = await Promise.all(['Ada', 'Grace', 'Jean'].map(connect));
    const greetings = clients.map((client) => client.callTool({ name: 'greet', arguments: {} }));
    const texts = (await Promise.all(greetings)).map((greeting) => JSON.stringify(greeting));
    expect(texts.map((text) => /Hello \w+/.exec(text)?.[0])).toEqual([
      'Hello Ada',
      'Hello Grace',
      'Hello Jean',
    ]);
    await Promise.all(clients.map((client) => client.close()));
  });

  it('ends when it is deleted', async () => {
    const headers = await startSession();
    const request = { ...list, headers };
    expect(messagesOf(await send(server.url, request))[0]).toMatchObject({ id: 1, result: {} });
    expect((await send(server.url, { method: 'DELETE', headers })).status).toBe(204);
    expect((await send(server.url, request)).status).toBe(404);
  });

  const refusals: readonly (readonly [name: string, request: RawRequest, status: number])[] = [
    ['a foreign Origin', { headers: { origin: 'https://evil.example.com' } }, 403],
    ['a body of 2 MB', { body: 'x'.repeat(2_000_000) }, 413],
    ['broken JSON', { body: '{"jsonrpc":' }, 400],
    ['a second initialize', initialize, 400],
    ['another content type', { ...list, headers: { 'content-type': 'text/plain' } }, 415],
  ];
  it.each(refusals)('refuses %s and goes on', async (_, request, status) => {
    const headers = await startSession();
    const refused = { ...request, headers: { ...headers, ...request.headers } };
    expect((await send(server.url, refused)).status).toBe(status);
    expect((await send(server.url, { ...list, headers })).status).toBe(200);
  });
});

describe('where sessions are full', () => {
  it('calls without one are answered as well', async () => {
    expect(messagesOf(await send(server.url, list))[0]).toMatchObject({ id: 1, result: {} });
  });

  it('an initialize that is refused starts none', async () => {
    const answer = await send(server.url, legacyCall(0, 'initialize', {}));
    expect(answer.status).toBe(400);
    expect(answer.headers['mcp-session-id']).toBeUndefined();
  });

  it('open streams do not hold up the end', async () => {
    const options = { host: '127.0.0.1', port: 0, onError: () => undefined };
    const other = await startHttp(createAskingServer, { ...options, sessions: 'full' });
    const client = new Client({ name: 'listening', version: '1' });
    await client.connect(new StreamableHTTPClientTransport(new URL(other.url)));
    await client.listTools();
    const start = performance.now();
    await other.close();
    expect(performance.now() - start).toBeLessThan(2_000);
    await client.close();
  });
});
