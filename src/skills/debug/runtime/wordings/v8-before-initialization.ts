import type { Wording } from '../wording.ts';

/** A let, const or class before its line has run. Newer versions of Safari say the same. */
export const v8BeforeInitialization: Wording = {
  id: 'v8-before-initialization',
  engine: 'V8',
  errorName: 'ReferenceError',
  pattern: /^Cannot access '([^']+)' before initialization/,
  examples: [
    {
      reported: "Cannot access 'total' before initialization",
      message: "Cannot access 'total' before initialization",
      subject: 'total',
    },
  ],
  reword: ([subject = '']) => ({
    message: `Cannot access '${subject}' before initialization`,
    subject,
  }),
};
