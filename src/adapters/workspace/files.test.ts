import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../../ports/workspace.ts';
import { createWorkspace } from './files.ts';

let outside = '';
let root = '';
let workspace: Workspace;

beforeAll(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'tutorfleet-files-')));
  root = join(outside, 'lessons');
  await mkdir(join(root, 'src'), { recursive: true });
  const files: Readonly<Record<string, string | Uint8Array>> = {
    'secret.js': 'secret',
    'lessons/cart.js': "import { tax } from './src/tax.js';\nconst more = require('./src/more');\n",
    'lessons/src/tax.js': "export * from './rates.ts';\nimport '../../secret.js';\n",
    'lessons/src/rates.ts': 'export const tax: number = 2;\n',
    'lessons/src/more.js': 'module.exports = 1;\n',
    'lessons/empty.js': '',
    'lessons/large.js': 'x'.repeat(1_000_001),
    'lessons/binary.js': new Uint8Array([1, 0, 2]),
    'lessons/latin1.js': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(outside, path), text);
  await symlink(join(outside, 'secret.js'), join(root, 'link.js'));
  await symlink(outside, join(root, 'up'));
  await symlink('nowhere', join(root, 'broken'));
  await symlink(join(root, 'cart.js'), join(root, 'inner-link.js'));
  workspace = createWorkspace(() => Promise.resolve({ folders: [root], isFallback: false }));
});
afterAll(() => rm(outside, { recursive: true, force: true }));

describe('reading', () => {
  it.each(['empty.js', './empty.js', 'src/../empty.js'])('finds %s', async (path) => {
    expect(await workspace.read(path)).toEqual({
      ok: true,
      value: { path: 'empty.js', source: '' },
    });
  });

  it('takes an absolute path and a link that stays inside', async () => {
    expect(await workspace.read(join(root, 'empty.js'))).toMatchObject({ ok: true });
    expect(await workspace.read('inner-link.js')).toMatchObject({ value: { path: 'cart.js' } });
  });

  it.each([
    ['../secret.js', 'outside the allowed folder'],
    ['/etc/hostname', 'outside the allowed folder'],
    ['link.js', 'outside the allowed folder'],
    ['up/secret.js', 'outside the allowed folder'],
    ['../not-there.js', 'outside the allowed folder'],
    ['up/not-there.js', 'outside the allowed folder'],
    ['missing.js', 'was not found'],
    ['broken', 'was not found'],
    ['src', 'is a folder'],
    ['large.js', 'larger than 1 MB'],
    ['binary.js', 'binary file'],
    ['latin1.js', 'not valid UTF-8'],
    ['a\0b.js', 'NUL'],
  ])('refuses %s: %s', async (path, reason) => {
    const answer = await workspace.read(path);
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(reason) as string });
  });
});

describe('reading from several roots', () => {
  it('calls outside only what lies outside all of them', async () => {
    const folders = [join(root, 'src'), root];
    const several = createWorkspace(() => Promise.resolve({ folders, isFallback: false }));
    expect(await several.read('tax.js')).toMatchObject({ ok: true });
    const missing = expect.stringContaining('was not found') as string;
    expect(await several.read(join(root, 'missing.js'))).toMatchObject({ problem: missing });
    const outsideAll = expect.stringContaining('lies outside') as string;
    expect(await several.read('../../secret.js')).toMatchObject({ problem: outsideAll });
  });

  it('names the files of the folder where one is missing', async () => {
    const names = ['more.js', 'rates.ts', 'tax.js'];
    expect(await workspace.read('src/missing.js')).toMatchObject({ names });
    expect(await workspace.read('src')).toMatchObject({ names });
  });
});

describe('programs', () => {
  it('gathers what a file imports, inside the roots only', async () => {
    const answer = await workspace.program('cart.js');
    const paths = answer.ok ? answer.value.files.map(({ path }) => path) : [];
    expect(paths).toEqual(['cart.js', 'src/tax.js', 'src/more.js', 'src/rates.ts']);
  });
});

describe('creating', () => {
  it('writes a new file and leaves an existing one as it is', async () => {
    const path = 'exercises/one.js';
    expect(await workspace.create(path, 'first')).toEqual({ ok: true, value: path });
    expect(await workspace.create(path, 'second')).toEqual({ ok: true, value: path });
    expect(await readFile(join(root, path), 'utf8')).toBe('first');
  });

  it.each(['../escape.js', 'up/escape.js', 'up/new/escape.js'])('refuses %s', async (path) => {
    expect(await workspace.create(path, '')).toMatchObject({ ok: false });
    expect((await readdir(outside)).sort()).toEqual(['lessons', 'secret.js']);
  });

  it.each([
    ['below a file', 'cart.js/one.js', 'ENOTDIR'],
    ['below a link to nothing', 'broken/one.js', 'ENOENT'],
    ['where a folder is', 'src', 'is there and is not a file'],
    ['where a link to nothing is', 'broken', 'ENOENT'],
    ['where a link leads out', 'link.js', 'leads outside'],
  ])('says that it cannot write %s', async (_, path, reason) => {
    const problem = expect.stringContaining(reason) as string;
    expect(await workspace.create(path, '')).toMatchObject({ ok: false, problem });
  });

  it('makes the folder of last resort, and says where nobody can make one', async () => {
    const inFallback = (folder: string) =>
      createWorkspace(() => Promise.resolve({ folders: [folder], isFallback: true }));
    const folder = join(root, 'home');
    const file = join(folder, 'exercises', 'one.js');
    expect(await inFallback(folder).create('exercises/one.js', '')).toEqual({
      ok: true,
      value: file,
    });
    for (const forbidden of ['/dev/null/home', '/proc/nobody']) {
      expect(await inFallback(forbidden).create('one.js', '')).toMatchObject({ ok: false });
    }
  });
});
