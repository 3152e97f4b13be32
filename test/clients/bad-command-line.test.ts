import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectComplaint, runCommand, type End } from './run-command.ts';
import { serverFile } from './server-process.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutorfleet-command-'));
  await writeFile(join(folder, 'cart.js'), 'console.log([1, 2].map((n) => { n * 2 }));\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const memory = ['--db', ':memory:'];
const run = (args: readonly string[]) => runCommand(args, { cwd: folder });

describe('the command line', () => {
  it.concurrent.each<[number, RegExp, ...string[]]>([
    [2, /^error: unknown command 'bogus'\n/, 'bogus'],
    [2, /^error: unknown command 'bogus'\n/, '--root', '.', 'bogus', 'cart.js'],
    [2, /^error: unknown option '--bogus'\n/, '--bogus'],
    [2, /^error: unknown option '--bogus'\n/, 'debug', '--bogus'],
    [2, /^error: too many arguments for 'debug'/, 'debug', 'cart.js', 'more.js'],
    [1, /--root \/nowhere is not a folder; name a folder that exists\n$/, '--root', '/nowhere'],
    [1, /--root cart.js is not a folder/, '--root', 'cart.js', 'debug', 'cart.js'],
    [1, /--port abc is not a port; give a number from 0 to 65535\n$/, 'serve', '--port', 'abc'],
    [1, /--port 65536 is not a port/, 'serve', '--port', '65536'],
    [1, /there is no agent nope; choose from debug/, '--agents', 'nope'],
    [1, /there is no agent nope; choose from debug/, '--agents', 'debug,nope', 'debug', 'cart.js'],
    [1, /^tutorfleet: path missing.js was not found .*\n$/, 'debug', 'missing.js'],
    [1, /^tutorfleet: debug got neither path nor code; .*\n$/, 'debug'],
    [1, /argument step: must be at least 1/, 'debug', 'cart.js', '--step', ''],
    [1, /argument step: expected number/, 'debug', 'cart.js', '--step', 'x'],
    [1, /--scores is not JSON; write it like/, ...memory, 'progress', 'record', '--scores', '{'],
    [1, /nope.jsonl cannot be read \(ENOENT\)/, ...memory, 'progress', 'import', 'nope.jsonl'],
    [1, /cannot be read \(EISDIR\); name another file/, ...memory, 'progress', 'import', '.'],
    [
      1,
      /cart.js is not JSON; name a file of JSON Lines/,
      ...memory,
      'progress',
      'import',
      'cart.js',
    ],
  ])('exit code %i: %s', async (code, reason, ...args) => {
    expectComplaint(await run(args), code, reason);
  });

  it('takes a folder and then a command, and a folder more than once', async () => {
    expect((await run(['--root', '.', 'debug', 'cart.js'])).stdout).toMatch(/line 1/);
    const two = ['--root', tmpdir(), '--root', '.', 'debug', 'cart.js'];
    expect((await run(two)).stdout).toMatch(/line 1/);
  });

  it.each([['debug', 'cart.js'], ['--help'], ['debug', 'missing.js']])(
    'says nothing where nobody reads %s',
    async (...args) => {
      const child = spawn(process.execPath, [serverFile, ...args], { cwd: folder });
      let complaints = '';
      child.stderr.on('data', (chunk) => (complaints += String(chunk)));
      child.stdout.destroy();
      await new Promise((resolve) => child.once('close', resolve));
      expect(complaints).not.toMatch(/ {4}at |EPIPE/);
    },
  );

  it.runIf(process.platform === 'linux')('says in a line that its output is full', async () => {
    const script = `"$0" "$1" debug cart.js > /dev/full`;
    const end = await new Promise<End>((resolve) => {
      execFile(
        'sh',
        ['-c', script, process.execPath, serverFile],
        { cwd: folder },
        (error, out, err) => resolve({ code: Number(error?.code), stdout: out, stderr: err }),
      );
    });
    expectComplaint(end, 1, /^tutorfleet: standard output: ENOSPC.*\n$/);
  });

  it.runIf(process.platform === 'linux')('works where its folder was removed', async () => {
    const script = 'mkdir gone && cd gone && rmdir ../gone && "$0" "$@"';
    const words = [process.execPath, serverFile, '--root', folder, 'debug', 'cart.js'];
    const stdout = await new Promise<string>((resolve) => {
      execFile('sh', ['-c', script, ...words], { cwd: folder }, (_, out) => resolve(out));
    });
    expect(stdout).toMatch(/^line 1/);
  });

  it('outlives evidence that is no text', async () => {
    const event = { timestamp: 1_788_100_000_000, kind: 'quiz', scores: { quiz: 1 } };
    const broken = { ...event, event_id: '\ud800', student_id: 'a\udc00', component: '\udfff' };
    await writeFile(join(folder, 'broken.jsonl'), `${JSON.stringify(broken)}\n`.repeat(2));
    const { stdout } = await run([...memory, 'progress', 'import', 'broken.jsonl']);
    expect(stdout).toBe('evidence: 1 added, 1 there before\n');
  });
});
