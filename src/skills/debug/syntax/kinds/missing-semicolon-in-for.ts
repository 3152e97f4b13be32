import { endsValue, tokenAt } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `the head of the for loop on line ${line} needs two ; between its three parts`,
  why: 'start, condition and step are told apart by ; alone',
  hints: [
    'Name the three parts of the loop head.',
    'What stands between the first and the second, and between the second and the third?',
    'Compare with another for loop.',
  ] as const,
  title: 'put the missing ; in',
});

/** `for (let i = 0 i < 3; i++)`. */
export const missingSemicolonInFor: SyntaxKind = {
  id: 'missing-semicolon-in-for',
  concept: 'for-loops',
  examples: [
    {
      bad: 'for (let i = 0 i < 3; i++) {\n}\n',
      good: 'for (let i = 0; i < 3; i++) {\n}\n',
      line: 1,
    },
    {
      bad: 'for (let i = 0; i < 3 i++) {\n}\n',
      good: 'for (let i = 0; i < 3; i++) {\n}\n',
      line: 1,
    },
  ],
  propose: (site) => {
    let start = Math.min(site.at, site.tokens.length - 1);
    while (start >= 0 && tokenAt(site, start).text !== 'for' && site.at - start < 30) start -= 1;
    const isHead = tokenAt(site, start).text === 'for' && tokenAt(site, start + 1).text === '(';
    if (!isHead) return [];
    const repairs: Repair[] = [];
    const { line } = tokenAt(site, start);
    for (const index of [site.at, site.at - 1, site.at - 2]) {
      const before = tokenAt(site, index - 1);
      if (index <= start + 2 || !endsValue(before)) continue;
      const cost = costs.telling + 4 + (site.at - index) * 2;
      repairs.push({ ...texts(line), at: before.end, edits: [insertion(before.end, ';')], cost });
    }
    return repairs;
  },
};
