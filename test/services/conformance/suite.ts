import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const suiteFile = fileURLToPath(
  new URL('../../../node_modules/@modelcontextprotocol/conformance/dist/index.js', import.meta.url),
);

/** What a scenario found wrong; an empty list is a pass. */
export type Findings = ReadonlyMap<string, readonly string[]>;

type Check = {
  readonly name: string;
  readonly description: string;
  readonly status: 'SUCCESS' | 'FAILURE' | 'WARNING' | 'INFO';
  readonly errorMessage?: string;
};

/**
 * Runs the conformance suite of the protocol's project against a server.
 * @param choice `--suite active` or `--scenario name`
 */
export async function runSuite(url: string, choice: readonly string[]): Promise<Findings> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    const options = ['server', '--url', url, ...choice, '--output-dir', folder];
    const suite = spawn(process.execPath, [suiteFile, ...options], { stdio: 'ignore' });
    // Its exit code says whether all passed; here each scenario is asked by itself.
    await once(suite, 'exit');
    return await findingsIn(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each scenario leaves a folder `server-<name>-<time>` with its checks. */
async function findingsIn(folder: string): Promise<Findings> {
  const findings = new Map<string, readonly string[]>();
  for (const entry of await readdir(folder)) {
    const name = /^server-(.+)-\d{4}-\d\d-\d\dT/.exec(entry)?.[1];
    if (name === undefined) continue;
    const checks = JSON.parse(
      await readFile(join(folder, entry, 'checks.json'), 'utf8'),
    ) as Check[];
    findings.set(name, findingsOf(checks));
  }
  return findings;
}

/** The suite itself lets warnings pass, and scenarios that checked nothing. */
function findingsOf(checks: readonly Check[]): readonly string[] {
  const wrong = checks.filter(({ status }) => status === 'FAILURE' || status === 'WARNING');
  const isVacuous = wrong.length === 0 && !checks.some(({ status }) => status === 'SUCCESS');
  if (isVacuous) return ['nothing was checked'];
  return wrong.map(
    ({ name, description, errorMessage }) => `${name}: ${errorMessage ?? description}`,
  );
}
