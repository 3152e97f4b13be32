/**
 * fastmcp, stateless with JSON answers. It is no dependency of ours: the bench copies this file into
 * a folder where it is installed. Arguments: the package's name, characters of a call's text, a free port.
 */
import { z } from 'zod';

/** What is used of it. */
type FastMcp = new (options: { name: string; version: string; logger: object }) => {
  addTool: (tool: {
    name: string;
    description: string;
    parameters: z.ZodType;
    execute: () => Promise<string>;
  }) => void;
  start: (options: { transportType: 'httpStream'; httpStream: object }) => Promise<void>;
};

const [name = '', textLength, port] = process.argv.slice(2);
const text = 'x'.repeat(Number(textLength));
const { FastMCP } = (await import(name)) as { readonly FastMCP: FastMcp };

const silent = () => undefined;
const logger = { debug: silent, error: silent, info: silent, log: silent, warn: silent };
const server = new FastMCP({ name: 'peer', version: '1.0.0', logger });
server.addTool({
  name: 'progress',
  description: 'Says a fixed text',
  parameters: z.object({ action: z.string() }),
  execute: () => Promise.resolve(text),
});
const httpStream = {
  port: Number(port),
  host: '127.0.0.1',
  stateless: true,
  enableJsonResponse: true,
};
await server.start({ transportType: 'httpStream', httpStream });
process.stdout.write(`http://127.0.0.1:${port ?? ''}/mcp\n`);
process.once('SIGTERM', () => process.exit());
