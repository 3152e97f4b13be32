import { tokenAt } from '../error-site.ts';
import { costs, replacement, type SyntaxKind } from '../syntax-kind.ts';

const texts = (name: string, line: number) => ({
  message: `${name} on line ${line} is declared with const but gets no value`,
  why: 'a const can never get a value later, so it must have one at once',
  hints: [
    `When does ${name} get its value?`,
    'Which way to declare a variable allows a value to come later?',
    'Either the value or the word in front has to change.',
  ] as const,
  title: 'declare it with let',
});

/** `const total;`. */
export const constWithoutValue: SyntaxKind = {
  id: 'const-without-value',
  concept: 'variables',
  examples: [{ bad: 'const total;\n', good: 'let total;\n', line: 1 }],
  propose: (site) =>
    [site.at, site.at - 1, site.at - 2].flatMap((index) => {
      const word = tokenAt(site, index);
      const name = tokenAt(site, index + 1);
      const after = tokenAt(site, index + 2);
      if (word.text !== 'const' || name.kind !== 'word') return [];
      if (after.text !== ';' && !after.isFirst) return [];
      return [
        {
          ...texts(name.text, word.line),
          edits: [replacement(word, 'let')],
          cost: costs.telling + 1,
        },
      ];
    }),
};
