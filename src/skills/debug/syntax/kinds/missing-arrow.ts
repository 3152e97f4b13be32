import { tokenAt } from '../error-site.ts';
import { costs, insertion, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `the => of the arrow function on line ${line} is missing or miswritten`,
  why: 'an arrow function is: parameters, =>, and what it gives back',
  hints: [
    'Which part of the line is the list of parameters?',
    'What stands between the parameters and the body of an arrow function?',
    'Compare with another arrow function.',
  ] as const,
  title: 'write =>',
});

/** Tokens that are looked back over. */
const farthest = 400;

/** `(a, b) { … }`, `(n) = n * 2`, `x x * 2`. */
export const missingArrow: SyntaxKind = {
  id: 'missing-arrow',
  concept: 'arrow-functions',
  examples: [
    {
      bad: 'const f = (a, b) {\n  return a + b;\n};\n',
      good: 'const f = (a, b) => {\n  return a + b;\n};\n',
      line: 1,
    },
    { bad: 'const add = (a, b) = a + b;\n', good: 'const add = (a, b) => a + b;\n', line: 1 },
    { bad: '[1].map((n) n * 2);\n', good: '[1].map((n) => n * 2);\n', line: 1 },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    for (const index of [site.at, site.at - 1, site.at + 1]) {
      const before = tokenAt(site, index - 1);
      const token = tokenAt(site, index);
      const opener = before.text === ')' ? site.partner.get(index - 1) : undefined;
      const lead = tokenAt(site, opener === undefined ? index - 2 : opener - 1).text;
      const isParameters = opener !== undefined && /^([=(,:]|return|async|=>|\?)$/.test(lead);
      const isName = before.kind === 'word' && /^[(,]$/.test(lead);
      if (!isParameters && !isName) continue;
      const strong = isParameters ? costs.telling + 2 : costs.local;
      if (token.text === '{' || isParameters || isName) {
        const edits = [insertion(before.end, ' =>')];
        repairs.push({
          ...texts(before.line),
          at: before.end,
          edits,
          cost: strong + (token.text === '{' ? 0 : 4),
        });
      }
      if (/^(=|>|>=)$/.test(token.text)) {
        repairs.push({ ...texts(token.line), edits: [replacement(token, '=>')], cost: strong + 1 });
      }
    }
    // `= (n)` and a block on the next line: read as two statements, and refused only further down.
    for (
      let index = Math.min(site.at, site.tokens.length) - 1;
      index > site.at - farthest;
      index -= 1
    ) {
      const before = tokenAt(site, index - 1);
      const opener = before.text === ')' ? site.partner.get(index - 1) : undefined;
      const isBlock = tokenAt(site, index).text === '{' && opener !== undefined;
      if (!isBlock || tokenAt(site, opener - 1).text !== '=') continue;
      const edits = [insertion(before.end, ' =>')];
      repairs.push({ ...texts(before.line), at: before.end, edits, cost: costs.telling + 3 });
    }
    // `(n) = n * 2`: the parser takes the brackets for a target and complains at their start.
    for (let index = site.at; index < site.at + 12; index += 1) {
      if (tokenAt(site, index).text !== '=' || tokenAt(site, index - 1).text !== ')') continue;
      const opener = site.partner.get(index - 1);
      if (opener === undefined || !/^[=(,]$/.test(tokenAt(site, opener - 1).text)) continue;
      const token = tokenAt(site, index);
      repairs.push({
        ...texts(token.line),
        edits: [replacement(token, '=>')],
        cost: costs.telling,
      });
    }
    return repairs;
  },
};
