import { beginsValue, endsValue, tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, insertion, type SyntaxKind } from '../syntax-kind.ts';

const texts = (before: string, after: string, line: number) => ({
  message: `a comma is missing between ${before} and ${after}, at the end of what stands on line ${line}`,
  why: 'the parts of a list, an object or a call are told apart by commas alone',
  hints: [
    `How many parts are there around line ${line}, and what separates them?`,
    `What stands between ${before} and ${after}?`,
    'Compare with the other parts of the same list.',
  ] as const,
  title: 'put a comma between them',
});

/** The bracket that is open at a token. */
export function openBracketAt(site: ErrorSite, index: number): string | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const { text } = tokenAt(site, at);
    const partner = site.partner.get(at);
    if (/^[)\]}]$/.test(text) && partner !== undefined && partner < at) at = partner;
    else if (/^[([{]$/.test(text)) return text;
  }
  return undefined;
}

/** `[1 2]`, `{ a: 1 b: 2 }`, `add(1 2)`. */
export const missingComma: SyntaxKind = {
  id: 'missing-comma',
  concept: 'objects',
  examples: [
    { bad: 'const list = [1, 2 3];\n', good: 'const list = [1, 2, 3];\n', line: 1 },
    {
      bad: 'const pet = {\n  name: "Momo"\n  age: 3,\n};\n',
      good: 'const pet = {\n  name: "Momo",\n  age: 3,\n};\n',
      line: 2,
    },
    { bad: 'console.log(Math.max(1 2));\n', good: 'console.log(Math.max(1, 2));\n', line: 1 },
  ],
  propose: (site) =>
    [site.at, site.at - 1, site.at + 1].flatMap((index, distance) => {
      const before = tokenAt(site, index - 1);
      const after = tokenAt(site, index);
      const isSpread = after.text === '...';
      if (!endsValue(before) || !(beginsValue(after) || isSpread)) return [];
      const bracket = openBracketAt(site, index);
      if (bracket === undefined) return [];
      const isNewLine = after.isFirst;
      const isText = before.kind === 'string' || after.kind === 'string';
      // On one line inside a call, a text next to a name is as likely a missing +.
      const isList = bracket === '[' || (bracket === '{' && tokenAt(site, index + 1).text === ':');
      const cost = (isList || isNewLine ? costs.shaped - 4 : isText ? 23 : 21) + distance * 8;
      // A text with a blank at this end is meant to be joined to what stands beside it.
      const isJoined = /[\s:]['"`]$/.test(before.text) || /^['"`]\s/.test(after.text);
      if (isJoined && bracket === '(') return [];
      const shown = before.text.slice(0, 20);
      return [
        {
          ...texts(shown, after.text.slice(0, 20), before.line),
          at: before.end,
          edits: [insertion(before.end, ',')],
          cost: cost + (bracket === '{' && !isList ? 12 : 0),
        },
      ];
    }),
};
