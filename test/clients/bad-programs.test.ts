import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBadFiles } from './bad-files.ts';
import type { Connection } from './connect.ts';
import { connectTo, expectOneLine, expectRefused, expectServed, expectServing } from './refusal.ts';

let folder = '';
let root = '';
let connection: Connection;

beforeAll(async () => {
  ({ folder, root } = await makeBadFiles());
  connection = await connectTo(root);
});
afterAll(async () => {
  await connection.close();
  await rm(folder, { recursive: true, force: true });
});

describe('paths', () => {
  const outside = /lies outside the allowed folder .*lessons \(see --root\)/;
  const missing = /was not found below .*lessons; its folder has binary\.js, cart\.js/;
  it.each<[string, RegExp]>([
    ['empty.js', /path empty\.js holds no code/],
    ['spaces.js', /path spaces\.js holds no code/],
    ['comments.js', /path comments\.js holds no code/],
    ['large.js', /larger than 1 MB/],
    ['binary.js', /is a binary file/],
    ['latin1.js', /not valid UTF-8 text; save it as UTF-8/],
    ['../secret.js', outside],
    ['../nowhere.js', outside],
    ['/etc/hostname', outside],
    ['/proc/self/environ', outside],
    ['link.js', outside],
    ['up/secret.js', outside],
    ['up/nowhere.js', outside],
    ['zero.js', outside],
    ['unreadable.js', outside],
    ['broken.js', missing],
    ['loop.js', missing],
    ['missing.js', missing],
    ['~/cart.js.bak', /was not found/],
    ['crat.js', /was not found.*; similar: cart\.js/],
    ['Cart.JS', /was not found.*; similar: cart\.js/],
    ['src/tx.js', /was not found.*; similar: tax\.js/],
    ['src', /is a folder; name a file in it; its folder has tax\.js/],
    ['cart.js/x', /was not found/],
    ['', /argument path: is empty/],
    [' \n', /argument path: is empty/],
    ['a\0b.js', /path contains a NUL character/],
    ['x'.repeat(4_000), /path x+…x+ ?.*/],
    ['x'.repeat(100_000), /path: is longer than 4096 characters/],
    ['../'.repeat(1_000), outside],
    ['pipe.js', /is not a regular file/],
    ['notes.txt', /is no JavaScript or TypeScript file; name a file that ends in \.js/],
    ['style.css', /is no JavaScript or TypeScript file/],
    ['page.html', /is no JavaScript or TypeScript file/],
    ['README', /is no JavaScript or TypeScript file/],
  ])('%j', async (path, reason) => {
    for (const [tool, args] of [
      ['debug', { path }],
      ['review', { path }],
      ['concepts', { topic: 'closures', path }],
    ] as const) {
      await expectRefused(connection, [tool, args, reason]);
    }
  });

  it('a file that imports a named pipe, JSON, and a name between spaces', async () => {
    await expectServed(connection, ['debug', { path: 'imports-pipe.js' }, /Cannot find module/]);
    await expectRefused(connection, ['debug', { path: 'data.json' }, /is no JavaScript/]);
    await expectRefused(connection, ['review', { path: 'data.json' }, /is no JavaScript/]);
    await expectServed(connection, ['concepts', { topic: 'map', path: 'data.json' }, /no list of/]);
    await expectServed(connection, ['debug', { path: ' cart.js\n' }, /line 1/]);
  });

  it.runIf(process.platform === 'linux')('a file that its owner may not read', async () => {
    // Permissions do not bind root; the memory of a process can be opened and not read.
    const device = await connectTo('/proc/self');
    await expectRefused(device, ['debug', { path: 'mem' }, /cannot be read \(E\w+\)/]);
    await device.close();
  });
});

describe('code', () => {
  const deep = /nested too deeply to be read/;
  it.each<[string, string, RegExp]>([
    ['100,000 brackets', '['.repeat(100_000) + ']'.repeat(100_000), deep],
    ['100,000 open brackets', '('.repeat(100_000), deep],
    ['50,000 functions', '()=>'.repeat(50_000) + '1', deep],
    ['a megabyte in one line', `const s = "${'y'.repeat(900_000)}";`, /ended well|of 1000|nothing/],
    ['a line of nothing', `${' '.repeat(900_000)}let a = 1;`, /ended well|of 1000|nothing/],
    ['lone surrogates', 'const s = "\ud800"; // \udfff', /ended well|of 1000|prints nothing/],
    ['a byte order mark', '\uFEFFconst a = 1;\n', /ended well|of 1000|prints nothing/],
    ['CRLF', 'const a = 1;\r\nconst b = 2;\r\n', /ended well|of 1000|prints nothing/],
    ['a hashbang', '#!/usr/bin/env node\nlet a = 1;', /ended well|of 1000|prints nothing/],
    ['a NUL', 'const a = 1;\0', /cannot be read|does not parse/],
    ['quotes without end', '"'.repeat(100_001), /cannot be read|does not parse/],
    ['comments without end', '/*'.repeat(50_000), /cannot be read|does not parse/],
  ])('%s', async (_, source, answer) => {
    await expectServed(connection, ['debug', { code: source }, answer]);
    await expectServed(connection, ['review', { code: source }, answer]);
    await expectServed(connection, ['concepts', { topic: 'closures', code: source }, answer]);
  });

  it.each(['', ' \n', '// nothing yet\n'])('%j holds none', async (source) => {
    for (const tool of ['debug', 'review']) {
      await expectRefused(connection, [tool, { code: source }, /^code holds no code/]);
    }
  });
});

describe('many calls', () => {
  const endless = { path: 'endless.js' };

  it('a call that is cancelled while its program runs ends its program', async () => {
    const abort = new AbortController();
    const cancelled = connection.call('debug', endless, abort.signal);
    const other = connection.call('debug', { path: 'cart.js' });
    setTimeout(() => abort.abort('enough'), 20);
    await expect(cancelled).rejects.toThrow(/enough/);
    expect((await other).text).toMatch(/line 1/);
  });

  it('20 calls cancelled in a row', async () => {
    for (let count = 0; count < 20; count += 1) {
      const abort = new AbortController();
      const cancelled = connection.call('debug', endless, abort.signal);
      setImmediate(() => abort.abort('enough'));
      await expect(cancelled).rejects.toThrow(/enough/);
    }
    await expectServed(connection, ['debug', { path: 'cart.js' }, /line 1/]);
  });

  it('50 calls at once', async () => {
    const tools = ['debug', 'review', 'debug', 'review', 'debug'];
    const calls = Array.from({ length: 50 }, (_, index) =>
      connection.call(tools[index % tools.length] ?? '', { code: `const a = ${index};\n` }),
    );
    for (const { text, isError } of await Promise.all(calls)) {
      expect(isError).toBe(false);
      expect(text).toMatch(/of 1000|no mistake found/);
    }
  });

  it('resources that are not there', async () => {
    const uris = ['tutor://concepts/nope', 'tutor://concepts/constructor', 'file:///etc/passwd'];
    for (const uri of [...uris, 'tutor://exercises/constructor-1', `x:${'y'.repeat(100_000)}`]) {
      const error = await connection.readResource(uri).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: -32_602 });
      expectOneLine((error as Error).message);
      await expectServing(connection);
    }
  });
});
