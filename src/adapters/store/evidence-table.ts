import type { Kysely, Selectable, Transaction } from 'kysely';
import type { AppendAnswer, RepeatCount } from '../../ports/store.ts';
import type { Dimension, Evidence } from '../../skills/progress/evidence.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['evidence']>;

/** Rows of one insert: 11 values each stay well under SQLite's 32,766 parameters. */
const rowsAtOnce = 200;

const dimensions = ['completion', 'quiz', 'quality', 'consistency'] as const;

/** Adds a batch within one transaction: all of it or nothing. */
export async function appendEvidence(
  transaction: Transaction<Tables>,
  pieces: readonly Evidence[],
): Promise<AppendAnswer> {
  const evidence = pieces.map(asItComesBack);
  let added = 0;
  const repeats: Evidence[] = [];
  const conflicts = new Set<string>();
  for (let start = 0; start < evidence.length; start += rowsAtOnce) {
    const chunk = evidence.slice(start, start + rowsAtOnce);
    const known = await insertNew(transaction, chunk);
    added += chunk.length - known.length;
    const versions = await readVersions(transaction, known);
    for (const piece of known) {
      const rows = versions.get(keyOf(piece)) ?? [];
      const row = rowOf(piece, rows.length);
      if (rows.some((version) => isSameContent(version, row))) {
        repeats.push(piece);
        continue;
      }
      await transaction.insertInto('evidence').values(row).execute();
      rows.push(row);
      conflicts.add(piece.id);
    }
  }
  await countRepeats(transaction, repeats);
  return { added, duplicates: repeats.length, conflicts: [...conflicts].sort() };
}

/** SQLite keeps UTF-8, in which half of a surrogate pair is another sign; ids must not change. */
function asItComesBack(piece: Evidence): Evidence {
  const { id, student, component } = piece;
  return {
    ...piece,
    id: id.toWellFormed(),
    student: student.toWellFormed(),
    component: component.toWellFormed(),
  };
}

/** Inserts what has a new id and answers the rest. */
async function insertNew(
  transaction: Transaction<Tables>,
  chunk: readonly Evidence[],
): Promise<readonly Evidence[]> {
  const inserted = await transaction
    .insertInto('evidence')
    .values(chunk.map((piece) => rowOf(piece, 0)))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['student', 'id'])
    .execute();
  const fresh = new Set(inserted.map(keyOf));
  // The first piece under a fresh id is the one that was inserted; later ones of the chunk are not.
  return chunk.filter((piece) => !fresh.delete(keyOf(piece)));
}

/** Everything that is kept under the ids of these pieces, by learner and id. */
async function readVersions(
  transaction: Transaction<Tables>,
  pieces: readonly Evidence[],
): Promise<ReadonlyMap<string, Row[]>> {
  const versions = new Map<string, Row[]>();
  for (const [student, own] of Map.groupBy(pieces, (piece) => piece.student)) {
    const rows = await transaction
      .selectFrom('evidence')
      .selectAll()
      .where('student', '=', student)
      .where('id', 'in', [...new Set(own.map(({ id }) => id))])
      .execute();
    for (const row of rows) versions.set(keyOf(row), [...(versions.get(keyOf(row)) ?? []), row]);
  }
  return versions;
}

async function countRepeats(
  transaction: Transaction<Tables>,
  repeats: readonly Evidence[],
): Promise<void> {
  for (const group of Map.groupBy(repeats, groupOf).values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { student, component } = first;
    await transaction
      .insertInto('repeat')
      .values({ student, component, count: group.length })
      .onConflict((conflict) =>
        conflict
          .columns(['student', 'component'])
          .doUpdateSet((eb) => ({ count: eb('repeat.count', '+', group.length) })),
      )
      .execute();
  }
}

function groupOf({ student, component }: Evidence): string {
  return JSON.stringify([student, component]);
}

/** A learner's evidence by time, then id, then content. */
export async function readEvidence(
  db: Kysely<Tables>,
  student: string,
): Promise<readonly Evidence[]> {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('student', '=', student)
    .orderBy('timestamp')
    .orderBy('id')
    .orderBy('version')
    .execute();
  return rows.map(evidenceFrom);
}

export async function readRepeats(
  db: Kysely<Tables>,
  student: string,
): Promise<readonly RepeatCount[]> {
  return db
    .selectFrom('repeat')
    .select(['component', 'count'])
    .where('student', '=', student)
    .orderBy('component')
    .execute();
}

function keyOf({ student, id }: { readonly student: string; readonly id: string }): string {
  return JSON.stringify([student, id]);
}

function rowOf(piece: Evidence, version: number): Row {
  const { student, id, timestamp, component, kind, source, scoresBp } = piece;
  const score = (dimension: Dimension) => scoresBp[dimension] ?? null;
  return {
    ...{ student, id, version, timestamp, component, kind, source },
    completion: score('completion'),
    quiz: score('quiz'),
    quality: score('quality'),
    consistency: score('consistency'),
  };
}

function isSameContent(a: Row, b: Row): boolean {
  const columns = ['timestamp', 'component', 'kind', 'source', ...dimensions] as const;
  return columns.every((column) => a[column] === b[column]);
}

function evidenceFrom(row: Row): Evidence {
  const { id, timestamp, student, component, kind, source } = row;
  const scoresBp: Partial<Record<Dimension, number>> = {};
  for (const dimension of dimensions) {
    const score = row[dimension];
    if (score !== null) scoresBp[dimension] = score;
  }
  return { id, timestamp, student, component, kind, source, scoresBp };
}
