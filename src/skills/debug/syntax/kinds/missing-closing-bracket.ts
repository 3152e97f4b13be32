import { closerOf } from '../brackets.ts';
import { lineOf, tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const names: Readonly<Record<string, string>> = { '(': 'parenthesis )', '[': 'square bracket ]' };

function texts(opener: string, line: number) {
  const name = names[opener] ?? opener;
  return {
    message: `a closing ${name} is missing for the ${opener} on line ${line}`,
    why: `JavaScript goes on reading inside the ${opener} and stops at the first sign that cannot stand there`,
    hints: [
      `Pair up every ( and [ on line ${line} with its partner.`,
      `Where does what the ${opener} opened come to its end?`,
      'Your editor shows the partner of a bracket when the cursor is on it.',
    ] as const,
    title: `close the ${opener} of line ${line}`,
  };
}

/** Where the closer of one opener may be missing, the likeliest first. */
function placesFor(site: ErrorSite, opener: number): readonly Repair[] {
  const { text: opened, line } = tokenAt(site, opener);
  const closer = closerOf[opened];
  const own = lineOf(site, opener);
  if (closer === undefined || own === undefined) return [];
  const text = texts(opened, line);
  const place = (index: number, cost: number): Repair => {
    const at = tokenAt(site, index).end;
    return { ...text, at, edits: [insertion(at, closer)], cost };
  };
  const repairs: Repair[] = [];
  const last = tokenAt(site, own.last);
  const isHead = /^(if|while|for|switch|catch|function)$/.test(tokenAt(site, opener - 1).text);
  const near = opener < site.at + 40 && site.at - opener < 400 ? 0 : 10;
  if (last.text === '{' && own.last > opener) {
    const isArrow = tokenAt(site, own.last - 1).text === '=>';
    // The call that a callback block belongs to ends behind the block, not on this line.
    const block = site.partner.get(own.last);
    if (block !== undefined && (isArrow || !isHead))
      repairs.push(place(block, costs.shaped - 2 + near));
    if (!isArrow)
      repairs.push(place(own.last - 1, (isHead ? costs.telling + 2 : costs.shaped) + near));
  }
  const arrow = arrowBehind(site, opener);
  if (arrow !== undefined) repairs.push(place(arrow - 1, costs.telling + 2));
  if (last.text === ';') repairs.push(place(own.last - 1, costs.shaped + near));
  if (last.text !== ';' && last.text !== '{' && own.last > opener) {
    repairs.push(place(own.last, costs.shaped + 3 + near));
  }
  const cut = site.cutShortBy.get(opener);
  if (cut !== undefined) {
    const isSemicolon = tokenAt(site, cut - 1).text === ';';
    repairs.push(place(cut - (isSemicolon ? 2 : 1), costs.shaped + 2 + near));
  }
  if (site.at > opener) repairs.push(place(site.at - 1, costs.shaped + 4 + near));
  for (let index = opener + 1; index < own.last && index < opener + 14; index += 1) {
    repairs.push(place(index, costs.possible - 10 + (index - opener) + near));
  }
  return repairs;
}

/** The => that ends a list of plain parameters: `(name => {`. */
function arrowBehind(site: ErrorSite, opener: number): number | undefined {
  for (let index = opener + 1; index < opener + 12; index += 1) {
    const { text, kind } = tokenAt(site, index);
    if (text === '=>') return index === opener + 1 ? undefined : index;
    if (kind !== 'word' && text !== ',') return undefined;
  }
  return undefined;
}

/** `(` or `[` without its partner. */
export const missingClosingBracket: SyntaxKind = {
  id: 'missing-closing-bracket',
  concept: 'debugging',
  examples: [
    { bad: 'console.log(Math.max(1, 2);\n', good: 'console.log(Math.max(1, 2));\n', line: 1 },
    {
      bad: 'let n = 3;\nif (n > 2 {\n  console.log(n);\n}\n',
      good: 'let n = 3;\nif (n > 2) {\n  console.log(n);\n}\n',
      line: 2,
    },
    {
      bad: 'const list = [1, 2, 3;\nconsole.log(list);\n',
      good: 'const list = [1, 2, 3];\nconsole.log(list);\n',
      line: 1,
    },
    {
      bad: '[1].forEach((x) => {\n  console.log(x);\n};\n',
      good: '[1].forEach((x) => {\n  console.log(x);\n});\n',
      line: 3,
    },
  ],
  propose: (site) =>
    site.unclosed
      .filter((index) => /^[([]$/.test(tokenAt(site, index).text))
      .slice(-8)
      .flatMap((opener) => placesFor(site, opener)),
};
