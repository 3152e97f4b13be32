import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionKind } from '../../src/transport/http/sessions.ts';
import { startHttp, type HttpAddress } from '../../src/transport/http/server.ts';
import { serverFile } from '../clients/server-process.ts';
import { createFixture } from './conformance/fixture.ts';
import { answeringScenarios, askingScenarios, productScenarios } from './conformance/scenarios.ts';
import { runSuite, type Findings } from './conformance/suite.ts';

/** A whole suite takes seconds; a scenario that hangs gives up after a minute. */
const suiteTimeout = 80_000;

let findings: Findings = new Map();
let http: HttpAddress;
async function runAgainstFixture(sessions: SessionKind): Promise<void> {
  const options = { host: '127.0.0.1', port: 0, sessions, onError: () => undefined };
  http = await startHttp(createFixture, options);
  findings = await runSuite(http.url, ['--suite', 'active']);
}

describe('conformance with full sessions', () => {
  beforeAll(() => runAgainstFixture('full'), suiteTimeout);
  afterAll(() => http.close());

  it('is asked in every scenario that the suite calls active', () => {
    const all = [...answeringScenarios, ...askingScenarios];
    expect(all).toHaveLength(30);
    expect([...findings.keys()].sort()).toEqual([...all].sort());
  });

  it.each([...answeringScenarios, ...askingScenarios])('%s', (scenario) => {
    expect(findings.get(scenario)).toEqual([]);
  });
});

describe('conformance with light sessions', () => {
  beforeAll(() => runAgainstFixture('light'), suiteTimeout);
  afterAll(() => http.close());

  it.each(answeringScenarios)('%s', (scenario) => {
    expect(findings.get(scenario)).toEqual([]);
  });

  it.each(askingScenarios)('%s: says that its client cannot be asked', (scenario) => {
    expect(findings.get(scenario)).toEqual([expect.stringMatching(/did not request/)]);
  });
});

describe('conformance of the product', () => {
  let server: ChildProcess;
  let url = '';
  beforeAll(async () => {
    const args = [serverFile, 'serve', '--port', '0', '--root', '.', '--db', ':memory:'];
    server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    if (server.stdout === null) throw new Error('no standard output');
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    url = /http:\S+/.exec(line)?.[0] ?? '';
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    expect(await once(server, 'exit')).toEqual([0, null]);
  });

  it.each(productScenarios)('%s', async (scenario) => {
    const found = await runSuite(url, ['--scenario', scenario]);
    expect([...found]).toEqual([[scenario, []]]);
  });
});
