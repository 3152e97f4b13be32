import { ResourceTemplate, type McpServer } from '@modelcontextprotocol/server';
import { image } from './samples.ts';

/** Two fixed resources, a template, and one that can be subscribed to. */
export function addResources(mcp: McpServer): void {
  const text = { mimeType: 'text/plain' };
  mcp.registerResource(
    'static-text',
    'test://static-text',
    { ...text, description: 'A text that never changes' },
    ({ href: uri }) => ({
      contents: [{ ...text, uri, text: 'This is the content of the static text resource.' }],
    }),
  );
  mcp.registerResource(
    'static-binary',
    'test://static-binary',
    { mimeType: image.mimeType, description: 'An image that never changes' },
    ({ href: uri }) => ({ contents: [{ uri, mimeType: image.mimeType, blob: image.data }] }),
  );
  mcp.registerResource(
    'template',
    new ResourceTemplate('test://template/{id}/data', { list: undefined }),
    { mimeType: 'application/json', description: 'Data of the id that its address names' },
    ({ href: uri }, { id }) => ({
      contents: [{ uri, mimeType: 'application/json', text: JSON.stringify({ id }) }],
    }),
  );
  mcp.registerResource(
    'watched-resource',
    'test://watched-resource',
    { ...text, description: 'A text that can be subscribed to' },
    ({ href: uri }) => ({ contents: [{ ...text, uri, text: 'Watched' }] }),
  );
  addSubscriptions(mcp);
}

/** Nothing changes, so nobody is told anything; what was subscribed to is remembered all the same. */
function addSubscriptions({ server }: McpServer): void {
  const subscribed = new Set<string>();
  server.setRequestHandler('resources/subscribe', ({ params }) => {
    subscribed.add(params.uri);
    return {};
  });
  server.setRequestHandler('resources/unsubscribe', ({ params }) => {
    subscribed.delete(params.uri);
    return {};
  });
}
