import { dayMilliseconds, dayOf, isVerified, type Evidence } from './evidence.ts';

/** Consistency looks at the last 14 days, today among them, and is full with practice on 5. */
const windowDays = 14;
const fullDays = 5;

/**
 * The evidence of regular practice that belongs to verified evidence written now: days with
 * verified evidence in the component among the last 14, over 5, at most 1. Written once per
 * learner, component and UTC day, so undefined where today's is there already.
 *
 * @param evidence the learner's evidence so far, with or without what is being written now
 * @param now milliseconds since 1970
 */
export function practiceEvidence(
  evidence: readonly Evidence[],
  student: string,
  component: string,
  now: number,
): Evidence | undefined {
  const today = dayOf(now);
  const own = evidence.filter((piece) => piece.student === student);
  const id = practiceId(component, today);
  if (own.some((piece) => piece.id === id)) return undefined;
  const days = own
    .filter((piece) => piece.component === component && isVerified(piece))
    .filter((piece) => piece.source !== 'practice')
    .map((piece) => dayOf(piece.timestamp))
    .filter((day) => day > today - windowDays && day <= today);
  const practised = new Set([...days, today]).size;
  const consistency = (10_000 * Math.min(practised, fullDays)) / fullDays;
  return {
    id,
    timestamp: now,
    student,
    component,
    kind: 'session',
    source: 'practice',
    scoresBp: { consistency },
  };
}

function practiceId(component: string, day: number): string {
  const date = new Date(day * dayMilliseconds).toISOString().slice(0, 10);
  return `practice:${component}:${date}`;
}
