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

/** Runs until the sandbox's clock ends it, which takes more than a second. */
const endless = {
  name: 'debug',
  arguments: { code: 'for (;;) [].indexOf.call({ length: 2 ** 53 - 1 }, 1);\n' },
};
const withProgress = { ...endless, _meta: { progressToken: 'p' } };
const review = { name: 'review', arguments: { code: 'var a = 1;\nconsole.log(a);\n' } };

async function startSession(): Promise<string> {
  const clientInfo = { name: 'tests', version: '1' };
  const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
  const answer = await send(server.url, legacyCall(0, 'initialize', params));
  expect(messagesOf(answer)[0]).toMatchObject({ id: 0, result: { protocolVersion: '2025-06-18' } });
  return String(answer.headers['mcp-session-id']);
}

function within(session: string, request: RawRequest): RawRequest {
  return { ...request, headers: { ...request.headers, 'mcp-session-id': session } };
}

describe('progress over HTTP', () => {
  it.each([
    ['2025', legacyCall],
    ['2026', modernCall],
  ])('turns the answer of %s into an event stream', async (_, make) => {
    const answer = await send(server.url, make(3, 'tools/call', withProgress));
    expect(answer.headers['content-type']).toBe('text/event-stream');
    const [progress, ...rest] = messagesOf(answer);
    expect(progress).toMatchObject({
      method: 'notifications/progress',
      params: { progressToken: 'p' },
    });
    expect(rest.at(-1)).toMatchObject({ id: 3, result: { content: [{ type: 'text' }] } });
  });

  it('keeps quick calls plain, also those that ask for progress', async () => {
    const quick = { ...review, _meta: { progressToken: 'p' } };
    const answer = await send(server.url, legacyCall(3, 'tools/call', quick));
    expect(answer.headers['content-type']).toBe('application/json');
  });
});

describe('a session of 2025', () => {
  it('serves calls, and ends when it is deleted', async () => {
    const session = await startSession();
    const call = within(session, legacyCall(1, 'tools/call', review));
    expect(messagesOf(await send(server.url, call))[0]?.id).toBe(1);
    const ended = await send(server.url, within(session, { method: 'DELETE', headers: {} }));
    expect(ended.status).toBe(204);
    expect((await send(server.url, call)).status).toBe(404);
  });

  it('cancels the call that it names and no other', async () => {
    const [mine, other] = [await startSession(), await startSession()];
    const cancelled = send(server.url, within(mine, legacyCall(1, 'tools/call', endless)));
    const kept = send(server.url, within(other, legacyCall(1, 'tools/call', review)));
    const notice = { jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } };
    const request = { headers: postHeaders, body: JSON.stringify(notice) };
    const noticed = await send(server.url, within(mine, request));
    expect(noticed.status).toBe(202);
    expect((await cancelled).text).toBe('');
    expect(messagesOf(await kept)[0]?.id).toBe(1);
  });

  it('gives the rest of a stream to a client that lost its connection', async () => {
    const session = await startSession();
    const { headers, body } = within(session, legacyCall(9, 'tools/call', withProgress));
    const controller = new AbortController();
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { ...headers },
      body: body ?? '',
      signal: controller.signal,
    });
    const first = await response.body?.getReader().read();
    const id = /^id: (.+)$/m.exec(new TextDecoder().decode(first?.value))?.[1] ?? '';
    controller.abort();
    const accept = { accept: 'text/event-stream', 'last-event-id': id };
    const rest = await send(server.url, within(session, { method: 'GET', headers: accept }));
    expect(messagesOf(rest).at(-1)).toMatchObject({ id: 9, result: {} });
  });
});

describe('a client that goes away', () => {
  it.each([
    ['2025', legacyCall],
    ['2026', modernCall],
  ])('frees the sandbox for the next (%s)', async (_, make) => {
    const { headers, body } = make(1, 'tools/call', endless);
    const controller = new AbortController();
    const options = { method: 'POST', headers: { ...headers }, body: body ?? '' };
    const sent = fetch(server.url, { ...options, signal: controller.signal });
    setTimeout(() => controller.abort(), 200);
    await expect(sent).rejects.toThrow();
    const code = 'console.log(1);\n';
    const next = make(2, 'tools/call', { name: 'debug', arguments: { code } });
    expect(messagesOf(await send(server.url, next))[0]?.id).toBe(2);
  });
});
