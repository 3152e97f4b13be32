import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../ports/store.ts';
import type { Evidence } from '../../skills/progress/evidence.ts';
import { openSqliteStore } from './sqlite.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tutorfleet-reads-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pieceOf = (student: string, id: string): Evidence => ({
  ...{ id, student, timestamp: 1_789_000_000_000, component: 'arrays' },
  ...{ kind: 'quiz', source: 'quiz-key', scoresBp: { quiz: 5_000 } },
});

/** Everything that a test can ask of two learners. */
async function everythingIn(store: Store): Promise<unknown> {
  const students = await store.students();
  const evidence = await Promise.all(students.map((student) => store.evidenceOf(student)));
  const known = await Promise.all(students.map((student) => store.knownBy(student)));
  return { students, evidence, known, classes: await store.classes() };
}

const student = fc.constantFrom('mia', 'ben');
const write = fc.oneof(
  fc.record({ kind: fc.constant('evidence' as const), student, name: fc.constantFrom('a', 'b') }),
  fc.record({ kind: fc.constant('known' as const), student, name: fc.constantFrom('x', 'y') }),
  fc.record({ kind: fc.constant('class' as const), student, name: fc.constantFrom('c', 'd') }),
);

describe('remembered reads', () => {
  it('answer what is there now, whichever connection wrote it', async () => {
    let runs = 0;
    const steps = fc.array(fc.record({ write, byOther: fc.boolean(), readFirst: fc.boolean() }), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (given) => {
        runs += 1;
        const file = join(folder, `${runs}.db`);
        const [store, other] = [await openSqliteStore({ file }), await openSqliteStore({ file })];
        for (const { write: next, byOther, readFirst } of given) {
          if (readFirst) await everythingIn(store);
          const target = byOther ? other : store;
          if (next.kind === 'evidence') {
            await target.appendEvidence([pieceOf(next.student, next.name)]);
          } else if (next.kind === 'known') await target.markKnown(next.student, [next.name]);
          else await target.enrol(next.name, [next.student]);
          const fresh = await openSqliteStore({ file });
          expect(await everythingIn(store)).toEqual(await everythingIn(fresh));
          await fresh.close();
        }
        await Promise.all([store.close(), other.close()]);
      }),
      { numRuns: 15, seed: 9 },
    );
  });

  it('ask the database once for the same', async () => {
    const store = await openSqliteStore({ file: ':memory:' });
    await store.appendEvidence([pieceOf('mia', 'a')]);
    const first = await store.evidenceOf('mia');
    expect(await store.evidenceOf('mia')).toBe(first);
    await store.appendEvidence([pieceOf('mia', 'b')]);
    expect(await store.evidenceOf('mia')).toHaveLength(2);
    await store.close();
  });
});
