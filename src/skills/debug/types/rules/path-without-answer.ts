import type { TypeRule } from '../type-rule.ts';

/** A function promises a value and does not give one on every path. */
export const pathWithoutAnswer: TypeRule = {
  id: 'path-without-answer',
  concept: 'functions',
  confidence: 86,
  codes: [2355, 2366, 7030],
  isForJavaScript: false,
  examples: [
    {
      bad: 'function sign(n: number): string {\n  if (n > 0) return "plus";\n}',
      good: 'function sign(n: number): string {\n  if (n > 0) return "plus";\n  return "minus";\n}',
      line: 1,
    },
  ],
  explain: ({ shown }) => ({
    message: `the function promises ${shown}, and one way through it ends without a return`,
    why: 'a function that reaches its end gives undefined',
    hints: [
      'Go through the function with a value for which no condition is true.',
      'What should come out in that case?',
      'Which path has no return at its end?',
    ],
  }),
};
