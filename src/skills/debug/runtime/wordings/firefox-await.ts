import type { Wording } from '../wording.ts';

/** await in a plain function or script; V8 ends the sentence otherwise. */
export const firefoxAwait: Wording = {
  id: 'firefox-await',
  engine: 'Firefox',
  errorName: 'SyntaxError',
  pattern: /^await is only valid in async functions/,
  examples: [
    {
      reported: 'await is only valid in async functions, async generators and modules',
      message: 'await is only valid in async functions and the top level bodies of modules',
    },
  ],
  reword: () => ({
    message: 'await is only valid in async functions and the top level bodies of modules',
  }),
};
