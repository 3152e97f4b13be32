import type { FunctionNode } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { functionName, headRange, isQuestion } from '../tree/functions.ts';
import { kindName, provenKind } from '../tree/values.ts';
import type { ReviewRule } from '../review-rule.ts';
import { named } from '../wording.ts';

/** A function that gives values of different kinds, so that every caller has to ask first. */
export const mixedAnswers: ReviewRule = {
  id: 'mixed-answers',
  dimension: 'structure',
  concept: 'functions',
  points: 50,
  cap: 100,
  message: ([{ subject }]) => `inconsistent return: ${subject}; give one kind, throw for errors`,
  why: 'Every caller has to find out first what it got before it can use it.',
  examples: [
    {
      bad: 'export function average(values) {\n  if (values.length === 0) {\n    return "no values";\n  }\n  return values.reduce((a, b) => a + b, 0) / values.length;\n}\n',
      good: 'export function average(values) {\n  if (values.length === 0) {\n    throw new Error("no values");\n  }\n  return values.reduce((a, b) => a + b, 0) / values.length;\n}\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts.functions.flatMap((fn) => {
      const kinds = kindsOf(facts, fn);
      // A question that answers with something else has a finding of its own.
      if (kinds.length < 2 || fn.returnType !== undefined || isQuestion(functionName(fn)))
        return [];
      const [first = '', second = ''] = kinds;
      const subject = `${named(functionName(fn))} gives ${first} or ${second}`;
      return [{ range: headRange(fn), subject }];
    }),
};

function kindsOf(facts: ProgramFacts, fn: FunctionNode): readonly string[] {
  const kinds = facts.returnsOf(fn).flatMap(({ argument }) => {
    const kind = argument === null ? undefined : provenKind(argument);
    return kind === undefined ? [] : kindName(kind);
  });
  return [...new Set(kinds)];
}
