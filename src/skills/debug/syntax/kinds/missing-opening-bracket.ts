import { tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const openerFor: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

const texts = (opener: string, closer: string, line: number) => ({
  message: `a ${opener} is missing: the ${closer} on line ${line} closes nothing`,
  why: `without the ${opener} JavaScript cannot tell where the part in brackets begins`,
  hints: [
    `Which part of line ${line} belongs inside the brackets?`,
    `Where should it begin?`,
    'Compare the line with another one of the same kind.',
  ] as const,
  title: `open it with ${opener}`,
});

function placesFor(site: ErrorSite, closer: number): readonly Repair[] {
  const { text, line } = tokenAt(site, closer);
  const opener = openerFor[text];
  if (opener === undefined) return [];
  const repairs: Repair[] = [];
  for (let index = closer; index > closer - 14 && tokenAt(site, index).line === line; index -= 1) {
    const before = tokenAt(site, index - 1);
    const token = tokenAt(site, index);
    const isCall = before.kind === 'word' && /^(string|number|template)$/.test(token.kind);
    const isHead = /^(if|while|for|switch|catch|function)$/.test(before.text);
    const isDoubled = token.text === opener;
    const isStopped = index === site.at && !isDoubled;
    const isAssigned = opener === '[' && token.text !== '[' && /^[=(:]$/.test(before.text);
    const isNamed = before.kind === 'word' && before.end === token.start && !isDoubled;
    const cost =
      isHead || isCall || isAssigned
        ? costs.telling + 2
        : isStopped
          ? costs.shaped
          : isNamed
            ? 22
            : 36;
    const edits = [insertion(token.start, opener)];
    repairs.push({ ...texts(opener, text, line), edits, cost: cost + (closer - index) / 10 });
  }
  return repairs;
}

/** `console.log"hi");`, `if n > 3) {`, `const list = 1, 2];`. */
export const missingOpeningBracket: SyntaxKind = {
  id: 'missing-opening-bracket',
  concept: 'debugging',
  examples: [
    { bad: 'console.log"hi");\n', good: 'console.log("hi");\n', line: 1 },
    {
      bad: 'let n = 3;\nif n > 2) {\n  n = 1;\n}\n',
      good: 'let n = 3;\nif (n > 2) {\n  n = 1;\n}\n',
      line: 2,
    },
    { bad: 'const list = 1, 2, 3];\n', good: 'const list = [1, 2, 3];\n', line: 1 },
  ],
  propose: (site) => site.unopened.slice(0, 4).flatMap(({ closer }) => placesFor(site, closer)),
};
