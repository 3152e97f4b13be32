import { functionName, isQuestion, promisesValue } from '../tree/functions.ts';
import { mutationsOf } from '../tree/mutations.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, subjects } from '../wording.ts';

/** A function that gives a value back, or promises one, also changes what its caller handed in. */
export const mutatedParameter: ReviewRule = {
  id: 'mutated-parameter',
  dimension: 'effects',
  concept: 'pure-functions',
  points: 90,
  cap: 100,
  message: (violations) =>
    `mutates the caller's data: ${listed(subjects(violations), 2)}; use a copy`,
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
      if (isQuestion(name) || isCollector(parameter) || node === fn.body) return [];
      if (!(facts.returnsValue(fn) || promisesValue(name))) return [];
      const subject = method === undefined ? parameter : `${parameter}.${method}()`;
      return [{ range: node.range, subject }];
    }),
};

/** Names of parameters that a function is handed in order to fill them. */
const collectors = new Set(
  'acc accumulator memo result results output out stack queue visited seen path found cache'.split(
    ' ',
  ),
);

function isCollector(parameter: string): boolean {
  return collectors.has(parameter.toLowerCase());
}
