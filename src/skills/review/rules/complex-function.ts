import { limits, unitsAbove } from '../limits.ts';
import { complexityOf } from '../metrics/complexity.ts';
import { functionName, headRange } from '../tree/functions.ts';
import type { ReviewRule } from '../review-rule.ts';
import { named } from '../wording.ts';

/** A function with more turns, and turns within turns, than a reader can follow. */
export const complexFunction: ReviewRule = {
  id: 'complex-function',
  dimension: 'structure',
  concept: 'complexity',
  points: 30,
  cap: 90,
  message: ([{ subject }]) => `complex function: ${subject}; split it by cases`,
  why: 'Each branch and loop adds a path that has to be understood and tested.',
  examples: [
    {
      bad: `export function sortOut(list, out) {\n  for (const item of list) {\n    if (item.isNew && item.isOpen) {\n      if (item.a || item.b) out.push(1);\n      else if (item.c) out.push(2);\n      else out.push(3);\n    } else if (item.d) {\n      if (item.e) out.push(4);\n      if (item.f) out.push(5);\n    }\n  }\n}\n`,
      good: 'export function sortOut(list, out) {\n  for (const item of list) {\n    if (item.isNew) out.push(1);\n  }\n}\n',
      line: 1,
    },
  ],
  find: (facts) => {
    const { limit, step } = limits.complexity;
    return [...complexityOf(facts)]
      .filter(([, complexity]) => complexity > limit)
      .map(([fn, complexity]) => ({
        range: headRange(fn),
        subject: `${named(functionName(fn))} has cognitive complexity ${complexity}`,
        units: unitsAbove(complexity, limit, step),
      }));
  },
};
