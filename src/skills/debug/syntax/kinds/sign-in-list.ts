import { tokenAt } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';
import { openBracketAt } from './missing-comma.ts';

const texts = (sign: string, meant: string, line: number) => ({
  message: `the ${sign} on line ${line} stands inside brackets, where ${meant === '' ? 'nothing' : meant} belongs`,
  why:
    sign === ';'
      ? 'a ; ends a whole statement, and the statement is not over before its brackets are closed'
      : 'inside an object, a name and its value are joined by another sign',
  hints: [
    'What is open at this place: a list, an object, a call, the head of a loop?',
    'Which sign separates, or joins, the parts of it?',
    'Compare with the line above or below.',
  ] as const,
  title: meant === '' ? `remove the ${sign}` : `write ${meant}`,
});

/** `[1; 2]`, `{ a = 1 }`, `for (let i = 0, i < 3, i++)`. */
export const signInList: SyntaxKind = {
  id: 'sign-in-list',
  concept: 'objects',
  examples: [
    { bad: 'const list = [1; 2];\n', good: 'const list = [1, 2];\n', line: 1 },
    { bad: 'console.log(Math.max(1, 2;));\n', good: 'console.log(Math.max(1, 2));\n', line: 1 },
    { bad: 'const pet = { name = "Momo" };\n', good: 'const pet = { name: "Momo" };\n', line: 1 },
    {
      bad: 'for (let i = 0, i < 3, i++) {\n}\n',
      good: 'for (let i = 0; i < 3; i++) {\n}\n',
      line: 1,
    },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    for (const index of [site.at, site.at - 1, site.at + 1]) {
      const token = tokenAt(site, index);
      const bracket = openBracketAt(site, index);
      const guess = (text: string, cost: number) =>
        repairs.push({
          ...texts(token.text, text, token.line),
          edits: [replacement(token, text)],
          cost,
        });
      if (token.text === ';' && bracket !== undefined) {
        const isEnd = /^[)\]}]$/.test(tokenAt(site, index + 1).text);
        guess(isEnd ? '' : ',', costs.telling + 3);
        guess(isEnd ? ',' : '', costs.telling + 6);
      }
      if (token.text === '=' && bracket === '{') {
        const start = tokenAt(site, index - 1).end;
        const edits = [replacement({ start, end: token.end }, ':')];
        repairs.push({
          ...texts('=', ':', token.line),
          at: token.start,
          edits,
          cost: costs.telling + 3,
        });
      }
      if (token.text === ':' && bracket !== '{') guess(' =', costs.local + 4);
    }
    const commas = commasOfLoopHead(
      site.tokens.map(({ text }) => text),
      site.at,
    );
    if (commas.length > 0) {
      const edits = commas.map((index) => replacement(tokenAt(site, index), ';'));
      const { line } = tokenAt(site, commas[0] ?? site.at);
      repairs.push({ ...texts(',', ';', line), edits, cost: costs.telling });
    }
    return repairs;
  },
};

/** The commas between the three parts of `for (let i = 0, i < 3, i++)`. */
function commasOfLoopHead(words: readonly string[], at: number): readonly number[] {
  let start = Math.min(at, words.length - 1);
  while (start >= 0 && words[start] !== 'for' && at - start < 30) start -= 1;
  if (words[start] !== 'for' || words[start + 1] !== '(') return [];
  const commas: number[] = [];
  let depth = 0;
  for (let index = start + 1; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (/^[([{]$/.test(word)) depth += 1;
    if (/^[)\]}]$/.test(word)) depth -= 1;
    if (depth === 0) break;
    if (word === ',' && depth === 1) commas.push(index);
  }
  return commas.length <= 2 ? commas : [];
}
