import { McpServer } from '@modelcontextprotocol/server';
import { addAskingTools } from './asking-tools.ts';
import { addPrompts } from './prompts.ts';
import { addResources } from './resources.ts';
import { addTools } from './tools.ts';

/**
 * The server that the suite asks for: tools, prompts and resources of fixed names, which its scenarios
 * call. It has nothing of the product but the HTTP stack in front of it.
 */
export function createFixture(): McpServer {
  const capabilities = { logging: {}, resources: { subscribe: true } };
  const mcp = new McpServer({ name: 'conformance-fixture', version: '1.0.0' }, { capabilities });
  addTools(mcp);
  addAskingTools(mcp);
  addResources(mcp);
  addPrompts(mcp);
  return mcp;
}
