import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const dimensions = ['completion', 'quiz', 'quality', 'consistency'] as const;

/**
 * Evidence is clustered by learner, with no second index: a report reads one learner's rows and
 * nothing else, and the table stays lean. The dimensions are repeated here because a migration
 * must not change with the code.
 */
export const firstTables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('learner')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .modifyEnd(sql`without rowid`)
      .execute();

    let evidence = db.schema
      .createTable('evidence')
      .addColumn('student', 'text', (column) => column.notNull().references('learner.name'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('timestamp', 'integer', (column) => column.notNull())
      .addColumn('component', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull());
    for (const dimension of dimensions) {
      const range = sql`${sql.ref(dimension)} between 0 and 10000`;
      evidence = evidence.addColumn(dimension, 'integer', (column) => column.check(range));
    }
    await evidence
      .addPrimaryKeyConstraint('evidence_key', ['student', 'id', 'version'])
      .modifyEnd(sql`without rowid`)
      .execute();
    for (const change of ['update', 'delete'] as const) {
      await sql`create trigger ${sql.raw(`evidence_refuses_${change}`)}
        before ${sql.raw(change)} on evidence
        begin select raise(abort, 'evidence is append-only'); end`.execute(db);
    }

    await db.schema
      .createTable('repeat')
      .addColumn('student', 'text', (column) => column.notNull().references('learner.name'))
      .addColumn('component', 'text', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('repeat_key', ['student', 'component'])
      .modifyEnd(sql`without rowid`)
      .execute();

    await db.schema
      .createTable('observation')
      .addColumn('student', 'text', (column) => column.notNull().references('learner.name'))
      .addColumn('at', 'integer', (column) => column.notNull())
      .addColumn('tool', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('observation_key', ['student', 'at', 'tool', 'subject'])
      .modifyEnd(sql`without rowid`)
      .execute();

    await db.schema
      .createTable('served_exercise')
      .addColumn('student', 'text', (column) => column.notNull().references('learner.name'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('template', 'text', (column) => column.notNull())
      .addColumn('seed', 'integer', (column) => column.notNull())
      .addColumn('served_at', 'integer', (column) => column.notNull())
      .addColumn('hints_given', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('is_solved', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('served_exercise_key', ['student', 'id'])
      .modifyEnd(sql`without rowid`)
      .execute();

    await db.schema
      .createTable('enrolment')
      .addColumn('class', 'text', (column) => column.notNull())
      .addColumn('student', 'text', (column) => column.notNull().references('learner.name'))
      .addPrimaryKeyConstraint('enrolment_key', ['class', 'student'])
      .modifyEnd(sql`without rowid`)
      .execute();

    await db.schema
      .createTable('known_component')
      .addColumn('student', 'text', (column) => column.notNull().references('learner.name'))
      .addColumn('component', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('known_component_key', ['student', 'component'])
      .modifyEnd(sql`without rowid`)
      .execute();

    await db.schema
      .createTable('curriculum')
      .addColumn('position', 'integer', (column) => column.primaryKey())
      .addColumn('slug', 'text', (column) => column.notNull().unique())
      .addColumn('prerequisites', 'text', (column) => column.notNull())
      .execute();
  },
};
