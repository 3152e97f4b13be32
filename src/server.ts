import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type CallToolResult,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { describeTools } from './tools/describe.ts';
import { listLessons, lessonTemplates, readLesson } from './tools/lessons.ts';
import { progressNotices, type ProgressNotices } from './tools/progress-notices.ts';
import type { CallContext, Ports, Tool } from './tools/tool.ts';
import { shortened, TutorError } from './tools/tutor-error.ts';

/** Folders that the connected client offers as its workspace; empty where it offers none. */
export type ClientRoots = () => Promise<readonly string[]>;

export type Served = {
  readonly tools: readonly Tool[];
  readonly version: string;
  /** The ports of one connection. */
  readonly ports: (clientRoots: ClientRoots) => Ports;
  /** Told of what a tool did not expect; the caller gets one line without details. */
  readonly onUnexpected: (error: unknown, tool: string) => void;
};

/** Characters of a name from outside that an error repeats. */
const longestName = 100;

const instructions =
  'Call a tutor with the path of the file, in place of reading it. Pass its lines on: they were computed or run.';

/** An MCP server from the tool table; the same for both protocol eras and every transport. */
export function createServer({ tools, version, ports, onUnexpected }: Served): McpServer {
  const mcp = new McpServer(
    { name: 'tutorfleet', title: 'Tutorfleet', version },
    { capabilities: { tools: {}, resources: {} }, instructions },
  );
  // The table is neutral to the SDK: its schemas are checked and its errors worded by the tools.
  const { server } = mcp;
  const table = new Map(tools.map((tool) => [tool.name, tool]));
  const described = describeTools(tools);
  const connection = ports(() => rootsOf(mcp));

  server.setRequestHandler('tools/list', () => ({ tools: [...described] }));
  server.setRequestHandler('tools/call', async ({ params }, context) => {
    const tool = table.get(params.name);
    if (tool === undefined) {
      const names = [...table.keys()].join(', ');
      const message = `Unknown tool ${shortened(params.name, longestName)}; the tools are ${names}`;
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, message);
    }
    const { say, stop } = noticesFor(context, params._meta?.progressToken);
    const call = { ...connection, signal: context.mcpReq.signal, progress: say };
    return callTool(tool, params.arguments, call, onUnexpected).finally(stop);
  });
  server.setRequestHandler('resources/list', async () => ({ resources: await listLessons(tools) }));
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: [...lessonTemplates(tools)],
  }));
  server.setRequestHandler('resources/read', async ({ params }) => {
    const text = await readLesson(params.uri, tools, connection);
    if (text === undefined) {
      const message = `Unknown resource ${shortened(params.uri, longestName)}`;
      throw new ProtocolError(ProtocolErrorCode.InvalidParams, message);
    }
    return { contents: [{ uri: params.uri, mimeType: 'text/plain', text }] };
  });
  return mcp;
}

/** Runs a tool; undefined where the call is not the well-formed call of a tool that there is. */
export type CallToolDirectly = (
  params: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
) => Promise<CallToolResult> | undefined;

/** The calls of the tools as the server answers them, for a transport that checks them itself. */
export function directCalls({ tools, ports, onUnexpected }: Served): CallToolDirectly {
  const table = new Map(tools.map((tool) => [tool.name, tool]));
  const connection = ports(() => Promise.resolve([]));
  return ({ name, arguments: args }, signal) => {
    const tool = typeof name === 'string' ? table.get(name) : undefined;
    const isObject = typeof args === 'object' && args !== null && !Array.isArray(args);
    if (tool === undefined || (args !== undefined && !isObject)) return undefined;
    const call = { ...connection, signal, progress: () => undefined };
    return callTool(tool, args, call, onUnexpected);
  };
}

/** Every failure is an answer: expected ones say what to do, unexpected ones are logged. */
async function callTool(
  tool: Tool,
  args: unknown,
  context: CallContext,
  onUnexpected: Served['onUnexpected'],
): Promise<CallToolResult> {
  try {
    const { text } = await tool.call(args, context);
    return { content: [{ type: 'text', text }] };
  } catch (error) {
    // A cancelled call may end in any way; nobody waits for it.
    const isExpected = error instanceof TutorError || context.signal.aborted;
    if (!isExpected) onUnexpected(error, tool.name);
    const text =
      error instanceof TutorError
        ? error.line
        : `${tool.name} failed unexpectedly; nothing was changed, the log on standard error has the details`;
    return { content: [{ type: 'text', text }], isError: true };
  }
}

/** Tells the client of a long call where it asked for that. */
function noticesFor(
  { mcpReq }: ServerContext,
  progressToken: string | number | undefined,
): ProgressNotices {
  if (progressToken === undefined) return { say: () => undefined, stop: () => undefined };
  return progressNotices((progress, message) => {
    const params = { progressToken, progress, message };
    // A client that has gone away needs no progress; its call is cancelled by the signal.
    void mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined);
  });
}

/** How long a client may take to name its roots, in milliseconds. */
const rootsTimeout = 2_000;

/**
 * Roots exist in the 2024–2025 revisions only, where editors name their open folders with them. A
 * client that fails to name them offers none.
 */
/* eslint-disable @typescript-eslint/no-deprecated -- the 2026-07-28 revision has nothing in their place */
async function rootsOf({ server }: McpServer): Promise<readonly string[]> {
  if (server.getClientCapabilities()?.roots === undefined) return [];
  try {
    const { roots } = await server.listRoots(undefined, { timeout: rootsTimeout });
    return roots.filter(({ uri }) => uri.startsWith('file:')).map(({ uri }) => pathOf(uri));
  } catch {
    return [];
  }
}
/* eslint-enable @typescript-eslint/no-deprecated */

function pathOf(uri: string): string {
  const path = decodeURIComponent(new URL(uri).pathname);
  return /^\/[A-Za-z]:\//.test(path) ? path.slice(1) : path;
}
