import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export async function readStudents(
  db: Kysely<Tables>,
  className: string | undefined,
): Promise<readonly string[]> {
  if (className === undefined) {
    const rows = await db.selectFrom('learner').select('name').orderBy('name').execute();
    return rows.map(({ name }) => name);
  }
  const rows = await db
    .selectFrom('enrolment')
    .select('student')
    .where('class', '=', className)
    .orderBy('student')
    .execute();
  return rows.map(({ student }) => student);
}

export async function readClasses(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('enrolment').select('class').distinct().execute();
  return rows.map((row) => row.class).sort();
}
