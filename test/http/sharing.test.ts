import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  legacyCall,
  messagesOf,
  modernCall,
  send,
  startTestServer,
  type TestServer,
} from './http-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** A program whose review names its own number, so that no answer can be mistaken for another. */
const programOf = (number: number) => `var own${number} = 1;\nconsole.log(own${number});\n`;

describe('one shared server for each era', () => {
  it('gives every answer to its caller, 100 calls of both eras at once', async () => {
    const call = fc.record({
      era: fc.constantFrom('legacy', 'modern'),
      id: fc.oneof(fc.integer(), fc.string({ minLength: 1, maxLength: 10 })),
      token: fc.option(fc.oneof(fc.integer(), fc.string({ minLength: 1, maxLength: 10 }))),
      isAborted: fc.boolean(),
    });
    const mixes = fc.array(call, { minLength: 100, maxLength: 100 });
    await fc.assert(
      fc.asyncProperty(mixes, async (calls) => {
        const answers = await Promise.all(
          calls.map(async ({ era, id, token, isAborted }, number) => {
            const make = era === 'legacy' ? legacyCall : modernCall;
            const params = {
              name: 'review',
              arguments: { code: programOf(number) },
              ...(token === null ? {} : { _meta: { progressToken: token } }),
            };
            if (isAborted && number % 4 === 0) return abort(make(id, 'tools/call', params));
            return messagesOf(await send(server.url, make(id, 'tools/call', params)));
          }),
        );
        answers.forEach((messages, number) => {
          if (messages === 'aborted') return;
          const answer = messages.at(-1);
          expect(answer?.id).toBe(calls[number]?.id);
          expect(JSON.stringify(answer?.result)).toContain(`own${number}:`);
          for (const { params } of messages.slice(0, -1)) {
            expect(params?.progressToken).toBe(calls[number]?.token);
          }
        });
      }),
      { numRuns: 5, seed: 20 },
    );
  });

  it('goes on after calls that ended badly', async () => {
    await send(server.url, legacyCall(1, 'tools/call', { name: 'nothing' }));
    await send(server.url, modernCall(1, 'tools/call', { name: 'nothing' }));
    for (const make of [legacyCall, modernCall]) {
      const [answer] = messagesOf(await send(server.url, make('a', 'tools/list')));
      expect(answer).toMatchObject({ id: 'a', result: { tools: { length: 5 } } });
    }
  });
});

/** A client that goes away before it has read its answer. */
async function abort({ headers, body }: ReturnType<typeof legacyCall>): Promise<'aborted'> {
  const controller = new AbortController();
  const sent = fetch(server.url, {
    method: 'POST',
    headers: { ...headers },
    body: body ?? '',
    signal: controller.signal,
  });
  controller.abort();
  await sent.catch(() => undefined);
  return 'aborted';
}
