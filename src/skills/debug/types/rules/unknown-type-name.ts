import type { TypeRule } from '../type-rule.ts';

/** A name that is declared nowhere, near one that is. */
export const unknownTypeName: TypeRule = {
  id: 'unknown-type-name',
  concept: 'scope',
  confidence: 86,
  codes: [2552, 2304, 2503, 18004],
  isForJavaScript: false,
  examples: [
    {
      bad: 'const totalPrice: number = 3;\nconsole.log(totlaPrice);',
      good: 'const totalPrice: number = 3;\nconsole.log(totalPrice);',
      line: 2,
    },
  ],
  explain: ({ code, node, parts: [name = 'it', near] }) =>
    // A name without a near one may well be declared somewhere else.
    code !== 2552 || near === undefined
      ? undefined
      : {
          message: `${name} is declared nowhere in this program`,
          why: 'a name has to be declared, spelt the same way, capitals too',
          hints: [
            `Search the program for ${name}: where does it get its value?`,
            'Which name did you declare for that?',
            'Compare the two letter by letter.',
          ],
          fix: {
            title: `write ${near}`,
            edits: [{ start: node.range[0], end: node.range[1], text: near }],
          },
        },
};
