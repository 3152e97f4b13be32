import type { TypeRule } from '../type-rule.ts';

/** A value that may be undefined or null is used as if it were there. */
export const maybeMissing: TypeRule = {
  id: 'maybe-missing',
  concept: 'null-undefined',
  confidence: 84,
  codes: [18047, 18048, 18049, 2531, 2532, 2533, 2721, 2722, 2723, 18050],
  isForJavaScript: false,
  examples: [
    {
      bad: 'const ages = new Map<string, number>();\nconst next = (name: string) => ages.get(name) + 1;',
      good: 'const ages = new Map<string, number>();\nconst next = (name: string) => (ages.get(name) ?? 0) + 1;',
      line: 2,
    },
  ],
  explain: ({ shown, parts }) => {
    const missing = parts.includes('null') ? 'null' : 'undefined';
    return {
      message: `${shown} may be ${missing} here, and then the line fails`,
      why: 'a search, a lookup and an optional field give nothing where there is nothing to give',
      hints: [
        `When would ${shown} be ${missing}? Name one such case.`,
        'What should happen in that case: skip it, take another value, or stop with a message?',
        'Ask for that case on the line before the value is used.',
      ],
    };
  },
};
