import Database from 'better-sqlite3';
import { Kysely } from 'kysely';
import type { Store } from '../../ports/store.ts';
import { prepareDatabaseFile } from './database-file.ts';
import { guarded, storeFailure } from './failure.ts';
import { ImmediateSqliteDialect } from './immediate-dialect.ts';
import { migrate } from './migrate.ts';
import { rememberReads } from './remembered-reads.ts';
import { createStore } from './store.ts';
import { withStatementCache } from './statement-cache.ts';
import type { Tables } from './tables.ts';

export type SqliteOptions = {
  /** Path of the database; `:memory:` keeps nothing. */
  readonly file: string;
  /** How long to wait for another process's write, in milliseconds. */
  readonly busyMilliseconds?: number;
};

/** Long enough for another process's batch, short enough for a person who waits. */
const defaultBusyMilliseconds = 2_000;

/**
 * Opens the database, made and migrated where needed. Several processes may have it open.
 * @throws StoreError where the file is not ours, damaged, locked, of a newer version, or cannot be
 * written; it is then left as it was.
 */
export async function openSqliteStore(options: SqliteOptions): Promise<Store> {
  const { file, busyMilliseconds = defaultBusyMilliseconds } = options;
  if (file !== ':memory:') await prepareDatabaseFile(file);
  const sqlite = openDatabase(file, busyMilliseconds);
  const db = new Kysely<Tables>({
    dialect: new ImmediateSqliteDialect({ database: withStatementCache(sqlite) }),
  });
  try {
    await guarded(file, async () => {
      await migrate(sqlite, db, file);
      keepJournalAhead(sqlite);
    });
  } catch (error) {
    sqlite.close();
    throw error;
  }
  // Changes when another connection has written (sqlite.org/pragma.html#pragma_data_version).
  const version = sqlite.prepare<[], number>('pragma data_version').pluck();
  return rememberReads(createStore(db, file), () => version.get() ?? 0);
}

function openDatabase(file: string, timeout: number): Database.Database {
  try {
    const sqlite = new Database(file, { timeout });
    sqlite.pragma('foreign_keys = on');
    return sqlite;
  } catch (error) {
    throw storeFailure(error, file);
  }
}

/** Readers and a writer at once; only after the migration, so that a refused file keeps its mode. */
function keepJournalAhead(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = wal');
  // In WAL mode this loses at most the last writes in a power cut and never damages the file.
  sqlite.pragma('synchronous = normal');
}
