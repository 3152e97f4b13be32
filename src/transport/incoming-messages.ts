import { Transform } from 'node:stream';
import { parseJSONRPCMessage, ProtocolErrorCode } from '@modelcontextprotocol/server';

/** Largest message in bytes: the longest code argument, every sign of it escaped, and some more. */
export const largestMessage = 8_000_000;

const newline = 0x0a;

/**
 * Lets whole messages through, one to a line, and keeps everything else from the transport, which
 * would leave a wrong request without an answer and give up the connection at a line of 10 MB.
 * A batch (revision 2025-03-26) goes on as its messages.
 */
export function incomingMessages(
  reply: (message: object) => void,
  onError: (error: Error) => void,
): Transform {
  let parts: Buffer[] = [];
  let size = 0;
  const takeLine = (): string => {
    const isTooLarge = size > largestMessage;
    const line = Buffer.concat(parts).toString('utf8').trim();
    [parts, size] = [[], 0];
    if (isTooLarge) onError(new Error(`a message over ${largestMessage} bytes was left out`));
    const { messages, wrong } = readLine(line);
    if (wrong.length > 0) onError(new Error(`not a JSON-RPC message: ${line.slice(0, 100)}`));
    for (const answer of wrong.flatMap(refusalOf)) reply(answer);
    return messages.map((message) => `${message}\n`).join('');
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let start = 0;
      for (;;) {
        const end = chunk.indexOf(newline, start);
        const part = chunk.subarray(start, end === -1 ? chunk.length : end);
        size += part.length;
        if (size > largestMessage) parts = [];
        else parts.push(part);
        if (end === -1) break;
        this.push(takeLine());
        start = end + 1;
      }
      done();
    },
  });
}

type Line = { readonly messages: readonly string[]; readonly wrong: readonly unknown[] };

function readLine(line: string): Line {
  if (line === '') return { messages: [], wrong: [] };
  try {
    const value: unknown = JSON.parse(line);
    if (!Array.isArray(value))
      return isMessage(value) ? { messages: [line], wrong: [] } : { messages: [], wrong: [value] };
    const messages = value.filter(isMessage).map((message) => JSON.stringify(message));
    return { messages, wrong: value.filter((each) => !isMessage(each)) };
  } catch {
    // Not JSON, or a batch nested too deeply to be written again.
    return { messages: [], wrong: [line] };
  }
}

function isMessage(value: unknown): boolean {
  try {
    parseJSONRPCMessage(value);
    return true;
  } catch {
    return false;
  }
}

/** An answer to what looks like a request; MCP allows none without the request's id. */
function refusalOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!('id' in value) || !('method' in value)) return [];
  const { id } = value;
  if (typeof id !== 'string' && !Number.isInteger(id)) return [];
  const message = 'Invalid Request: not a JSON-RPC 2.0 request';
  return [{ jsonrpc: '2.0', id, error: { code: ProtocolErrorCode.InvalidRequest, message } }];
}
