import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverArguments } from './server-process.ts';

const run = promisify(execFile);
const manifest = createRequire(import.meta.url).resolve(
  '@modelcontextprotocol/inspector/package.json',
);

let home = '';
let inspector = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tutorfleet-inspector-'));
  await writeFile(
    join(home, 'cart.js'),
    'const total = [1, 2].map((n) => { n * 2 });\nconsole.log(total);\n',
  );
  const { bin } = createRequire(import.meta.url)(manifest) as { bin: Record<string, string> };
  inspector = join(dirname(manifest), bin['mcp-inspector'] ?? '');
});
afterAll(() => rm(home, { recursive: true, force: true }));

async function inspect(era: string, ...flags: string[]): Promise<unknown> {
  const target = [process.execPath, ...serverArguments(home)];
  const options = ['--cli', '--protocol-era', era, ...flags];
  const { stdout } = await run(process.execPath, [inspector, ...options, '--', ...target], {
    env: { PATH: process.env.PATH ?? '', HOME: home },
  });
  return JSON.parse(stdout) as unknown;
}

describe.each(['legacy', 'modern'])('the Inspector command line, %s era', (era) => {
  it('lists five tools', async () => {
    const { tools } = (await inspect(era, '--method', 'tools/list')) as { tools: unknown[] };
    expect(tools).toHaveLength(5);
  });

  it('calls a tool', async () => {
    const call = ['--method', 'tools/call', '--tool-name', 'debug', '--tool-arg', 'path=cart.js'];
    const answer = (await inspect(era, ...call)) as { content: { text: string }[] };
    expect(answer.content[0]?.text).toContain('line 1');
  });
});
