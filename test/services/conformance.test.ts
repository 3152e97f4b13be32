import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionKind } from '../../src/transport/http/sessions.ts';
import { startHttp, type HttpAddress } from '../../src/transport/http/server.ts';
import { createFixture } from './conformance/fixture.ts';
import { answeringScenarios, askingScenarios, productScenarios } from './conformance/scenarios.ts';
import { runSuite, type Findings } from './conformance/suite.ts';
import { startServed, stopServed, type ServedProcess } from './served.ts';

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
  let served: ServedProcess;
  beforeAll(async () => {
    served = await startServed('.');
  });
  afterAll(async () => {
    expect(await stopServed(served)).toEqual([0, null]);
  });

  it.each(productScenarios)('%s', async (scenario) => {
    const found = await runSuite(`${served.origin}/mcp`, ['--scenario', scenario]);
    expect([...found]).toEqual([[scenario, []]]);
  });
});
