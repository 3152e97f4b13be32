import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { legacyCall, messagesOf, send } from '../http/http-server.ts';
import { startServed, stopServed, type ServedProcess } from './served.ts';

let served: ServedProcess;
beforeAll(async () => {
  served = await startServed('.');
});
afterAll(async () => {
  await stopServed(served);
});

async function openSocket() {
  const { hostname, port } = new URL(served.origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

const isServed = async () => {
  const [answer] = messagesOf(await send(`${served.origin}/mcp`, legacyCall(1, 'tools/list')));
  return answer?.id === 1;
};

it('closes the connection of a client that never ends its request', async () => {
  const socket = await openSocket();
  let answer = '';
  socket.on('data', (part: Buffer) => (answer += part.toString()));
  socket.write('POST /mcp HTTP/1.1\r\nhost: localhost\r\nx-slow: ');
  expect(await isServed()).toBe(true);
  await once(socket, 'close');
  expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(await isServed()).toBe(true);
});

it('serves others while a client asks a lot and reads nothing', async () => {
  const socket = await openSocket();
  socket.pause();
  const { headers, body = '' } = legacyCall(1, 'tools/list');
  const lines = Object.entries({ host: 'localhost', 'content-length': body.length, ...headers });
  const head = lines.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  socket.write(`POST /mcp HTTP/1.1\r\n${head}\r\n\r\n${body}`.repeat(500));
  expect(await isServed()).toBe(true);
  socket.destroy();
  expect(await isServed()).toBe(true);
});
