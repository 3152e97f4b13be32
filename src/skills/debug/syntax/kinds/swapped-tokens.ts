import { tokenAt } from '../error-site.ts';
import { costs, replacement, type SyntaxKind } from '../syntax-kind.ts';

const texts = (first: string, second: string, line: number) => ({
  message: `${first} and ${second} on line ${line} look swapped`,
  why: 'in this order the line cannot be read',
  hints: [
    `Read line ${line} aloud, sign by sign.`,
    'Which two neighbours would make sense the other way round?',
    'Compare with another line of the same kind.',
  ] as const,
  title: 'swap them',
});

/** Two neighbours in the wrong order: `const = total 5`. */
export const swappedTokens: SyntaxKind = {
  id: 'swapped-tokens',
  concept: 'debugging',
  examples: [{ bad: 'const = total 5;\n', good: 'const total = 5;\n', line: 1 }],
  propose: (site) =>
    [site.at, site.at - 1, site.at + 1, site.at - 2].flatMap((index, rank) => {
      const first = tokenAt(site, index);
      const second = tokenAt(site, index + 1);
      if (second.kind === 'end' || first.line !== second.line || first.text === second.text)
        return [];
      const edits = [replacement(first, second.text), replacement(second, first.text)];
      return [
        {
          ...texts(first.text.slice(0, 20), second.text.slice(0, 20), first.line),
          edits,
          cost: costs.local - 2 + rank * 3,
        },
      ];
    }),
};
