import type { Wording } from '../wording.ts';

/** A let, const or class before its line has run. */
export const firefoxLexicalDeclaration: Wording = {
  id: 'firefox-lexical-declaration',
  engine: 'Firefox',
  errorName: 'ReferenceError',
  pattern: /^can't access lexical declaration ['\x60"‘“]([^'"’”]+)['"’”] before initialization/i,
  examples: [
    {
      reported: "can't access lexical declaration 'total' before initialization",
      message: "Cannot access 'total' before initialization",
      subject: 'total',
    },
  ],
  reword: ([subject = '']) => ({
    message: `Cannot access '${subject}' before initialization`,
    subject,
  }),
};
