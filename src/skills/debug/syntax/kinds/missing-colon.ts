import { beginsValue, endsValue, tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, insertion, type SyntaxKind } from '../syntax-kind.ts';
import { openBracketAt } from './missing-comma.ts';

const texts = (before: string, line: number) => ({
  message: `a : is missing after ${before} on line ${line}`,
  why: 'the : joins a name to its value, a case to its code, and the two answers of a ? question',
  hints: [
    'Is this an object, a case or a question with two answers?',
    `What has to stand right after ${before}?`,
    'Compare with another line of the same kind.',
  ] as const,
  title: 'put a : there',
});

/** How clearly the place asks for a colon. */
function costAt(site: ErrorSite, index: number): number | undefined {
  const before = tokenAt(site, index - 1);
  const after = tokenAt(site, index);
  const opening = tokenAt(site, index - 2).text;
  if (before.text === 'default' || opening === 'case') return costs.telling;
  for (let at = index - 1; at > index - 16 && tokenAt(site, at).text !== ';'; at -= 1) {
    if (tokenAt(site, at).text === '?')
      return endsValue(before) && beginsValue(after) ? 14 : undefined;
    if (tokenAt(site, at).text === 'case' && after.isFirst) return costs.telling + 2;
  }
  const isKey = /^[{,]$/.test(opening) && /^(word|string|number)$/.test(before.kind);
  if (isKey && openBracketAt(site, index) === '{' && !after.isFirst) return costs.telling + 3;
  return undefined;
}

/** `{ name "Momo" }`, `case 1`, `a ? b c`. */
export const missingColon: SyntaxKind = {
  id: 'missing-colon',
  concept: 'objects',
  examples: [
    { bad: 'const pet = { name "Momo" };\n', good: 'const pet = { name: "Momo" };\n', line: 1 },
    {
      bad: 'switch (1) {\n  case 1\n    break;\n}\n',
      good: 'switch (1) {\n  case 1:\n    break;\n}\n',
      line: 2,
    },
    { bad: 'const a = 1 > 2 ? 3 4;\n', good: 'const a = 1 > 2 ? 3 : 4;\n', line: 1 },
  ],
  propose: (site) =>
    [site.at, site.at - 1, site.at + 1].flatMap((index, rank) => {
      const cost = costAt(site, index);
      if (cost === undefined) return [];
      const before = tokenAt(site, index - 1);
      const isQuestion = cost === 14;
      const edits = [insertion(before.end, isQuestion ? ' :' : ':')];
      return [
        {
          ...texts(before.text.slice(0, 20), before.line),
          at: before.end,
          edits,
          cost: cost + rank * 6,
        },
      ];
    }),
};
