import type { Wording } from '../wording.ts';

/** An import that the other file does not export; the second is Bun. */
export const safariMissingExport: Wording = {
  id: 'safari-missing-export',
  engine: 'Safari',
  errorName: 'SyntaxError',
  pattern:
    /^(?:Importing binding name|Export named) '([^']+)' (?:is not found|cannot be resolved|not found)/,
  examples: [
    {
      reported: "Importing binding name 'total' is not found.",
      message: "The requested module does not provide an export named 'total'",
      subject: 'total',
    },
    {
      reported: "Export named 'total' not found in module '/home/x/cart.js'.",
      message: "The requested module does not provide an export named 'total'",
      subject: 'total',
    },
  ],
  reword: ([subject = '']) => ({
    message: `The requested module does not provide an export named '${subject}'`,
    subject,
  }),
};
