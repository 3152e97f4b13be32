import type { Kysely, Transaction } from 'kysely';
import type { Store } from '../../ports/store.ts';
import { readClasses, readStudents } from './class-table.ts';
import { readCurriculum, writeCurriculum } from './curriculum-table.ts';
import { appendEvidence, readEvidence, readRepeats } from './evidence-table.ts';
import { readExercise, readExercises, writeExercise } from './exercise-table.ts';
import { guarded } from './failure.ts';
import type { Tables } from './tables.ts';

/** The store port on an open, migrated database; `file` is named in errors. */
export function createStore(db: Kysely<Tables>, file: string): Store {
  const read = <Value>(run: () => Promise<Value>) => guarded(file, run);
  const write = <Value>(run: (transaction: Transaction<Tables>) => Promise<Value>) =>
    guarded(file, () => db.transaction().execute(run));
  return {
    appendEvidence: (evidence) =>
      write(async (transaction) => {
        const students = evidence.map(({ student }) => student);
        await addLearners(transaction, students);
        return appendEvidence(transaction, evidence);
      }),
    evidenceOf: (student) => read(() => readEvidence(db, student)),
    repeatsOf: (student) => read(() => readRepeats(db, student)),
    students: (className) => read(() => readStudents(db, className)),
    classes: () => read(() => readClasses(db)),
    enrol: (className, students) =>
      write(async (transaction) => {
        await addLearners(transaction, students);
        for (const student of students) {
          await transaction
            .insertInto('enrolment')
            .values({ class: className, student })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),
    markKnown: (student, components) =>
      write(async (transaction) => {
        await addLearners(transaction, [student]);
        for (const component of components) {
          await transaction
            .insertInto('known_component')
            .values({ student, component })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),
    knownBy: (student) => read(() => readKnown(db, student)),
    curriculum: () => read(() => readCurriculum(db)),
    replaceCurriculum: (entries) => write((transaction) => writeCurriculum(transaction, entries)),
    observe: (observations) =>
      write(async (transaction) => {
        const students = observations.map(({ student }) => student);
        await addLearners(transaction, students);
        for (const { student, tool, subject, at } of observations) {
          await transaction
            .insertInto('observation')
            .values({ student, tool, subject, at })
            .onConflict((conflict) => conflict.doNothing())
            .execute();
        }
      }),
    observationsOf: (student, since) => read(() => readObservations(db, student, since)),
    saveExercise: (exercise) =>
      write(async (transaction) => {
        await addLearners(transaction, [exercise.student]);
        await writeExercise(transaction, exercise);
      }),
    exercise: (student, id) => read(() => readExercise(db, student, id)),
    exercisesOf: (student) => read(() => readExercises(db, student)),
    close: () => db.destroy(),
  };
}

/** A learner is made at their first write. */
async function addLearners(
  transaction: Transaction<Tables>,
  names: readonly string[],
): Promise<void> {
  for (const name of new Set(names)) {
    await transaction
      .insertInto('learner')
      .values({ name })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function readKnown(db: Kysely<Tables>, student: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('known_component')
    .select('component')
    .where('student', '=', student)
    .orderBy('component')
    .execute();
  return rows.map(({ component }) => component);
}

function readObservations(db: Kysely<Tables>, student: string, since = 0) {
  return db
    .selectFrom('observation')
    .select(['student', 'tool', 'subject', 'at'])
    .where('student', '=', student)
    .where('at', '>=', since)
    .orderBy('at')
    .orderBy('tool')
    .orderBy('subject')
    .execute();
}
