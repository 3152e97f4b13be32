import { tokenAt } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (signs: string, meant: string, line: number) => ({
  message: `${signs} on line ${line} is not a sign that JavaScript knows there`,
  why: 'some signs are made of two characters: they stand together, in a fixed order, once',
  hints: [
    `What should ${signs} ask or do?`,
    'How do the lessons write this sign?',
    'Look at the characters one by one: order, number, and blanks between them.',
  ] as const,
  title: `write ${meant}`,
});

/** Signs that learners mix up, by how two tokens look side by side. */
const joined: Readonly<Record<string, string>> = {
  '= =': '==',
  '= ==': '===',
  '== =': '===',
  '! =': '!=',
  '!= =': '!==',
  '! ==': '!==',
  '< =': '<=',
  '> =': '>=',
  '= <': '<=',
  '= >': '=>',
  '& &': '&&',
  '| |': '||',
  '+ =': '+=',
  '- =': '-=',
  '* =': '*=',
  '- >': '=>',
  '-- >': '=>',
  '= !': '!=',
  '== >': '=>',
  '=== =': '===',
  '< >': '!==',
  ': =': '=',
};

/** `= =`, `=<`, `->`, `&& &&`, `..`. */
export const doubledSign: SyntaxKind = {
  id: 'doubled-sign',
  concept: 'operators-assignment',
  examples: [
    { bad: 'let n = 1;\nif (n = = 1) {\n}\n', good: 'let n = 1;\nif (n == 1) {\n}\n', line: 2 },
    { bad: 'const f = (n) -> n + 1;\n', good: 'const f = (n) => n + 1;\n', line: 1 },
    { bad: 'const a = true && && false;\n', good: 'const a = true && false;\n', line: 1 },
    {
      bad: 'const list = [];\nconsole.log(list..length);\n',
      good: 'const list = [];\nconsole.log(list.length);\n',
      line: 2,
    },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    for (const index of [site.at, site.at - 1, site.at + 1, site.at - 2]) {
      const first = tokenAt(site, index);
      const second = tokenAt(site, index + 1);
      const both = { start: first.start, end: second.end };
      const shown = site.source.slice(both.start, both.end);
      const meant = joined[`${first.text} ${second.text}`];
      const far = Math.abs(index - site.at) / 10;
      const guess = (text: string, cost: number) =>
        repairs.push({
          ...texts(shown, text, first.line),
          edits: [replacement(both, text)],
          cost: cost + far,
        });
      if (meant !== undefined) guess(meant, costs.telling);
      if (
        meant === undefined &&
        first.kind === 'punctuator' &&
        first.text === second.text &&
        /^[^()[\]{}]+$/.test(first.text)
      ) {
        guess(first.text, costs.telling + 2);
      }
      if (first.kind === 'word' && first.text === second.text) guess(first.text, costs.telling + 2);
      const isComparison =
        first.text === '=>' && !/^[)]$|^word$/.test(tokenAt(site, index - 1).text);
      if (isComparison)
        repairs.push({
          ...texts('=>', '>=', first.line),
          edits: [replacement(first, '>=')],
          cost: costs.shaped,
        });
      if (first.text === '...')
        repairs.push({
          ...texts('...', '.', first.line),
          edits: [replacement(first, '.')],
          cost: costs.local,
        });
    }
    return repairs;
  },
};
