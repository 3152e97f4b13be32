import { beginsValue, tokenAt } from '../error-site.ts';
import { costs, insertion, type SyntaxKind } from '../syntax-kind.ts';

const texts = (name: string, line: number) => ({
  message: `the = between ${name} and its value is missing on line ${line}`,
  why: 'without = JavaScript sees a name and a value side by side and cannot join them',
  hints: [
    `What should ${name} get?`,
    'Which sign stores a value in a variable?',
    'Compare with another declaration.',
  ] as const,
  title: `write = after ${name}`,
});

/** `const total 5;`. */
export const missingEquals: SyntaxKind = {
  id: 'missing-equals',
  concept: 'variables',
  examples: [{ bad: 'const total 5;\n', good: 'const total = 5;\n', line: 1 }],
  propose: (site) =>
    [site.at, site.at - 1].flatMap((index) => {
      const name = tokenAt(site, index - 1);
      const word = tokenAt(site, index - 2).text;
      const value = tokenAt(site, index);
      if (!/^(const|let|var)$/.test(word) || name.kind !== 'word' || !beginsValue(value)) return [];
      if (value.isFirst) return [];
      const edits = [insertion(name.end, ' =')];
      return [{ ...texts(name.text, name.line), at: name.end, edits, cost: costs.telling }];
    }),
};
