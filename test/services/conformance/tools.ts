import { setTimeout as wait } from 'node:timers/promises';
import type { CallToolResult, McpServer, ServerContext } from '@modelcontextprotocol/server';
import { image, sound } from './samples.ts';

type Content = CallToolResult['content'];

/** Long enough for a stack that would hold notifications back until the answer to be seen. */
const pause = 50;

const contents: Readonly<Record<string, { readonly says: string; readonly content: Content }>> = {
  test_simple_text: {
    says: 'Answers with a text',
    content: [{ type: 'text', text: 'This is a simple text response for testing.' }],
  },
  test_image_content: {
    says: 'Answers with an image',
    content: [{ type: 'image', ...image }],
  },
  test_audio_content: {
    says: 'Answers with a sound',
    content: [{ type: 'audio', ...sound }],
  },
  test_embedded_resource: {
    says: 'Answers with a resource',
    content: [
      {
        type: 'resource',
        resource: {
          uri: 'test://embedded-resource',
          mimeType: 'text/plain',
          text: 'This is an embedded resource content.',
        },
      },
    ],
  },
  test_multiple_content_types: {
    says: 'Answers with a text, an image and a resource',
    content: [
      { type: 'text', text: 'Multiple content types test:' },
      { type: 'image', ...image },
      {
        type: 'resource',
        resource: {
          uri: 'test://mixed-content-resource',
          mimeType: 'application/json',
          text: '{"test":"data","value":123}',
        },
      },
    ],
  },
};

/** Tools that need nothing but the call: content of each kind, notices on the way, a failure. */
export function addTools(mcp: McpServer): void {
  for (const [name, { says, content }] of Object.entries(contents)) {
    mcp.registerTool(name, { description: says }, () => ({ content }));
  }
  mcp.registerTool('test_tool_with_logging', { description: 'Logs three lines' }, logs);
  mcp.registerTool('test_tool_with_progress', { description: 'Reports its progress' }, progresses);
  mcp.registerTool('test_error_handling', { description: 'Always fails' }, () => {
    throw new Error('This tool intentionally returns an error for testing');
  });
}

async function logs({ mcpReq }: ServerContext): Promise<CallToolResult> {
  for (const data of [
    'Tool execution started',
    'Tool processing data',
    'Tool execution completed',
  ]) {
    await mcpReq.notify({ method: 'notifications/message', params: { level: 'info', data } });
    await wait(pause);
  }
  return { content: [{ type: 'text', text: 'Logged three lines' }] };
}

async function progresses({ mcpReq }: ServerContext): Promise<CallToolResult> {
  const progressToken = mcpReq._meta?.progressToken;
  for (const progress of [0, 50, 100]) {
    if (progressToken !== undefined) {
      const params = { progressToken, progress, total: 100 };
      await mcpReq.notify({ method: 'notifications/progress', params });
    }
    await wait(pause);
  }
  return { content: [{ type: 'text', text: 'Went from 0 to 100' }] };
}
