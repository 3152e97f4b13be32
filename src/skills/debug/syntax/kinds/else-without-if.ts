import { tokenAt } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (word: string, line: number) => ({
  message: `the ${word} on line ${line} has lost what it belongs to`,
  why: `${word} must follow the } of its block directly; something stands between them`,
  hints: [
    `Which block does this ${word} belong to?`,
    `What stands between that block and ${word}?`,
    `Nothing may come between a block and its ${word}.`,
  ] as const,
  title: `join ${word} to its block`,
});

/** `if (a) { …}; else`, `if (a); else`, `else (n < 0) {`. */
export const elseWithoutIf: SyntaxKind = {
  id: 'else-without-if',
  concept: 'conditionals',
  examples: [
    {
      bad: 'let n = 1;\nif (n) {\n  n = 2;\n};\nelse {\n  n = 3;\n}\n',
      good: 'let n = 1;\nif (n) {\n  n = 2;\n}\nelse {\n  n = 3;\n}\n',
      line: 4,
    },
    {
      bad: 'let n = 1;\nif (n) {\n  n = 2;\n} else (n < 0) {\n  n = 3;\n}\n',
      good: 'let n = 1;\nif (n) {\n  n = 2;\n} else if (n < 0) {\n  n = 3;\n}\n',
      line: 4,
    },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    const word = tokenAt(site, site.at);
    const before = tokenAt(site, site.at - 1);
    if (/^(else|catch|finally)$/.test(word.text) && before.text === ';') {
      repairs.push({
        ...texts(word.text, before.line),
        edits: [replacement(before, '')],
        cost: costs.telling,
      });
    }
    for (let index = site.at; index > site.at - 12; index -= 1) {
      const token = tokenAt(site, index);
      if (token.text !== 'else' || tokenAt(site, index + 1).text !== '(') continue;
      const text = {
        ...texts('else', token.line),
        message: `else on line ${token.line} has a condition, and only if can have one`,
        why: 'else stands for all other cases; a further question needs an if of its own',
        title: 'write else if',
      };
      repairs.push({ ...text, edits: [replacement(token, 'else if')], cost: costs.telling });
    }
    return repairs;
  },
};
