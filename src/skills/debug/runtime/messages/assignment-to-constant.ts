import type { RuntimeMessage } from '../runtime-message.ts';

const texts = (line: number) => ({
  message: `line ${line} gives a new value to a name that is declared with const`,
  why: 'const ties a name to one value for good',
  hints: [
    'Which name gets a new value on this line?',
    'Which word declares it?',
    'Should it change while the program runs?',
  ] as const,
});

/** "Assignment to constant variable." */
export const assignmentToConstant: RuntimeMessage = {
  id: 'assignment-to-constant',
  concept: 'variables',
  pattern: /^Assignment to constant variable\.?$/,
  examples: [
    {
      source: 'const n = 1;\nn = 2;',
      message: 'Assignment to constant variable.',
      line: 2,
      says: 'const',
    },
  ],
  explain: ({ line }) => texts(line),
};
