import { connect } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  legacyCall,
  messagesOf,
  modernCall,
  postHeaders,
  send,
  startTestServer,
  type RawRequest,
  type TestServer,
} from './http-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const list = legacyCall(1, 'tools/list');
const modernList = modernCall(1, 'tools/list');

/** A request with other headers; an empty text leaves one out. */
function withHeaders({ headers, body }: RawRequest, changes: Readonly<Record<string, string>>) {
  const all = Object.entries({ ...headers, ...changes }).filter(([, value]) => value !== '');
  return { headers: Object.fromEntries(all), ...(body === undefined ? {} : { body }) };
}

const refusals: readonly (readonly [
  name: string,
  request: RawRequest,
  status: number,
  says: RegExp,
])[] = [
  ['a foreign Host', withHeaders(list, { host: 'evil.example.com' }), 403, /Host header/],
  ['a foreign Origin', withHeaders(list, { origin: 'https://evil.example.com' }), 403, /may not/],
  ['an Origin of null', withHeaders(list, { origin: 'null' }), 403, /may not/],
  ['a body of 10 MB', { body: 'x'.repeat(10_000_000) }, 413, /1048576 bytes/],
  ['an unknown session', withHeaders(list, { 'mcp-session-id': 'x' }), 404, /Session not found/],
  [
    'an unknown version',
    withHeaders(list, { 'mcp-protocol-version': '1999-01-01' }),
    400,
    /version/i,
  ],
  [
    'another content type',
    withHeaders(list, { 'content-type': 'text/plain' }),
    415,
    /application\/json/,
  ],
  [
    'an Accept without streams',
    withHeaders(list, { accept: 'application/json' }),
    406,
    /event-stream/,
  ],
  ['broken JSON', { headers: postHeaders, body: '{"jsonrpc":' }, 400, /Parse error/],
  ['no body', { headers: postHeaders }, 400, /Parse error/],
  ['JSON that is no message', { headers: postHeaders, body: '{"a":1}' }, 400, /JSON-RPC/],
  ['an empty batch', { headers: postHeaders, body: '[]' }, 400, /batch/],
  [
    'a batch of 2026',
    { headers: modernList.headers ?? {}, body: `[${modernList.body ?? ''}]` },
    400,
    /batch/i,
  ],
  [
    'a header that names another method',
    withHeaders(modernList, { 'mcp-method': 'tools/call' }),
    400,
    /Mcp-Method/i,
  ],
  [
    'a header that names another tool',
    withHeaders(modernCall(1, 'tools/call', { name: 'review' }), { 'mcp-name': 'debug' }),
    400,
    /Mcp-Name/i,
  ],
  [
    'a missing version header',
    withHeaders(modernList, { 'mcp-protocol-version': '' }),
    400,
    /version/i,
  ],
  ['GET without a session', { method: 'GET' }, 405, /not allowed/],
  ['DELETE without a session', { method: 'DELETE' }, 405, /not allowed/],
  ['PUT', { method: 'PUT', headers: postHeaders }, 405, /not allowed/],
];

describe('Streamable HTTP refuses', () => {
  it.each(refusals)('%s', async (_, request, status, says) => {
    const answer = await send(server.url, request);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(says);
    const [next] = messagesOf(await send(server.url, list));
    expect(next).toMatchObject({ id: 1, result: { tools: { length: 5 } } });
  });

  it('half a request, without harm to others', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write('POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"json');
    const [next] = messagesOf(await send(server.url, list));
    expect(next?.id).toBe(1);
    socket.destroy();
  });

  it('a head of 20 kB', async () => {
    const answer = await send(server.url, withHeaders(list, { 'x-long': 'x'.repeat(20_000) }));
    expect(answer.status).toBe(431);
  });

  it('a path that is none', async () => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write('GET // HTTP/1.1\r\nhost: localhost\r\n\r\n');
    const [part] = (await once(socket, 'data')) as [Buffer];
    expect(part.toString()).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
  });

  it('a request for nothing', async () => {
    const answer = await send(new URL('/nothing', server.url).href, { method: 'GET' });
    expect(answer.status).toBe(404);
  });

  it('an unknown method, with the code of JSON-RPC', async () => {
    const [answer] = messagesOf(await send(server.url, legacyCall(7, 'tools/nothing')));
    expect(answer).toMatchObject({ id: 7, error: { code: -32_601 } });
  });
});
