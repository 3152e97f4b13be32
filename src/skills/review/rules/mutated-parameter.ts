import { functionName, isQuestion, promisesValue } from '../tree/functions.ts';
import { mutationsOf } from '../tree/mutations.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** A function that gives a value back, or promises one, also changes what its caller handed in. */
export const mutatedParameter: ReviewRule = {
  id: 'mutated-parameter',
  dimension: 'effects',
  concept: 'pure-functions',
  points: 80,
  cap: 100,
  message: (violations) =>
    `${listed(subjects(violations), 2)}: mutates what the caller passed; change a copy`,
  why: 'The caller’s own data changes without a word, so a second call or another reader of it sees something else.',
  examples: [
    {
      bad: 'export function oldest(people) {\n  people.sort((a, b) => b.age - a.age);\n  return people[0];\n}\n',
      good: 'export function oldest(people) {\n  return [...people].sort((a, b) => b.age - a.age)[0];\n}\n',
      line: 2,
    },
    {
      bad: 'export function raise(staff) {\n  for (const person of staff) {\n    person.pay += 1;\n  }\n  return staff;\n}\n',
      good: 'export function raise(staff) {\n  return staff.map((person) => ({ ...person, pay: person.pay + 1 }));\n}\n',
      line: 3,
    },
  ],
  find: (facts) =>
    mutationsOf(facts).flatMap(({ node, fn, parameter, method }) => {
      const name = functionName(fn);
      if (isQuestion(name) || !(facts.returnsValue(fn) || promisesValue(name))) return [];
      const subject = method === undefined ? `write into ${parameter}` : `${parameter}.${method}()`;
      return [{ range: node.range, subject }];
    }),
};
