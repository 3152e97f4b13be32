import type { TypeRule } from '../type-rule.ts';

/** Whatever else the checker refuses in TypeScript. */
export const refusedByTypes: TypeRule = {
  id: 'refused-by-types',
  concept: 'ts-basics',
  confidence: 70,
  codes: [],
  isForJavaScript: false,
  examples: [
    {
      bad: 'const pair = [1, 2] as const;\nconsole.log(pair[5]);',
      good: 'const pair = [1, 2] as const;\nconsole.log(pair[1]);',
      line: 2,
    },
  ],
  explain: ({ shown, message }) => ({
    message: `TypeScript refuses ${shown}: ${message}`,
    why: 'the types say one thing and the program does another',
    hints: [
      'Which types stand in this line? Write them down.',
      'Which of them is not what you thought?',
      'Follow that value back to the line that makes it.',
    ],
  }),
};
