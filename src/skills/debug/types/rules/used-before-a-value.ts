import type { TypeRule } from '../type-rule.ts';

/** A variable is read before anything was assigned to it. */
export const usedBeforeAValue: TypeRule = {
  id: 'used-before-a-value',
  concept: 'variables',
  confidence: 84,
  codes: [2454, 2565],
  isForJavaScript: false,
  examples: [
    {
      bad: 'let total: number;\nfor (const n of [1, 2]) total += n;\nconsole.log(total);',
      good: 'let total: number = 0;\nfor (const n of [1, 2]) total += n;\nconsole.log(total);',
      line: 2,
    },
  ],
  explain: ({ shown }) => ({
    message: `${shown} is read before it has a value`,
    why: 'a variable without a first value is undefined; calculating with it gives NaN',
    hints: [
      `What is in ${shown} when the program comes here for the first time?`,
      'Go to the line that declares it.',
      'Which value should it begin with?',
    ],
  }),
};
