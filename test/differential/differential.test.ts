import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../src/adapters/sandbox/quickjs.ts';
import type { RunResult, Sandbox } from '../../src/ports/sandbox.ts';
import { differentialPrograms, type DifferentialProgram } from './programs.ts';

type NodeRun = { readonly stdout: string; readonly stderr: string; readonly exitCode: number };

let folder = '';
let sandbox: Sandbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutorfleet-differential-'));
  sandbox = createSandbox();
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

/** Also enums and parameter properties, which the sandbox translates. */
const typeScriptFlag = '--experimental-transform-types';

/** A process for each program: a worker thread ends otherwise after an error that nobody caught. */
async function runInNode({ files }: DifferentialProgram, index: number): Promise<NodeRun> {
  const root = join(folder, String(index));
  for (const { path, source } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), source);
  }
  const entry = join(root, files[0].path);
  const options = entry.endsWith('.ts') ? [typeScriptFlag, entry] : [entry];
  return new Promise((resolve) => {
    const env = { TZ: 'UTC', NODE_NO_WARNINGS: '1' };
    execFile(process.execPath, options, { env, timeout: 20_000 }, (error, stdout, stderr) => {
      resolve({ stdout, stderr, exitCode: typeof error?.code === 'number' ? error.code : 0 });
    });
  });
}

function runInSandbox({ files }: DifferentialProgram): Promise<RunResult> {
  const program = { entry: files[0].path, files };
  return sandbox.run({ program, limits: { milliseconds: 5_000 } });
}

/** Stack frames name files and Node's own internals: both sides are compared without them. */
const withoutFrames = (text: string) =>
  text.replaceAll(/\n\s+at [^\n]*/g, '').replaceAll(/\s*\{\s*\n(?=\s+\[cause\])/g, ' {\n');

const outputOf = (result: RunResult, stream: 'stdout' | 'stderr') =>
  result.output
    .filter((chunk) => chunk.stream === stream)
    .map(({ text }) => text)
    .join('');

/** What Node prints for an error that nobody caught: its own text after the excerpt of the source. */
function uncaughtText({ error }: RunResult): string {
  if (error === undefined) return '';
  if (error.inspected !== undefined) return error.inspected;
  return error.message === '' ? error.name : `${error.name}: ${error.message}`;
}

const programs = differentialPrograms();

describe('the sandbox beside real Node', () => {
  it('compares at least 300 programs', () => {
    expect(programs.length).toBeGreaterThanOrEqual(300);
  });

  it.concurrent.each(programs.map((program, index) => ({ ...program, index })))(
    '$name',
    async ({ index, ...program }) => {
      const [node, here] = await Promise.all([runInNode(program, index), runInSandbox(program)]);
      if (here.notReproducible.some((reason) => !reason.startsWith('stack frames'))) return;
      expect(withoutFrames(outputOf(here, 'stdout'))).toBe(withoutFrames(node.stdout));
      expect(here.exitCode).toBe(node.exitCode);
      if (here.error === undefined) {
        expect(withoutFrames(outputOf(here, 'stderr'))).toBe(withoutFrames(node.stderr));
      } else {
        expect(node.stderr).toContain(uncaughtText(here));
      }
    },
    30_000,
  );
});
