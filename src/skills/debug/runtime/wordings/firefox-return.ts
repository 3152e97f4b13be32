import type { Wording } from '../wording.ts';

/** return outside a function. */
export const firefoxReturn: Wording = {
  id: 'firefox-return',
  engine: 'Firefox',
  errorName: 'SyntaxError',
  pattern: /^return not in function/,
  examples: [{ reported: 'return not in function', message: 'Illegal return statement' }],
  reword: () => {
    return { message: 'Illegal return statement' };
  },
};
