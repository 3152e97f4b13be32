import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  call,
  initialize,
  initialized,
  request,
  startRaw,
  type Message,
  type RawServer,
} from './raw-server.ts';

const code = 'const total = 1;';
let lastId = 1_000;

/** A call is served now, and nothing but its answer and the expected ones has come since. */
async function answersTo(
  server: RawServer,
  ...lines: readonly string[]
): Promise<readonly Message[]> {
  const before = server.answers.length;
  lastId += 1;
  const served = server.answerTo(lastId);
  server.write(...lines, call(lastId, 'review', { code }));
  expect(await served).toMatchObject({ result: { content: [{ type: 'text' }] } });
  return server.answers.slice(before).filter(({ id }) => id !== lastId);
}

describe('one connection outlives', () => {
  let server: RawServer;
  beforeAll(async () => {
    server = startRaw();
    const ready = server.answerTo(1);
    server.write(initialize(1), initialized);
    await ready;
  });
  afterAll(() => server.stop());

  const invalid = { error: { code: -32_600 } };
  const ping = (id: unknown) => request(id, 'ping');
  it.each<[string, string, readonly object[]]>([
    ['words', 'hello?', []],
    ['half a message', '{"jsonrpc":"2.0","id":', []],
    ['5 MB of no JSON', 'x'.repeat(5_000_000), []],
    ['5 MB of a text in JSON', JSON.stringify('x'.repeat(5_000_000)), []],
    ['11 MB in one line', 'x'.repeat(11_000_000), []],
    ['a request of 11 MB', call(7, 'debug', { code: 'x'.repeat(11_000_000) }), []],
    ['a million brackets', '['.repeat(1_000_000), []],
    ['an empty batch', '[]', []],
    ['a batch of nothing', '[1,null,[]]', []],
    ['a batch', `[${ping(7)},1,${ping(8)}]`, [{ id: 7 }, { id: 8 }]],
    ['a deep batch', `[${'['.repeat(100_000)}${']'.repeat(100_000)}]`, []],
    ['a wrong version', ping(7).replace('"2.0"', '"1.0"'), [{ id: 7, ...invalid }]],
    ['no version', '{"id":7,"method":"ping"}', [{ id: 7, ...invalid }]],
    ['an id that is null', ping(null), []],
    ['an id that is an object', ping({}), []],
    ['an empty id', ping(''), [{ id: '', result: {} }]],
    ['no method', '{"jsonrpc":"2.0","id":7}', []],
    ['an unknown method', request(7, 'nope'), [{ id: 7, error: { code: -32_601 } }]],
    ['a method of the language', request(7, 'constructor'), [{ id: 7, error: { code: -32_601 } }]],
    ['an unknown notification', '{"jsonrpc":"2.0","method":"notifications/nope"}', []],
    ['an answer to nothing', '{"jsonrpc":"2.0","id":777,"result":{}}', []],
    ['an error to nothing', '{"jsonrpc":"2.0","id":777,"error":{"code":1,"message":"x"}}', []],
    [
      'the end of a call that never was',
      '{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":12345}}',
      [],
    ],
    ['an end of nothing', '{"jsonrpc":"2.0","method":"notifications/cancelled"}', []],
    ['a second initialize', initialize(7), [{ id: 7, result: {} }]],
    ['blank lines', '\r\n\n  \n', []],
    ['a byte order mark', `\uFEFF${ping(7)}`, [{ id: 7, result: {} }]],
    [
      'a progress token that is none',
      request(7, 'tools/call', { name: 'debug', arguments: {}, _meta: { progressToken: {} } }),
      [{ id: 7, ...invalid }],
    ],
  ])('%s', async (_, line, expected) => {
    expect(await answersTo(server, line)).toMatchObject(expected);
  });

  it('arguments nested 100,000 deep', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const [answer] = await answersTo(
      server,
      call(7, 'debug', { code: 1 }).replace(':1}', `:${deep}}`),
    );
    expect(answer).toMatchObject({ id: 7, result: { isError: true } });
  });

  it('two calls under one id', async () => {
    const twice = call(7, 'review', { code });
    const answers = await answersTo(server, twice, twice);
    expect(answers.every(({ id, error }) => id === 7 && error === undefined)).toBe(true);
  });

  it('and says on standard error, in short, what it left out', () => {
    const lines = server.complaints().trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) expect(line.length).toBeLessThan(2_000);
  });
});

describe('a connection of its own', () => {
  let server: RawServer;
  afterEach(() => server.stop());

  it('serves a call before initialize, and initialize after it', async () => {
    server = startRaw();
    expect(await answersTo(server)).toEqual([]);
    expect(await answersTo(server, initialize(1), initialized)).toMatchObject([{ id: 1 }]);
  });

  it('serves a client that begins with answers and a wrong initialize', async () => {
    server = startRaw();
    const wrong = request(1, 'initialize', { protocolVersion: 5 });
    const [refusal, ...rest] = await answersTo(
      server,
      '{"jsonrpc":"2.0","id":5,"result":{}}',
      wrong,
    );
    expect(refusal).toMatchObject({ id: 1, error: { code: expect.any(Number) as number } });
    expect(rest).toEqual([]);
    expect(await answersTo(server, initialize(2), initialized)).toMatchObject([
      { id: 2, result: {} },
    ]);
  });

  it('ends at once when its input does, in the middle of a call', async () => {
    server = startRaw();
    await answersTo(server, initialize(1), initialized);
    server.write(call(2, 'debug', { code: 'while (true) {}' }), initialized);
    server.closeInput();
    expect(await server.ended).toEqual([0, null]);
    expect(server.complaints()).toBe('');
  });

  it('ends when there is no input at all', async () => {
    server = startRaw();
    server.closeInput();
    expect(await server.ended).toEqual([0, null]);
    expect(server.complaints()).toBe('');
  });

  it('ends without a word when nobody reads its output', async () => {
    server = startRaw();
    await answersTo(server, initialize(1), initialized);
    server.closeOutput();
    for (let id = 2; id < 20; id += 1) server.write(call(id, 'review', { code }));
    expect(await server.ended).toEqual([0, null]);
    expect(server.complaints()).toBe('');
  });
});
