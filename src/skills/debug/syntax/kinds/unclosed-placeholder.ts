import { tokenAt } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `a \${ on line ${line} is never closed with }`,
  why: 'the rest of the text is then read as code',
  hints: [
    `Look at each \${ on line ${line}: where does it end?`,
    'Which part of the template is code, and which is text?',
    'What has to stand between the code and the text behind it?',
  ] as const,
  title: 'close the placeholder',
});

/** `Hello ${name!` in a template. */
export const unclosedPlaceholder: SyntaxKind = {
  id: 'unclosed-placeholder',
  concept: 'template-literals',
  examples: [
    { bad: 'const a = `Hello ${name!`;\n', good: 'const a = `Hello ${name}!`;\n', line: 1 },
    { bad: 'console.log(`${n points`);\n', good: 'console.log(`${n} points`);\n', line: 1 },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    for (
      let head = Math.min(site.at, site.tokens.length - 1);
      head >= 0 && head > site.at - 60;
      head -= 1
    ) {
      const opening = tokenAt(site, head);
      if (opening.kind !== 'template' || !opening.text.endsWith('${')) continue;
      for (let index = head + 1; index < head + 12; index += 1) {
        const token = tokenAt(site, index);
        if (token.line !== opening.line || token.text === '}') break;
        const next = tokenAt(site, index + 1);
        const isNatural = token.kind === 'word' && next.text !== '.' && next.text !== '(';
        const cost = costs.shaped - 2 + (isNatural ? 0 : 12) + (index - head);
        repairs.push({
          ...texts(opening.line),
          at: token.end,
          edits: [insertion(token.end, '}')],
          cost,
        });
        if (token.isOpen || token.text.includes('\n')) break;
      }
    }
    return repairs;
  },
};
