import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { legacyCall } from '../http/http-server.ts';
import { startServed, stopServed, type ServedProcess } from './served.ts';

let served: ServedProcess;
let site: Server;
let profile = '';
beforeAll(async () => {
  served = await startServed('.');
  site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(page());
  });
  site.listen(0, '127.0.0.1');
  await once(site, 'listening');
  profile = await mkdtemp(join(tmpdir(), 'tutorfleet-browser-'));
});
afterAll(async () => {
  site.close();
  await stopServed(served);
  await rm(profile, { recursive: true, force: true });
});

/** A page that calls a tool and shows what it got. */
function page(): string {
  const { headers, body } = legacyCall(1, 'tools/call', {
    name: 'debug',
    arguments: { code: 'const total = 1;\ntotal = 2;\n' },
  });
  const call = JSON.stringify({ method: 'POST', headers, body }).replaceAll('<', '\\u003c');
  return `<!doctype html><pre id="answer">waiting</pre><script>
    const show = (text) => { document.getElementById('answer').textContent = text; };
    fetch('${served.origin}/mcp', ${call})
      .then((response) => response.text())
      .then((text) => show('answered ' + text), (error) => show('refused ' + error));
  </script>`;
}

/** What the page shows in the end, in a real browser in which every name leads to this machine. */
async function shownBy(host: string): Promise<string> {
  const { port } = site.address() as AddressInfo;
  const flags = [
    ...['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=10000'],
    ...[`--user-data-dir=${profile}`, '--host-resolver-rules=MAP *.test 127.0.0.1'],
  ];
  const args = [...flags, '--dump-dom', `http://${host}:${port}/`];
  const { stdout } = await promisify(execFile)('chromium', args, { timeout: 50_000 });
  return /<pre id="answer">([^]*?)<\/pre>/.exec(stdout)?.[1] ?? stdout;
}

describe('a page in a browser', () => {
  it('of this machine calls a tool', async () => {
    expect(await shownBy('127.0.0.1')).toMatch(/^answered .*line 2/);
  });

  it('of a foreign site is refused', async () => {
    expect(await shownBy('evil.test')).toMatch(/^refused /);
  });
});
