import { functionName, headRange, isQuestion } from '../tree/functions.ts';
import { changesItsObject, mutationsOf } from '../tree/mutations.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** A function whose name asks a question also changes something. */
export const questionChanges: ReviewRule = {
  id: 'question-changes',
  dimension: 'clarity',
  concept: 'pure-functions',
  points: 100,
  cap: 150,
  message: (violations) =>
    `${listed(subjects(violations), 2)} asks, but also changes data: a side effect behind a misleading name; split it`,
  why: 'Readers call a question as often as they like; one that also changes data surprises them.',
  examples: [
    {
      bad: 'export function isSeatFree(hall, seat) {\n  if (hall.taken.includes(seat)) return false;\n  hall.taken.push(seat);\n  return true;\n}\n',
      good: 'export function isSeatFree(hall, seat) {\n  return !hall.taken.includes(seat);\n}\n',
      line: 1,
    },
  ],
  find: (facts) => {
    const changed = new Set(mutationsOf(facts).map(({ fn }) => fn));
    return facts.functions.flatMap((fn) => {
      const name = functionName(fn);
      if (!isQuestion(name)) return [];
      if (!changed.has(fn) && changesItsObject(facts, fn) === undefined) return [];
      return [{ range: headRange(fn), subject: name }];
    });
  },
};
