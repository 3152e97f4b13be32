import { lineOf, tokenAt } from '../error-site.ts';
import { costs, insertion, type SyntaxKind } from '../syntax-kind.ts';

const texts = (word: string, line: number) => ({
  message: `the condition of ${word} on line ${line} needs round brackets around it`,
  why: `JavaScript expects ( right after ${word}`,
  hints: [
    `What does JavaScript expect right after ${word}?`,
    'Where does the condition begin, and where does it end?',
    `Compare with another ${word} that works.`,
  ] as const,
  title: 'put brackets around the condition',
});

/** How many tokens a condition on one line with its statement may have. */
const mostTokens = 14;

/** `if n > 3 {`. */
export const conditionWithoutBrackets: SyntaxKind = {
  id: 'condition-without-brackets',
  concept: 'conditionals',
  examples: [
    {
      bad: 'let n = 4;\nif n > 3 {\n  n = 1;\n}\n',
      good: 'let n = 4;\nif (n > 3) {\n  n = 1;\n}\n',
      line: 2,
    },
    {
      bad: 'for let i = 0; i < 3; i++ {\n  console.log(i);\n}\n',
      good: 'for (let i = 0; i < 3; i++) {\n  console.log(i);\n}\n',
      line: 1,
    },
  ],
  propose: (site) => {
    for (let index = site.at; index >= site.at - 3; index -= 1) {
      const word = tokenAt(site, index);
      const next = tokenAt(site, index + 1);
      const line = lineOf(site, index);
      if (!/^(if|while|for|switch)$/.test(word.text) || line === undefined) continue;
      if (next.text === '(' && site.partner.get(index + 1) === line.last - 1) continue;
      const isBlock = tokenAt(site, line.last).text === '{';
      const last = tokenAt(site, isBlock ? line.last - 1 : line.last);
      const openings = next.text === '(' ? [] : [insertion(next.start, '(')];
      const around = (end: number) => [...openings, insertion(end, ')')];
      const inner = site.tokens.slice(index + 1, Math.min(line.last, index + mostTokens));
      const places = inner.map(({ end }, rank) => ({
        ...texts(word.text, word.line),
        at: word.start,
        edits: around(end),
        cost: costs.local + rank / 10,
      }));
      const cost = isBlock ? costs.telling + 3 : costs.local;
      const text = texts(word.text, word.line);
      return [
        { ...text, at: word.start, edits: around(last.end), cost },
        ...(isBlock ? [] : places),
      ];
    }
    return [];
  },
};
