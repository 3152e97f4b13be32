import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { CurriculumEntry } from '../../skills/progress/curriculum.ts';
import type { Tables } from './tables.ts';

const slugList = z.array(z.string());

export async function readCurriculum(
  db: Kysely<Tables>,
): Promise<readonly CurriculumEntry[] | undefined> {
  const rows = await db.selectFrom('curriculum').selectAll().orderBy('position').execute();
  if (rows.length === 0) return undefined;
  return rows.map(({ slug, prerequisites }) => ({
    slug,
    prerequisites: slugList.parse(JSON.parse(prerequisites)),
  }));
}

/** Replaces the whole curriculum; an empty one brings back the built-in. */
export async function writeCurriculum(
  transaction: Transaction<Tables>,
  entries: readonly CurriculumEntry[],
): Promise<void> {
  await transaction.deleteFrom('curriculum').execute();
  for (const [position, { slug, prerequisites }] of entries.entries()) {
    await transaction
      .insertInto('curriculum')
      .values({ position, slug, prerequisites: JSON.stringify(prerequisites) })
      .execute();
  }
}
