import type { Wording } from '../wording.ts';

/** An import that the other file does not export. */
export const firefoxMissingExport: Wording = {
  id: 'firefox-missing-export',
  engine: 'Firefox',
  errorName: 'SyntaxError',
  pattern: /^(?:import not found: |ambiguous indirect export: )(\S+)/,
  examples: [
    {
      reported: 'import not found: total',
      message: "The requested module does not provide an export named 'total'",
      subject: 'total',
    },
  ],
  reword: ([subject = '']) => ({
    message: `The requested module does not provide an export named '${subject}'`,
    subject,
  }),
};
