/** The revisions of 2024 and 2025, and the one without a handshake. */
export type Era = '2025' | '2026-07-28';

export type Method = 'tools/call' | 'tools/list';

/** One POST as a load generator repeats it. */
export type PostRequest = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type ToolCall = {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
};

const modernRevision = '2026-07-28';

const postHeaders = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

/** What revision 2026-07-28 asks of every request: it has no handshake that could say it once. */
const envelope = {
  'io.modelcontextprotocol/protocolVersion': modernRevision,
  'io.modelcontextprotocol/clientInfo': { name: 'tutorfleet-bench', version: '1.0.0' },
  'io.modelcontextprotocol/clientCapabilities': {},
};

/** The same request in either era: envelope in `_meta`, and the headers that repeat it. */
export function requestOf(era: Era, method: Method, call?: ToolCall): PostRequest {
  const message = { jsonrpc: '2.0', id: 1, method };
  if (era === '2025') {
    return { headers: postHeaders, body: JSON.stringify({ ...message, params: call }) };
  }
  const headers = {
    ...postHeaders,
    'mcp-protocol-version': modernRevision,
    'mcp-method': method,
    ...(call === undefined ? {} : { 'mcp-name': call.name }),
  };
  const params = { ...call, _meta: envelope };
  return { headers, body: JSON.stringify({ ...message, params }) };
}

/** Whether an answer holds a result that is no tool error. */
export function isAnswered(text: string): boolean {
  return text.includes('"result"') && !text.includes('"isError":true');
}
