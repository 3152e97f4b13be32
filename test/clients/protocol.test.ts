import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import { serverArguments } from './server-process.ts';

type Message = { readonly id?: number; readonly result?: unknown; readonly error?: unknown };

const running: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

function start() {
  const child = spawn(process.execPath, serverArguments(tmpdir()));
  running.push(child);
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    waiting.shift()?.(line);
  });
  const next = () => new Promise<string>((resolve) => waiting.push(resolve));
  const ask = async (text: string): Promise<Message> => {
    const answer = next();
    child.stdin.write(`${text}\n`);
    return JSON.parse(await answer) as Message;
  };
  return { child, lines, ask };
}

const initialize = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'raw', version: '1' },
  },
});
const initialized = '{"jsonrpc":"2.0","method":"notifications/initialized"}\n';

describe('the protocol on standard input and output', () => {
  it.each([
    ['not JSON', 'hello?'],
    ['half of a message', '{"jsonrpc":"2.0","id":'],
    ['JSON that is no message', '[1,2,3]'],
    ['a message without a version', '{"id":7,"method":"tools/list"}'],
    ['invalid UTF-8', '\ud800'],
  ])('is unharmed by %s', async (_, garbage) => {
    const { child, ask } = start();
    expect(await ask(initialize)).toMatchObject({
      id: 1,
      result: { serverInfo: { name: 'tutorfleet' } },
    });
    child.stdin.write(`${initialized}${garbage}\n`);
    // Garbage may be answered with an error or be dropped; the call after it is served in any case.
    let answer = await ask('{"jsonrpc":"2.0","id":2,"method":"tools/list"}');
    if (answer.id !== 2) answer = await ask('{"jsonrpc":"2.0","id":3,"method":"ping"}');
    expect(answer.error).toBeUndefined();
  });

  it('writes nothing but protocol messages to standard output', async () => {
    const { child, lines, ask } = start();
    await ask(initialize);
    child.stdin.write(initialized);
    await ask(
      '{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"debug","arguments":{"code":"console.log(1)"}}}',
    );
    child.stdin.end();
    await once(child, 'exit');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ jsonrpc: '2.0' });
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s', async (signal) => {
    const { child, ask } = start();
    await ask(initialize);
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('ends cleanly when standard input closes', async () => {
    const { child, ask } = start();
    await ask(initialize);
    child.stdin.end();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
