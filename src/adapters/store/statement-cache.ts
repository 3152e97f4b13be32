import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

const mostStatements = 64;

/**
 * Prepares each text once. A prepared batch of inserts takes more than a megabyte outside the
 * JavaScript heap, where the garbage collector does not see it: without this an import grows and
 * grows. Safe because every statement runs to its end before the next one begins.
 */
export function withStatementCache(sqlite: Database.Database): SqliteDatabase {
  const statements = new Map<string, Database.Statement>();
  return {
    prepare: (text) => {
      const known = statements.get(text);
      statements.delete(text);
      const statement = known ?? sqlite.prepare(text);
      statements.set(text, statement);
      const [oldest] = statements.keys();
      if (oldest !== undefined && statements.size > mostStatements) statements.delete(oldest);
      return statement;
    },
    close: () => sqlite.close(),
  };
}
