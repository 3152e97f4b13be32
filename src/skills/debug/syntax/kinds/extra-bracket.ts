import { closerOf } from '../brackets.ts';
import { lineOf, tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (bracket: string, line: number) => ({
  message: `there is one ${bracket} too many on line ${line}`,
  why: 'a bracket without a partner cannot be read',
  hints: [
    `Pair up the brackets of line ${line} from the inside out.`,
    'Which one is left without a partner?',
    'Your editor shows the partner of a bracket when the cursor is on it.',
  ] as const,
  title: `remove the extra ${bracket}`,
});

function removal(site: ErrorSite, index: number, cost: number): Repair {
  const token = tokenAt(site, index);
  return { ...texts(token.text, token.line), edits: [replacement(token, '')], cost };
}

/** `)` or `]` without an opener, or `(`, `[`, `{` that nothing needs. */
export const extraBracket: SyntaxKind = {
  id: 'extra-bracket',
  concept: 'debugging',
  examples: [
    { bad: 'console.log("hi"));\n', good: 'console.log("hi");\n', line: 1 },
    { bad: 'const list = [1, 2]];\n', good: 'const list = [1, 2];\n', line: 1 },
  ],
  propose: (site) => {
    const repairs: Repair[] = [];
    for (const { closer } of site.unopened) {
      if (tokenAt(site, closer).text !== '}') repairs.push(removal(site, closer, costs.shaped));
    }
    for (const index of site.unclosed.slice(-6)) {
      const { text } = tokenAt(site, index);
      if (closerOf[text] === undefined) continue;
      const isDoubled = tokenAt(site, index - 1).text === text;
      // An opener at the end of a line, or doubled before a block, is rarely one whose partner is missing.
      const isDangling = tokenAt(site, index + 1).isFirst && tokenAt(site, index - 1).text === ',';
      const isBeforeBlock =
        isDoubled ||
        tokenAt(site, index + 1).text === text ||
        tokenAt(site, index + 1).text === 'function';
      const endsInBlock = tokenAt(site, lineOf(site, index)?.last ?? index).text === '{';
      const isLikely = isDangling || (isBeforeBlock && endsInBlock);
      const cost = isLikely ? costs.telling + 4 : isDoubled ? costs.shaped + 6 : costs.local + 8;
      repairs.push(removal(site, index, cost));
    }
    return repairs;
  },
};
