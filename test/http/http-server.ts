import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/compose.ts';
import { createServer, directCalls } from '../../src/server.ts';
import { startHttp } from '../../src/transport/http/server.ts';

export type TestServer = { readonly url: string; readonly close: () => Promise<void> };

/** The real HTTP stack with the real tools, on a folder with two programs and a free port. */
export async function startTestServer({ isDirect = true } = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tutorfleet-http-'));
  await writeFile(join(folder, 'cart.js'), 'const total = 1;\ntotal = 2;\n');
  const composition = compose({ roots: [folder], database: ':memory:' });
  const served = {
    tools: composition.tools,
    version: '0.0.0',
    ports: composition.ports,
    onUnexpected: (error: unknown) => {
      throw error;
    },
  };
  const options = {
    ...{ host: '127.0.0.1', port: 0, onError: () => undefined },
    ...(isDirect ? { callTool: directCalls(served) } : {}),
  };
  const server = await startHttp(() => createServer(served), options);
  return {
    url: server.url,
    close: async () => {
      await server.close();
      await composition.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type RawAnswer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
};

export type RawRequest = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What clients of both eras send with every POST. */
export const postHeaders = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

/** One request by hand, headers as they are given. */
export function send(url: string, { method = 'POST', headers, body }: RawRequest) {
  return new Promise<RawAnswer>((resolve, reject) => {
    const sent = httpRequest(url, { method, headers: headers ?? postHeaders }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/** The JSON-RPC messages of an answer, plain or as an event stream. */
export function messagesOf({ text, headers }: RawAnswer): readonly Message[] {
  if (headers['content-type'] !== 'text/event-stream') return [JSON.parse(text) as Message];
  return text
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice('data: '.length)) as Message);
}

export type Message = {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
};

type Params = Readonly<Record<string, unknown>> & {
  readonly _meta?: Readonly<Record<string, unknown>>;
};

/** A request of the revisions of 2024 and 2025. */
export function legacyCall(id: number | string, method: string, params?: Params): RawRequest {
  return { headers: postHeaders, body: JSON.stringify({ jsonrpc: '2.0', id, method, params }) };
}

/** A request of revision 2026-07-28: envelope in `_meta`, and the headers that repeat it. */
export function modernCall(id: number | string, method: string, params: Params = {}): RawRequest {
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'tests', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
    ...params._meta,
  };
  const { name } = params;
  const headers = {
    ...postHeaders,
    'mcp-protocol-version': '2026-07-28',
    'mcp-method': method,
    ...(typeof name === 'string' ? { 'mcp-name': name } : {}),
  };
  const message = { jsonrpc: '2.0', id, method, params: { ...params, _meta } };
  return { headers, body: JSON.stringify(message) };
}
