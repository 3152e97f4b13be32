import { lineOf, tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `the } on line ${line} closes a block too many`,
  why: 'it ends the block around it too early, so what follows stands outside',
  hints: [
    'Count the { and the } from the top: where is there a } without a partner?',
    'Put the cursor on each } and look which { your editor shows as its partner.',
    'Which } does not stand at the same indentation as the line that opens its block?',
  ] as const,
  title: `remove the } on line ${line}`,
});

function removal(site: ErrorSite, index: number, cost: number): Repair {
  const token = tokenAt(site, index);
  const line = lineOf(site, index);
  const isAlone = line?.first === index && line.last === index;
  const { source } = site;
  let { start } = token;
  // A brace alone on its line takes the line with it.
  if (isAlone) while (start > 0 && /\s/.test(source.charAt(start - 1))) start -= 1;
  const edits = [replacement({ start, end: token.end }, '')];
  return { ...texts(token.line), at: token.start, edits, cost };
}

/** A closing brace without an opening one. */
export const extraClosingBrace: SyntaxKind = {
  id: 'extra-closing-brace',
  concept: 'debugging',
  examples: [
    {
      bad: 'function f(a) {\n  if (a) {\n    a += 1;\n  }\n  }\n  return a;\n}\n',
      good: 'function f(a) {\n  if (a) {\n    a += 1;\n  }\n  return a;\n}\n',
      line: 5,
    },
    {
      bad: 'const f = () => { return 1; }}\nf();\n',
      good: 'const f = () => { return 1; }\nf();\n',
      line: 1,
    },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    let mismatches = 0;
    site.tokens.forEach((token, index) => {
      if (token.text !== '}' || token.kind !== 'punctuator') return;
      const opener = site.partner.get(index);
      const own = lineOf(site, index);
      const opening = opener === undefined ? undefined : lineOf(site, opener);
      const isFirst = own?.first === index;
      if (opener === undefined) {
        repairs.push(removal(site, index, isFirst ? costs.shaped + 6 : costs.shaped - 2));
      } else if (isFirst && opening !== undefined && opening.indent !== own.indent) {
        mismatches += 1;
        repairs.push(removal(site, index, costs.shaped - 3 + Math.min(mismatches, 8)));
      } else if (index <= site.at && site.at - index < 200) {
        repairs.push(removal(site, index, costs.possible + Math.min(15, (site.at - index) / 10)));
      }
    });
    return repairs;
  },
};
