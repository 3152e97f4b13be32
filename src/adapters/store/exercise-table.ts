import type { Kysely, Selectable, Transaction } from 'kysely';
import type { ServedExercise } from '../../ports/store.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['served_exercise']>;

/** Saves a served exercise, or how far the learner is with it. */
export async function writeExercise(
  transaction: Transaction<Tables>,
  exercise: ServedExercise,
): Promise<void> {
  const row: Row = {
    student: exercise.student,
    id: exercise.id,
    template: exercise.template,
    seed: exercise.seed,
    served_at: exercise.servedAt,
    hints_given: exercise.hintsGiven,
    attempts: exercise.attempts,
    is_solved: exercise.isSolved ? 1 : 0,
  };
  await transaction
    .insertInto('served_exercise')
    .values(row)
    .onConflict((conflict) => conflict.columns(['student', 'id']).doUpdateSet(row))
    .execute();
}

export async function readExercise(
  db: Kysely<Tables>,
  student: string,
  id: string,
): Promise<ServedExercise | undefined> {
  const row = await db
    .selectFrom('served_exercise')
    .selectAll()
    .where('student', '=', student)
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? undefined : exerciseFrom(row);
}

/** A learner's exercises in the order in which they were served. */
export async function readExercises(
  db: Kysely<Tables>,
  student: string,
): Promise<readonly ServedExercise[]> {
  const rows = await db
    .selectFrom('served_exercise')
    .selectAll()
    .where('student', '=', student)
    .orderBy('served_at')
    .orderBy('id')
    .execute();
  return rows.map(exerciseFrom);
}

function exerciseFrom(row: Row): ServedExercise {
  return {
    id: row.id,
    student: row.student,
    template: row.template,
    seed: row.seed,
    servedAt: row.served_at,
    hintsGiven: row.hints_given,
    attempts: row.attempts,
    isSolved: row.is_solved === 1,
  };
}
