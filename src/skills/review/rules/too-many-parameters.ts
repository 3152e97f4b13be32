import { limits, unitsAbove } from '../limits.ts';
import { flagsOf } from '../metrics/flags.ts';
import { functionName, headRange, isCallback } from '../tree/functions.ts';
import type { ReviewRule } from '../review-rule.ts';
import { named } from '../wording.ts';

/** More parameters in a row than a caller can keep in order. */
export const tooManyParameters: ReviewRule = {
  id: 'too-many-parameters',
  dimension: 'structure',
  concept: 'functions',
  points: 25,
  cap: 100,
  message: ([{ subject }]) => `too many parameters: ${subject}; pass one object`,
  why: 'Values handed over by position are easily swapped; an object names each of them.',
  examples: [
    {
      bad: 'export function label(name, street, town, code, country) {\n  return [name, street, town, code, country].join(", ");\n}\n',
      good: 'export function label({ name, street, town, code, country }) {\n  return [name, street, town, code, country].join(", ");\n}\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts.functions
      .filter((fn) => !isCallback(fn) && fn.params.length > limits.parameters)
      .filter((fn) => flagsOf(facts, fn).length <= limits.flags)
      .map((fn) => ({
        range: headRange(fn),
        subject: `${named(functionName(fn))} takes ${fn.params.length} by position`,
        units: unitsAbove(fn.params.length, limits.parameters),
      })),
};
