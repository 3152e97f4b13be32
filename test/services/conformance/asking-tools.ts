import {
  inputRequired,
  inputResponse,
  type CallToolResult,
  type ElicitRequestFormParams,
  type InputRequiredResult,
  type McpServer,
  type ServerContext,
} from '@modelcontextprotocol/server';
import { z } from 'zod';
import { choices, defaults, person } from './forms.ts';

type Form = ElicitRequestFormParams['requestedSchema'];

/** Tools that ask the client back in the middle of a call: its model (sampling) or its person. */
export function addAskingTools(mcp: McpServer): void {
  mcp.registerTool(
    'test_sampling',
    { description: 'Asks the client’s model', inputSchema: z.object({ prompt: z.string() }) },
    ({ prompt }, context) => askModel(prompt, context),
  );
  mcp.registerTool(
    'test_elicitation',
    { description: 'Asks the person', inputSchema: z.object({ message: z.string() }) },
    ({ message }, context) => askPerson({ message, form: person, context }),
  );
  mcp.registerTool(
    'test_elicitation_sep1034_defaults',
    { description: 'Asks the person, with a default for each kind of field' },
    (context) => askPerson({ message: 'Check these values', form: defaults, context }),
  );
  mcp.registerTool(
    'test_elicitation_sep1330_enums',
    { description: 'Asks the person, with each kind of choice' },
    (context) => askPerson({ message: 'Choose', form: choices, context }),
  );
}

/** Called once more with the answer, as revision 2026-07-28 does it; the SDK asks older clients. */
function askModel(text: string, { mcpReq }: ServerContext): CallToolResult | InputRequiredResult {
  const answer = inputResponse(mcpReq.inputResponses, 'model');
  if (answer.kind === 'sampling') return said(`LLM response: ${JSON.stringify(answer.result)}`);
  const messages = [{ role: 'user' as const, content: { type: 'text' as const, text } }];
  const model = inputRequired.createMessage({ messages, maxTokens: 100 });
  return inputRequired({ inputRequests: { model } });
}

type Question = {
  readonly message: string;
  readonly form: Form;
  readonly context: ServerContext;
};

function askPerson({ message, form, context }: Question): CallToolResult | InputRequiredResult {
  const answer = inputResponse(context.mcpReq.inputResponses, 'person');
  if (answer.kind === 'elicit') {
    const content = JSON.stringify(answer.content ?? {});
    return said(`User response: action=${answer.action}, content=${content}`);
  }
  const asked = inputRequired.elicit({ message, requestedSchema: form });
  return inputRequired({ inputRequests: { person: asked } });
}

function said(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}
