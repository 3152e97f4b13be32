import type { Migration } from 'kysely/migration';
import { firstTables } from './0001-first-tables.ts';

/**
 * Every migration there ever was, oldest first: never change or reorder one that was released.
 * The number of them is the database's `user_version`.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
};
