import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { applicationId } from './database-file.ts';
import { failures } from './failure.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

const known = Object.keys(migrations);

/**
 * Brings a database to the newest migration. The write lock is taken first, so of two processes
 * that start at once one migrates and the other finds it done; all of it happens or nothing.
 * @throws StoreError where a newer tutorfleet has migrated it; then it is left as it is.
 */
export async function migrate(
  sqlite: Database.Database,
  db: Kysely<Tables>,
  file: string,
): Promise<void> {
  if (userVersion(sqlite) === known.length && hasOnlyKnownMigrations(sqlite)) return;
  if (userVersion(sqlite) > known.length || !hasOnlyKnownMigrations(sqlite)) {
    throw failures.newer(file);
  }
  const { Migrator } = await import('kysely/migration');
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  sqlite.exec('begin immediate');
  try {
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw asError(error);
    sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma(`user_version = ${known.length}`);
    sqlite.exec('commit');
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('rollback');
    // Another process may have migrated further than we know while this one waited for the lock.
    if (userVersion(sqlite) > known.length) throw failures.newer(file);
    throw error;
  }
}

function userVersion(sqlite: Database.Database): number {
  return Number(sqlite.pragma('user_version', { simple: true }));
}

function hasOnlyKnownMigrations(sqlite: Database.Database): boolean {
  const table = sqlite
    .prepare("select 1 from sqlite_schema where type = 'table' and name = 'kysely_migration'")
    .get();
  if (table === undefined) return true;
  return sqlite
    .prepare('select name from kysely_migration')
    .pluck()
    .all()
    .every((name) => known.includes(String(name)));
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
