import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/adapters/store/sqlite.ts';
import { clients, type Connection } from './connect.ts';
import { connectTo, expectRefused, expectServed } from './refusal.ts';
import { expectComplaint, runCommand } from './run-command.ts';
import { serverFile } from './server-process.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutorfleet-around-'));
  await writeFile(join(folder, 'cart.js'), 'console.log([1, 2].map((n) => { n * 2 }));\n');
  await writeFile(join(folder, 'file'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a home folder in which nothing can be made', () => {
  const homes = ['/dev/null/home', ...(process.platform === 'linux' ? ['/proc/nobody'] : [])];
  it.concurrent.each(homes)('%s', async (home) => {
    const connect = clients['SDK 1.x'] ?? expect.fail();
    const env = { PATH: process.env.PATH ?? '', HOME: home };
    const args = [serverFile, '--root', folder];
    const connection = await connect({ command: process.execPath, args, cwd: folder, env });
    const reason = /^the folder .* for the database cannot be made or written; .*--db$/;
    await expectServed(connection, ['debug', { path: 'cart.js' }, /^line 1/]);
    await expectServed(connection, ['concepts', { topic: 'map', path: 'cart.js' }, /map/]);
    await expectRefused(connection, ['progress', { action: 'report' }, reason]);
    await expectRefused(connection, ['exercise', { action: 'next' }, reason]);
    await connection.close();
    const end = await runCommand(['progress', 'report'], { cwd: folder, home });
    expectComplaint(end, 1, /^tutorfleet: the folder .*--db\n$/);
  });
});

describe('the database', () => {
  let file = '';
  beforeEach(async () => {
    file = join(await mkdtemp(join(folder, 'data-')), 'tutorfleet.db');
  });

  const record = { action: 'record', component: 'loops', scores: { quiz: 0.5 } };
  /** The last `--db` counts. */
  const connect = () => connectTo(folder, ['--db', file]);

  async function withConnection(use: (connection: Connection) => Promise<void>): Promise<void> {
    const connection = await connect();
    await use(connection).finally(() => connection.close());
  }

  async function makeDatabase(change = ''): Promise<void> {
    await (await openSqliteStore({ file })).close();
    const sqlite = new Database(file);
    sqlite.exec(change);
    sqlite.close();
  }

  async function expectLeftAlone(reason: RegExp): Promise<void> {
    const before = await readFile(file);
    await withConnection(async (connection) => {
      await expectRefused(connection, ['progress', { action: 'report' }, reason]);
      await expectRefused(connection, ['progress', record, reason]);
      await expectRefused(connection, ['review', { path: 'cart.js', student: 'mia' }, reason]);
    });
    expect(await readFile(file)).toEqual(before);
  }

  it('that is garbage', async () => {
    await writeFile(file, Buffer.alloc(10_000, 0x5a));
    await expectLeftAlone(/is not a tutorfleet database, so it was left as it is; .*--db/);
  });

  it.each([99, 5_000])('that is cut after %i bytes', async (length) => {
    await makeDatabase();
    await writeFile(file, (await readFile(file)).subarray(0, length));
    await expectLeftAlone(/is damaged, so it was left as it is; .*--db/);
  });

  it('of a newer version', async () => {
    await makeDatabase('pragma user_version = 999');
    await expectLeftAlone(/was made by a newer tutorfleet; update tutorfleet/);
  });

  it('that another program holds, until it is free', async () => {
    await makeDatabase();
    const locked = /is locked by another program; close that program and try again/;
    const before = await readFile(file);
    // From here on this process must not open the file again: closing it would give up the lock.
    const other = new Database(file);
    other.pragma('locking_mode = exclusive');
    other.exec('begin exclusive');
    await withConnection(async (connection) => {
      await expectRefused(connection, ['progress', { action: 'report' }, locked]);
      other.close();
      expect(await readFile(file)).toEqual(before);
      await expectServed(connection, ['progress', { action: 'report' }, /No checked evidence/]);
      const writer = new Database(file);
      writer.exec('begin immediate');
      await expectRefused(connection, ['progress', record, locked]);
      writer.close();
      await expectServed(connection, ['progress', record, /15\.0 %/]);
    });
  });

  it('that is a folder, a link to nothing that can be made, or below a file', async () => {
    for (const path of [folder, join(folder, 'file', 'x.db'), '/dev/null']) {
      const reason = /^tutorfleet: .* (?:is not a file|cannot be made or written); .*--db\n$/;
      expectComplaint(
        await runCommand(['--db', path, 'progress', 'report'], { cwd: folder }),
        1,
        reason,
      );
    }
    await symlink('/nowhere/at/all.db', file);
    const reason = /^tutorfleet: .*; choose another file with --db\n$/;
    expectComplaint(
      await runCommand(['--db', file, 'progress', 'report'], { cwd: folder }),
      1,
      reason,
    );
  });

  it('that two servers write at the same time', async () => {
    const servers = await Promise.all([connect(), connect()]);
    const writes = servers.flatMap((server, number) =>
      Array.from({ length: 25 }, (_, index) => {
        const key = { idempotency_key: `${number}-${index}` };
        return server.call('progress', { ...record, ...key, student: 'mia' });
      }),
    );
    for (const { isError, text } of await Promise.all(writes))
      expect({ isError, text }).toMatchObject({ isError: false });
    await Promise.all(servers.map((server) => server.close()));
    const sqlite = new Database(file, { readonly: true });
    expect(sqlite.prepare('select count(*) from evidence').pluck().get()).toBe(50);
    sqlite.close();
  });
});

describe('a workspace in which nothing can be written', () => {
  const next = { action: 'next', concept: 'closures' };
  const given = /^[\w-]+: .*\n(?:.*\n)+/;

  async function expectGiven(root: string): Promise<void> {
    const connection = await connectTo(root);
    const [plain, several] = [next, { ...next, count: 2, student: 'two' }];
    await expectServed(connection, ['exercise', plain, given]);
    const { text } = await connection.call('exercise', several);
    expect(text.length).toBeGreaterThan(300);
    expect(text).not.toMatch(/Write it in|They are in|Each is in/);
    await connection.close();
  }

  it('for exercises is a file', async () => {
    const root = await mkdtemp(join(folder, 'work-'));
    await writeFile(join(root, 'exercises'), 'my notes');
    await expectGiven(root);
    expect(await readFile(join(root, 'exercises'), 'utf8')).toBe('my notes');
  });

  it.runIf(process.platform === 'linux')('for the system forbids it', () =>
    expectGiven('/proc/self'),
  );
});
