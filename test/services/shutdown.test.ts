import { setTimeout as wait } from 'node:timers/promises';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { legacyCall, send } from '../http/http-server.ts';
import { startServed } from './served.ts';

it('finishes what runs, refuses what is new and ends open streams when it is asked to stop', async () => {
  const { process: child, origin } = await startServed('.');
  const url = `${origin}/mcp`;
  const stream = await fetch(`${origin}/sse`);
  // Runs until the sandbox's clock ends it, a second or more.
  const code = 'for (;;) [].indexOf.call({ length: 2 ** 53 - 1 }, 1);\n';
  const endless = legacyCall(1, 'tools/call', { name: 'debug', arguments: { code } });
  const running = send(url, endless);
  await wait(300);
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await wait(100);
  const refused = await send(url, legacyCall(2, 'tools/list'));
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('5');
  const health = await fetch(`${origin}/health`);
  expect(health.status).toBe(200);
  expect((await fetch(`${origin}/ready`)).status).toBe(503);
  expect((await running).text).toContain('line 1');
  expect(await stream.text()).toContain('event: endpoint');
  expect(await exit).toEqual([0, null]);
});
