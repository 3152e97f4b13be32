import type { JSONRPCMessage, JSONRPCRequest } from '@modelcontextprotocol/server';
import { expect, it } from 'vitest';
import { SharedConnection } from './shared-connection.ts';

/** Two clients that chose the same id; the server's own numbers of their calls, and what they got. */
function twoCalls() {
  const connection = new SharedConnection();
  const numbers: (number | string)[] = [];
  connection.onmessage = (message) => {
    if ('id' in message && message.id !== undefined) numbers.push(message.id);
  };
  const got: [JSONRPCMessage[], JSONRPCMessage[]] = [[], []];
  const call: JSONRPCRequest = { jsonrpc: '2.0', id: 1, method: 'tools/call' };
  for (const messages of got) {
    const tell = (message: JSONRPCMessage) => void messages.push(message);
    connection.open(call, { onNotification: tell, onAnswer: tell });
  }
  return { connection, numbers, got };
}

const log: JSONRPCMessage = {
  jsonrpc: '2.0',
  method: 'notifications/message',
  params: { level: 'info', data: 'started' },
};

it('tells a notification to the caller whose call it belongs to', async () => {
  const { connection, numbers, got } = twoCalls();
  await connection.send(log, { relatedRequestId: numbers[1] });
  expect(got).toEqual([[], [log]]);
});

it('tells a notification that belongs to no call to nobody', async () => {
  const { connection, got } = twoCalls();
  await connection.send(log);
  expect(got).toEqual([[], []]);
});

it('refuses to ask a client, at once', async () => {
  const { connection, numbers } = twoCalls();
  const question = { jsonrpc: '2.0', id: 0, method: 'roots/list' } as const;
  const asked = connection.send(question, { relatedRequestId: numbers[0] });
  await expect(asked).rejects.toThrow('cannot ask');
});
