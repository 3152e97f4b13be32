import { limits } from '../limits.ts';
import { flagsOf } from '../metrics/flags.ts';
import { functionName, headRange } from '../tree/functions.ts';
import type { ReviewRule } from '../review-rule.ts';
import { listed, named } from '../wording.ts';

/** Several parameters that take true or false by position. */
export const booleanFlags: ReviewRule = {
  id: 'boolean-flags',
  dimension: 'structure',
  concept: 'functions',
  points: 30,
  cap: 120,
  message: ([{ subject }]) => `${subject}; pass one options object`,
  why: 'A call such as show(item, true, false) says nothing about what true and false switch.',
  examples: [
    {
      bad: 'function line(item, bold, wide) {\n  return [item, bold && "b", wide && "w"].join(" ");\n}\nexport const title = (item) => line(item, true, false);\n',
      good: 'function line(item, { bold, wide }) {\n  return [item, bold && "b", wide && "w"].join(" ");\n}\nexport const title = (item) => line(item, { bold: true, wide: false });\n',
      line: 1,
    },
  ],
  find: (facts) =>
    facts.functions.flatMap((fn) => {
      const flags = flagsOf(facts, fn);
      if (flags.length <= limits.flags) return [];
      const name = named(functionName(fn));
      return [
        {
          range: headRange(fn),
          subject: `${name} takes ${flags.length} boolean flags (${listed(flags)}) by position`,
          units: flags.length,
        },
      ];
    }),
};
