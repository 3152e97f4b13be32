import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from '@modelcontextprotocol/client';
import { Client as ReferenceClient } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StreamableHTTPClientTransport as ReferenceTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServed, stopServed, type ServedProcess } from './served.ts';

let served: ServedProcess;
beforeAll(async () => {
  served = await startServed('.');
});
afterAll(async () => {
  expect(await stopServed(served)).toEqual([0, null]);
});

const client = { name: 'tutorfleet-tests', version: '1.0.0' };
const call = { name: 'debug', arguments: { code: 'const total = 1;\ntotal = 2;\n' } };
const address = (path: string) => new URL(path, served.origin);

describe('real clients over HTTP', () => {
  it('SDK 1.x, Streamable HTTP', async () => {
    const sdk = new ReferenceClient(client);
    await sdk.connect(new ReferenceTransport(address('/mcp')));
    expect(JSON.stringify(await sdk.callTool(call))).toContain('line 2');
    expect((await sdk.listTools()).tools).toHaveLength(5);
    await sdk.close();
  });

  it('SDK 1.x, HTTP+SSE', async () => {
    const sdk = new ReferenceClient(client);
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what old clients speak
    await sdk.connect(new SSEClientTransport(address('/sse')));
    expect(JSON.stringify(await sdk.callTool(call))).toContain('line 2');
    expect((await sdk.listTools()).tools).toHaveLength(5);
    await sdk.close();
  });

  it.each([
    ['2025 era', 'legacy'],
    ['automatic', 'auto'],
    ['2026-07-28', { pin: '2026-07-28' }],
  ] as const)('SDK 2.x, %s', async (_, mode) => {
    const sdk = new ModernClient(client, { versionNegotiation: { mode } });
    await sdk.connect(new ModernTransport(address('/mcp')));
    expect(JSON.stringify(await sdk.callTool(call))).toContain('line 2');
    expect((await sdk.listTools()).tools).toHaveLength(5);
    await sdk.close();
  });

  it.each([
    ['/mcp', ['--transport', 'http']],
    ['/mcp', ['--transport', 'http', '--protocol-era', 'modern']],
    ['/sse', ['--transport', 'sse']],
  ])('the Inspector command line at %s %s', async (path, flags) => {
    const manifest = createRequire(import.meta.url).resolve(
      '@modelcontextprotocol/inspector/package.json',
    );
    const { bin } = createRequire(import.meta.url)(manifest) as { bin: Record<string, string> };
    const inspector = join(dirname(manifest), bin['mcp-inspector'] ?? '');
    const method = ['--method', 'tools/list'];
    const args = [inspector, '--cli', address(path).href, ...flags, ...method];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    expect((JSON.parse(stdout) as { tools: unknown[] }).tools).toHaveLength(5);
  });

  it('fetch by hand: health, readiness and a place that is not there', async () => {
    const statuses = ['/health', '/ready', '/elsewhere'].map(
      async (path) => (await fetch(address(path))).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404]);
  });
});
