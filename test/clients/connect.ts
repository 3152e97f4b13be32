import { Client as ModernClient } from '@modelcontextprotocol/client';
import { StdioClientTransport as ModernTransport } from '@modelcontextprotocol/client/stdio';
import { Client as ReferenceClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as ReferenceTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

/** What the tests need of a client, whichever SDK it comes from. */
export type Connection = {
  readonly toolNames: () => Promise<readonly string[]>;
  readonly tools: () => Promise<readonly unknown[]>;
  readonly call: (
    name: string,
    args: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ) => Promise<{ readonly text: string; readonly isError: boolean }>;
  readonly readResource: (uri: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

export type Launch = {
  readonly command: string;
  readonly args: string[];
  readonly cwd?: string;
  readonly env?: Record<string, string>;
};

const client = { name: 'tutorfleet-tests', version: '1.0.0' };

/** The clients that people's editors are built on, by name. */
export const clients: Readonly<Record<string, (launch: Launch) => Promise<Connection>>> = {
  'SDK 1.x': async (launch) => {
    const sdk = new ReferenceClient(client);
    await sdk.connect(new ReferenceTransport({ ...launch, stderr: 'pipe' }));
    return connectionOf(sdk);
  },
  'SDK 2.x, 2025 era': (launch) => connectModern(launch, 'legacy'),
  'SDK 2.x, automatic': (launch) => connectModern(launch, 'auto'),
  'SDK 2.x, 2026-07-28': (launch) => connectModern(launch, { pin: '2026-07-28' }),
};

async function connectModern(
  launch: Launch,
  mode: 'legacy' | 'auto' | { pin: string },
): Promise<Connection> {
  const sdk = new ModernClient(client, { versionNegotiation: { mode } });
  await sdk.connect(new ModernTransport({ ...launch, stderr: 'pipe' }));
  return connectionOf(sdk);
}

function connectionOf(sdk: ReferenceClient | ModernClient): Connection {
  const listTools = async () => (await sdk.listTools()).tools;
  return {
    tools: listTools,
    toolNames: async () => (await listTools()).map(({ name }) => name),
    call: async (name, args, signal) => {
      const options = signal === undefined ? {} : { signal };
      const result =
        sdk instanceof ReferenceClient
          ? await sdk.callTool({ name, arguments: args }, undefined, options)
          : await sdk.callTool({ name, arguments: args }, options);
      return { text: textOf(result.content), isError: result.isError === true };
    },
    readResource: async (uri) => {
      const { contents } = await sdk.readResource({ uri });
      return contents.map((content) => ('text' in content ? content.text : '')).join('\n');
    },
    close: () => sdk.close(),
  };
}

/** Tools answer with exactly one text block. */
function textOf(content: unknown): string {
  const [block, ...rest] = content as readonly { readonly type: string; readonly text?: string }[];
  if (rest.length > 0 || block?.type !== 'text') throw new Error('expected one text block');
  return block.text ?? '';
}
