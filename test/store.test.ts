import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../src/adapters/store/sqlite.ts';
import { StoreError } from '../src/ports/store-error.ts';
import type { ServedExercise, Store } from '../src/ports/store.ts';
import type { Evidence } from '../src/skills/progress/evidence.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutorfleet-store-'));
  file = join(folder, 'home', 'tutorfleet.db');
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const quiz: Evidence = {
  id: 'ev-1',
  timestamp: 1_788_100_000_000,
  student: 'mia',
  component: 'loops',
  kind: 'quiz',
  source: 'import',
  scoresBp: { quiz: 9000 },
};

async function withStore<Value>(use: (store: Store) => Promise<Value>, path = file) {
  const store = await openSqliteStore({ file: path, busyMilliseconds: 50 });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function refusal(path = file): Promise<StoreError> {
  try {
    await withStore(() => Promise.resolve(), path);
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error(`${path} was opened`);
}

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

describe('evidence', () => {
  test('is kept over a restart, every kind of score and source', async () => {
    const scoresBp = { completion: 0, quiz: 1, quality: 9999, consistency: 10_000 };
    const full: Evidence = { ...quiz, id: 'ev-2', timestamp: quiz.timestamp - 1, scoresBp };
    await withStore((store) => store.appendEvidence([quiz, full]));
    expect(await withStore((store) => store.evidenceOf('mia'))).toEqual([full, quiz]);
  });

  test('of the same id counts once and is counted', async () => {
    await withStore(async (store) => {
      const arrays = { ...quiz, id: 'ev-2', component: 'arrays' };
      expect(await store.appendEvidence([quiz, quiz, arrays])).toEqual({
        ...{ added: 2, duplicates: 1, conflicts: [] },
      });
      expect(await store.appendEvidence([quiz, arrays])).toMatchObject({ added: 0, duplicates: 2 });
      expect(await store.evidenceOf('mia')).toHaveLength(2);
      expect(await store.repeatsOf('mia')).toEqual([
        { component: 'arrays', count: 1 },
        { component: 'loops', count: 2 },
      ]);
      expect(await store.repeatsOf('tom')).toEqual([]);
    });
  });

  test('of the same id with other content is a conflict, and every version stays', async () => {
    await withStore(async (store) => {
      const other = { ...quiz, scoresBp: { quiz: 1000 } };
      const third = { ...quiz, source: 'claimed' as const };
      const answer = await store.appendEvidence([quiz, other, third, other]);
      expect(answer).toEqual({ added: 1, duplicates: 1, conflicts: ['ev-1'] });
      expect(await store.evidenceOf('mia')).toEqual([quiz, other, third]);
    });
  });

  test('of the same id belongs to each learner alone', async () => {
    await withStore(async (store) => {
      const answer = await store.appendEvidence([quiz, { ...quiz, student: 'tom' }]);
      expect(answer).toMatchObject({ added: 2, conflicts: [] });
    });
  });

  test('goes in whole or not at all', async () => {
    await withStore(async (store) => {
      const outOfRange = { ...quiz, id: 'ev-2', scoresBp: { quiz: 10_001 } };
      await expect(store.appendEvidence([quiz, outOfRange])).rejects.toThrow();
      expect(await store.evidenceOf('mia')).toEqual([]);
      expect(await store.students()).toEqual([]);
    });
  });

  test('of many thousands goes in at once', async () => {
    await withStore(async (store) => {
      const many = Array.from({ length: 12_345 }, (_, index) => ({ ...quiz, id: `ev-${index}` }));
      expect(await store.appendEvidence(many)).toMatchObject({ added: 12_345, duplicates: 0 });
      expect(await store.appendEvidence(many)).toMatchObject({ added: 0, duplicates: 12_345 });
    }, ':memory:');
  });

  test('can be neither changed nor deleted', async () => {
    await withStore((store) => store.appendEvidence([quiz]));
    const sqlite = new Database(file);
    expect(() => sqlite.exec('update evidence set quiz = 1')).toThrow(/append-only/);
    expect(() => sqlite.exec('delete from evidence')).toThrow(/append-only/);
    sqlite.close();
  });

  test('of two calls at once does not mix', async () => {
    await withStore(async (store) => {
      const batches = Array.from({ length: 20 }, (_, batch) =>
        store.appendEvidence([quiz, { ...quiz, id: `ev-own-${batch}` }]),
      );
      const answers = await Promise.all(batches);
      expect(answers.map(({ added }) => added).sort()).toEqual([
        ...Array.from({ length: 19 }, () => 1),
        2,
      ]);
    }, ':memory:');
  });
});

describe('learners, classes and what else is kept', () => {
  test('a learner is known from the first write of any kind', async () => {
    await withStore(async (store) => {
      await store.appendEvidence([quiz]);
      await store.observe([{ student: 'tom', tool: 'debug', subject: 'off-by-one', at: 1 }]);
      await store.enrol('js-101', ['zoe', 'mia']);
      await store.enrol('ts-monday', ['mia', 'mia']);
      await store.markKnown('ada', ['loops', 'arrays', 'loops']);
      expect(await store.students()).toEqual(['ada', 'mia', 'tom', 'zoe']);
      expect(await store.students('js-101')).toEqual(['mia', 'zoe']);
      expect(await store.students('nowhere')).toEqual([]);
      expect(await store.classes()).toEqual(['js-101', 'ts-monday']);
      expect(await store.knownBy('ada')).toEqual(['arrays', 'loops']);
    }, ':memory:');
  });

  test('the same observation counts once; old ones can be left out', async () => {
    await withStore(async (store) => {
      const first = { student: 'mia', tool: 'debug', subject: 'off-by-one', at: 5 } as const;
      const later = { ...first, tool: 'concepts', at: 9 } as const;
      await store.observe([later, first, first]);
      expect(await store.observationsOf('mia')).toEqual([first, later]);
      expect(await store.observationsOf('mia', 6)).toEqual([later]);
      expect(await store.observationsOf('tom')).toEqual([]);
    }, ':memory:');
  });

  test('an exercise is saved, and saved again with what has changed', async () => {
    await withStore(async (store) => {
      const served: ServedExercise = {
        ...{ id: 'countdown-7', student: 'mia', template: 'countdown', seed: 7, servedAt: 10 },
        ...{ hintsGiven: 0, attempts: 0, isSolved: false },
      };
      const solved = { ...served, attempts: 2, hintsGiven: 1, isSolved: true };
      const earlier = { ...served, id: 'sum-1', servedAt: 9 };
      await store.saveExercise(served);
      await store.saveExercise(earlier);
      await store.saveExercise(solved);
      expect(await store.exercise('mia', 'countdown-7')).toEqual(solved);
      expect(await store.exercise('tom', 'countdown-7')).toBeUndefined();
      expect(await store.exercisesOf('mia')).toEqual([earlier, solved]);
    }, ':memory:');
  });

  test('a curriculum replaces the one before', async () => {
    await withStore(async (store) => {
      expect(await store.curriculum()).toBeUndefined();
      await store.replaceCurriculum([{ slug: 'a', prerequisites: [] }]);
      const entries = [
        { slug: 'z', prerequisites: [] },
        { slug: 'a', prerequisites: ['z'] },
      ];
      await store.replaceCurriculum(entries);
      expect(await store.curriculum()).toEqual(entries);
      await store.replaceCurriculum([]);
      expect(await store.curriculum()).toBeUndefined();
    }, ':memory:');
  });
});

describe('the file', () => {
  test.skipIf(process.platform === 'win32')('is for its owner alone', async () => {
    await withStore(async (store) => {
      await store.appendEvidence([quiz]);
      expect(await modeOf(join(folder, 'home'))).toBe(0o700);
      for (const suffix of ['', '-wal', '-shm']) {
        expect(await modeOf(`${file}${suffix}`), suffix).toBe(0o600);
      }
    });
    await chmod(file, 0o644);
    await withStore(() => Promise.resolve());
    expect(await modeOf(file)).toBe(0o600);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['a text', Buffer.from('my diary\n'.repeat(50)), /not a tutorfleet database/],
    ['a short text', Buffer.from('x'), /not a tutorfleet database/],
    ['a cut database', Buffer.from('SQLite format 3\0'), /damaged/],
  ])('that is %s is refused and left as it was', async (_, content, message) => {
    const path = join(folder, 'other.db');
    await writeFile(path, content);
    const error = await refusal(path);
    expect(error.message).toMatch(message);
    expect(error.message).toContain(path);
    expect(error.advice).toContain('--db');
    expect(await readFile(path)).toEqual(Buffer.from(content));
  });

  test('of another program is refused and left as it was', async () => {
    const path = join(folder, 'other.db');
    const other = new Database(path);
    other.exec('create table recipe (name text); insert into recipe values (1)');
    other.close();
    const before = await readFile(path);
    expect((await refusal(path)).message).toMatch(/not a tutorfleet database/);
    expect(await readFile(path)).toEqual(before);
  });

  test.each([
    ['by its version', 'pragma user_version = 999'],
    [
      'by a migration that nobody here knows',
      "insert into kysely_migration values ('9999-future', '2030-01-01')",
    ],
  ])('of a newer version, %s, is refused and left as it was', async (_, change) => {
    await withStore((store) => store.appendEvidence([quiz]));
    const sqlite = new Database(file);
    sqlite.exec(change);
    sqlite.close();
    const before = await readFile(file);
    expect((await refusal()).message).toMatch(/newer tutorfleet/);
    expect(await readFile(file)).toEqual(before);
  });

  test('that is damaged inside is refused and left as it was', async () => {
    await withStore((store) => store.appendEvidence([quiz]));
    const content = await readFile(file);
    content.fill(0x5a, 100);
    await writeFile(file, content);
    expect((await refusal()).message).toMatch(/damaged/);
    expect(await readFile(file)).toEqual(content);
  });

  test('that is a folder is refused', async () => {
    expect((await refusal(folder)).message).toMatch(/is not a file/);
  });

  test('below something that is no folder is refused', async () => {
    const path = join(folder, 'note');
    await writeFile(path, '');
    expect((await refusal(join(path, 'tutorfleet.db'))).message).toMatch(/cannot be made/);
  });

  test.runIf(process.platform === 'linux')(
    'below a folder in which the system lets nobody make one is refused',
    async () => {
      const error = await refusal('/proc/tutorfleet/tutorfleet.db');
      expect(error.message).toMatch(/cannot be made/);
    },
  );

  test('that another program has locked is refused until it is free', async () => {
    await withStore((store) => store.appendEvidence([quiz]));
    const other = new Database(file);
    other.pragma('locking_mode = exclusive');
    other.exec('begin exclusive');
    expect((await refusal()).message).toMatch(/locked by another program/);
    other.exec('rollback');
    other.close();
    expect(await withStore((store) => store.evidenceOf('mia'))).toEqual([quiz]);
  });

  test('that gets locked while it is open says so and works again afterwards', async () => {
    await withStore(async (store) => {
      await store.appendEvidence([quiz]);
      const other = new Database(file);
      other.exec('begin immediate');
      const second = { ...quiz, id: 'ev-2' };
      await expect(store.appendEvidence([second])).rejects.toThrow(/locked by another program/);
      expect(await store.evidenceOf('mia')).toEqual([quiz]);
      other.exec('rollback');
      other.close();
      expect(await store.appendEvidence([second])).toMatchObject({ added: 1 });
    });
  });
});

/** Opens the store in another process, as a user who may not write where root may. */
async function runScript(script: string, asNobody = false) {
  const isRoot = process.getuid?.() === 0;
  const source = `
    import { openSqliteStore } from ${JSON.stringify(join(import.meta.dirname, '../src/adapters/store/sqlite.ts'))};
    const quiz = ${JSON.stringify(quiz)};
    ${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    ...(asNobody && isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk) => output.push(String(chunk)));
  child.stderr.on('data', (chunk) => output.push(String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output.join('') };
}

test('two processes that start at once migrate once and lose nothing', async () => {
  const writer = (name: string) => `
    const store = await openSqliteStore({ file: ${JSON.stringify(file)} });
    for (let index = 0; index < 100; index += 1) {
      await store.appendEvidence([quiz, { ...quiz, id: '${name}-' + index }]);
    }
    await store.close();`;
  const ends = await Promise.all(['a', 'b'].map((name) => runScript(writer(name))));
  expect(ends).toEqual([
    { code: 0, output: '' },
    { code: 0, output: '' },
  ]);
  await withStore(async (store) => {
    expect(await store.evidenceOf('mia')).toHaveLength(201);
    expect(await store.repeatsOf('mia')).toEqual([{ component: 'loops', count: 199 }]);
  });
});

describe.skipIf(process.platform === 'win32')('where nothing can be written', () => {
  const opening = (path: string) => `
    try {
      await openSqliteStore({ file: ${JSON.stringify(path)} });
      console.log('opened');
    } catch (error) {
      console.log(error.name, error.message, error.advice);
    }`;

  test('a read-only home folder is named with --db', async () => {
    await chmod(folder, 0o555);
    const { output } = await runScript(opening(file), true);
    expect(output).toMatch(/^StoreError the folder .*home.* cannot be made or written .*--db/);
  });

  test('a read-only file is named with --db', async () => {
    await withStore((store) => store.appendEvidence([quiz]));
    await chmod(folder, 0o755);
    await chmod(join(folder, 'home'), 0o755);
    await chmod(file, 0o444);
    const { output } = await runScript(opening(file), true);
    expect(output).toMatch(/^StoreError the database .* cannot be written .*--db/);
  });

  test('a file that cannot be read is named with --db', async () => {
    await withStore((store) => store.appendEvidence([quiz]));
    await chmod(folder, 0o755);
    await chmod(join(folder, 'home'), 0o755);
    await chmod(file, 0o000);
    const { output } = await runScript(opening(file), true);
    expect(output).toMatch(/^StoreError the database .* cannot be read .*--db/);
  });
});
