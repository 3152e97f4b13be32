import { lineOf, tokenAt } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (keyword: string, line: number) => ({
  message: `the word ${keyword} is missing on line ${line}`,
  why: `without it JavaScript cannot tell what kind of line this is`,
  hints: [
    `What should line ${line} do: declare, ask, repeat, hand back?`,
    'Which word does such a line begin with, or have in its middle?',
    'Compare with another line of the same kind.',
  ] as const,
  title: `write ${keyword}`,
});

const starters = [
  'function',
  'for',
  'if',
  'while',
  'class',
  'const',
  'import',
  'else',
  'switch',
  'catch',
  'case',
  'async',
];
const middles = ['of', 'new', 'in', 'extends', 'from', 'else', 'instanceof', 'function'];

/** Between two values outside a loop head, `in` and `instanceof` are rarely what is missing. */
const middleCost = (keyword: string) =>
  keyword.startsWith('in') ? costs.desperate : costs.possible - 4;

/** `add(a, b) {` without function, `for (const x list)` without of. */
export const missingKeyword: SyntaxKind = {
  id: 'missing-keyword',
  concept: 'debugging',
  examples: [
    {
      bad: 'add(a, b) {\n  return a + b;\n}\n',
      good: 'function add(a, b) {\n  return a + b;\n}\n',
      line: 1,
    },
    { bad: '(let i = 0; i < 3; i++) {\n}\n', good: 'for (let i = 0; i < 3; i++) {\n}\n', line: 1 },
    { bad: 'for (const n [1, 2]) {\n}\n', good: 'for (const n of [1, 2]) {\n}\n', line: 1 },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    const line = lineOf(site, Math.min(site.at, site.tokens.length - 1));
    const push = (index: number, keyword: string, cost: number) => {
      const token = tokenAt(site, index);
      repairs.push({
        ...texts(keyword, token.line),
        edits: [insertion(token.start, `${keyword} `)],
        cost,
      });
    };
    if (line !== undefined) {
      const isBlock = tokenAt(site, line.last).text === '{';
      const first = tokenAt(site, line.first);
      const starts = first.text === '}' ? line.first + 1 : line.first;
      starters.forEach((keyword, rank) =>
        push(starts, keyword, (isBlock ? costs.local - 8 : costs.possible) + rank / 2),
      );
    }
    for (const index of [site.at, site.at - 1]) {
      const inLoop =
        tokenAt(site, index - 3).text === '(' && tokenAt(site, index - 4).text === 'for';
      middles.forEach((keyword, rank) =>
        push(
          index,
          keyword,
          (inLoop && rank === 0 ? costs.telling : middleCost(keyword)) + rank / 2,
        ),
      );
    }
    return repairs;
  },
};
