import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { Client as ReferenceClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport as ReferenceTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverFile } from '../clients/server-process.ts';

let server: ChildProcess;
let url = '';
beforeAll(async () => {
  const args = [serverFile, '--db', ':memory:', '--root', '.', 'serve', '--port', '0'];
  server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (server.stdout === null) throw new Error('no standard output');
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  url = /http:\S+/.exec(line)?.[0] ?? '';
});
afterAll(async () => {
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
});

const client = { name: 'tutorfleet-tests', version: '1.0.0' };
const call = { name: 'debug', arguments: { code: 'const total = 1;\ntotal = 2;\n' } };

describe('Streamable HTTP', () => {
  it('serves the SDK 1.x client', async () => {
    const sdk = new ReferenceClient(client);
    await sdk.connect(new ReferenceTransport(new URL(url)));
    expect(JSON.stringify(await sdk.callTool(call))).toContain('line 2');
    await sdk.close();
  });

  it.each(['legacy', 'auto'] as const)('serves the SDK 2.x client, %s', async (mode) => {
    const sdk = new ModernClient(client, { versionNegotiation: { mode } });
    await sdk.connect(new ModernTransport(new URL(url)));
    expect(JSON.stringify(await sdk.callTool(call))).toContain('line 2');
    await sdk.close();
  });

  it.each([
    ['a foreign Host', { host: 'evil.example.com' }],
    ['a foreign Origin', { origin: 'https://evil.example.com' }],
  ])('refuses %s', async (_, headers) => {
    const { request } = await import('node:http');
    const sent = request(url, { method: 'POST', headers });
    sent.end('{}');
    const [response] = (await once(sent, 'response')) as [{ statusCode?: number }];
    expect(response.statusCode).toBe(403);
  });

  it('refuses a body over 1 MB', async () => {
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'ping',
      padding: 'x'.repeat(2_000_000),
    });
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
    };
    expect((await fetch(url, { method: 'POST', body, headers })).status).toBe(413);
  });
});
