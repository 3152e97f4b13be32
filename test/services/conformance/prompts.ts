import { completable, type McpServer, type PromptMessage } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { image } from './samples.ts';

/** Words that the first argument completes to. */
const words = ['paris', 'park', 'party', 'testing'];

const argumentsSchema = z.object({
  arg1: completable(z.string(), (start) => words.filter((word) => word.startsWith(start))),
  arg2: z.string(),
});

/** Prompts with and without arguments, with a resource and with an image. */
export function addPrompts(mcp: McpServer): void {
  mcp.registerPrompt('test_simple_prompt', { description: 'A text' }, () => ({
    messages: [user('This is a simple prompt for testing.')],
  }));
  mcp.registerPrompt(
    'test_prompt_with_arguments',
    { description: 'A text with its arguments in it', argsSchema: argumentsSchema },
    ({ arg1, arg2 }) => ({
      messages: [user(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`)],
    }),
  );
  mcp.registerPrompt(
    'test_prompt_with_embedded_resource',
    { description: 'A resource', argsSchema: z.object({ resourceUri: z.string() }) },
    ({ resourceUri: uri }) => ({
      messages: [embedded(uri), user('Please process the embedded resource above.')],
    }),
  );
  mcp.registerPrompt('test_prompt_with_image', { description: 'An image' }, () => ({
    messages: [
      { role: 'user', content: { type: 'image', ...image } },
      user('Please analyze the image above.'),
    ],
  }));
}

function user(text: string): PromptMessage {
  return { role: 'user', content: { type: 'text', text } };
}

function embedded(uri: string): PromptMessage {
  const text = 'Embedded resource content for testing.';
  const resource = { uri, mimeType: 'text/plain', text };
  return { role: 'user', content: { type: 'resource', resource } };
}
