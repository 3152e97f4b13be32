import type { Store } from '../../ports/store.ts';
import { meantName, similarNames } from '../../skills/progress/similar-names.ts';
import { TutorError } from '../tutor-error.ts';

/** The learner where the call names none. */
export const defaultStudent = 'me';

const mostListed = 5;

/**
 * The learner that is meant, known to the store. `me` may be new and is then empty.
 * @throws TutorError with the nearest names
 */
export async function findStudent(
  store: Store,
  student: string,
  className?: string,
): Promise<string> {
  const group = className === undefined ? undefined : await findClass(store, className);
  const names = await store.students(group);
  const meant = meantName(student, names);
  if (meant !== undefined) return meant;
  if (student === defaultStudent && group === undefined) return student;
  const place = group === undefined ? '' : ` in ${group}`;
  throw new TutorError('not-found', `no learner ${student}${place}`, nearest(student, names));
}

/** The learner to write to: a known one however it is spelled, or a new one. */
export async function findOrNameStudent(store: Store, student: string): Promise<string> {
  return meantName(student, await store.students()) ?? student;
}

/** @throws TutorError with the nearest names */
export async function findClass(store: Store, className: string): Promise<string> {
  const names = await store.classes();
  const meant = meantName(className, names);
  if (meant !== undefined) return meant;
  throw new TutorError('not-found', `no class ${className}`, nearest(className, names));
}

/** What to try instead of a name that is not there. */
export function nearest(asked: string, names: readonly string[]): string {
  if (names.length === 0) return 'none is known yet; progress import or a first exercise makes one';
  const similar = similarNames(asked, names);
  if (similar.length > 0) return `similar: ${similar.join(', ')}`;
  const more = names.length > mostListed ? ` and ${names.length - mostListed} more` : '';
  return `known: ${names.slice(0, mostListed).join(', ')}${more}`;
}
