import { tokenAt } from '../error-site.ts';
import { costs, insertion, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (shown: string, line: number) => ({
  message: `the program cannot be read at ${shown === '' ? 'its end' : shown} on line ${line}`,
  why: 'a sign is too much there, is missing, or stands for another one',
  hints: [
    `Read line ${line} aloud, sign by sign.`,
    'What did you mean to write there?',
    'Compare with another line of the same kind.',
  ] as const,
});

const signs = [')', '(', ',', ']', '[', '}', '{', ';', ':', '=', '.', '=>', '+', '?'];

/** What no other kind explains: any one sign removed, put in or exchanged where the parser stopped. */
export const straySign: SyntaxKind = {
  id: 'stray-sign',
  concept: 'debugging',
  examples: [{ bad: 'const n = 5 @;\n', good: 'const n = 5 ;\n', line: 1 }],
  propose: (site) => {
    const repairs: Repair[] = [];
    [site.at, site.at - 1, site.at + 1, site.at - 2].forEach((index, rank) => {
      const token = tokenAt(site, index);
      const text = texts(token.text.slice(0, 20), token.line);
      const isSign = token.kind === 'punctuator' || token.kind === 'unknown';
      const removal = rank * 4 + (isSign ? costs.local + 4 : costs.desperate + 10);
      if (token.kind !== 'end' && !/^[()[\]{}]$/.test(token.text)) {
        const title = `remove ${token.text.slice(0, 20)}`;
        repairs.push({ ...text, title, edits: [replacement(token, '')], cost: removal });
      }
      signs.forEach((sign, order) => {
        const cost = costs.desperate + rank * 5 + order / 4;
        const title = `put ${sign} there`;
        const at = tokenAt(site, index - 1).end;
        repairs.push({ ...text, title, at, edits: [insertion(at, sign)], cost });
        if (!isSign) return;
        const exchange = `write ${sign} instead of ${token.text}`;
        repairs.push({
          ...text,
          title: exchange,
          edits: [replacement(token, sign)],
          cost: cost + 2,
        });
      });
    });
    return repairs;
  },
};
