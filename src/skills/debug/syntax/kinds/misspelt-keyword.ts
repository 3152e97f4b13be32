import { distance } from '../../words.ts';
import { tokenAt } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const keywords = [
  ...['function', 'const', 'let', 'var', 'return', 'if', 'else', 'for', 'while', 'switch', 'case'],
  ...[
    'break',
    'continue',
    'class',
    'extends',
    'new',
    'import',
    'export',
    'from',
    'default',
    'async',
  ],
  ...['await', 'try', 'catch', 'finally', 'throw', 'typeof', 'instanceof', 'of', 'in', 'do'],
  ...['constructor', 'static', 'get', 'set', 'interface', 'type', 'enum', 'yield', 'delete'],
];

const texts = (written: string, keyword: string, line: number) => ({
  message: `${written} on line ${line} is not a word that JavaScript knows; it looks like ${keyword}`,
  why: 'a keyword counts only when every letter is right, and all of them are small',
  hints: [
    `Read ${written} letter by letter.`,
    'Which keyword should stand there?',
    'Your editor colours keywords: which word of this line has the wrong colour?',
  ] as const,
  title: `write ${keyword}`,
});

const lettersOf = (word: string) => Array.from(word).sort().join('');

/** `fucntion`, `Const`, `retrun`, `esle`. */
export const misspeltKeyword: SyntaxKind = {
  id: 'misspelt-keyword',
  concept: 'debugging',
  examples: [
    { bad: 'fucntion f() {\n  return 1;\n}\n', good: 'function f() {\n  return 1;\n}\n', line: 1 },
    { bad: 'Const a = 1;\n', good: 'const a = 1;\n', line: 1 },
    {
      bad: 'function f(a) {\n  retrun a + 1;\n}\n',
      good: 'function f(a) {\n  return a + 1;\n}\n',
      line: 2,
    },
    { bad: 'if (1) {\n} esle {\n}\n', good: 'if (1) {\n} else {\n}\n', line: 2 },
    { bad: 'whlie (false) {\n}\n', good: 'while (false) {\n}\n', line: 1 },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    // The parser stops at the word or behind it; behind a call-like head it may be some way off.
    const line = tokenAt(site, site.at).line;
    for (let index = site.at + 2; index > site.at - 40; index -= 1) {
      const token = tokenAt(site, index);
      if (token.kind !== 'word' || token.line < line - 2) continue;
      const afterDot = tokenAt(site, index - 1).text === '.';
      if (afterDot) continue;
      for (const keyword of keywords) {
        if (keyword === token.text || Math.abs(keyword.length - token.text.length) > 2) continue;
        const isCase = keyword === token.text.toLowerCase();
        const slips = isCase ? 0 : distance(token.text.toLowerCase(), keyword);
        const most = keyword.length >= 6 ? 2 : keyword.length >= 3 ? 1 : 0;
        if (slips > most && !(slips === 2 && keyword.length >= 5)) continue;
        // A correct keyword one slip from another (`for`, `of`) is rarely the mistake.
        const isWord = keywords.includes(token.text);
        const far = Math.abs(index - site.at) / 10;
        const sameLetters = lettersOf(token.text) === lettersOf(keyword);
        const cost = costs.telling - 2 + slips * (sameLetters ? 1 : 3) + far + (isWord ? 26 : 0);
        const edits = [replacement(token, keyword)];
        repairs.push({ ...texts(token.text, keyword, token.line), edits, cost });
      }
    }
    return repairs;
  },
};
