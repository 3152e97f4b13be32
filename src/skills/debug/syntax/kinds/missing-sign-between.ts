import { beginsValue, endsValue, tokenAt } from '../error-site.ts';
import { costs, insertion, type SyntaxKind } from '../syntax-kind.ts';
import type { Token } from '../tokens.ts';

const texts = (before: string, after: string, sign: string) => ({
  message:
    sign === '.'
      ? `a dot is missing between ${before} and ${after}`
      : `an operator is missing between ${before} and ${after}`,
  why: 'two values side by side mean nothing to JavaScript: a sign has to say what to do with them',
  hints: [
    `What should happen with ${before} and ${after}?`,
    'Read the line aloud: which word do you say between the two?',
    'Which sign stands for that word?',
  ] as const,
  title: `write ${sign} between them`,
});

const members =
  /^(length|push|pop|map|filter|reduce|forEach|log|toFixed|join|split|slice|includes|indexOf|trim|sort|floor|round|max|min|random|keys|values|entries|toUpperCase|toLowerCase|name|id|price|error|then|catch|get|set|has|add|find|some|every|concat|replace|toString|parse|stringify)$/;
const owners =
  /^(console|Math|JSON|Object|Array|Number|String|Promise|this|Date|document|process)$/;

/** The signs that may be missing, the likeliest first. */
function signs(before: Token, after: Token): readonly string[] {
  if (owners.test(before.text) || (members.test(after.text) && before.kind === 'word'))
    return ['.', ' +'];
  if (/^(string|template)$/.test(before.kind) || /^(string|template)$/.test(after.kind))
    return [' +'];
  if (before.text === ')' && after.kind === 'word') return ['.', ' &&', ' +'];
  if (after.kind === 'number') return [' +', ' -', ' *', ' ===', ' ='];
  return [' +', '.', ' *', ' &&', ' ='];
}

/** `"Hi " name`, `items length`, `total 5`. */
export const missingSignBetween: SyntaxKind = {
  id: 'missing-sign-between',
  concept: 'operators-assignment',
  examples: [
    {
      bad: 'const a = 1;\nconsole.log("Hi " a);\n',
      good: 'const a = 1;\nconsole.log("Hi " + a);\n',
      line: 2,
    },
    {
      bad: 'const list = [];\nconst n = list length;\n',
      good: 'const list = [];\nconst n = list.length;\n',
      line: 2,
    },
  ],
  propose: (site) =>
    [site.at, site.at - 1].flatMap((index, distance) => {
      const before = tokenAt(site, index - 1);
      const after = tokenAt(site, index);
      if (!endsValue(before) || !beginsValue(after) || after.isFirst || /^[{]$/.test(after.text))
        return [];
      const found = signs(before, after);
      return found.map((sign, rank) => ({
        ...texts(before.text.slice(0, 20), after.text.slice(0, 20), sign.trim()),
        at: before.end,
        // `items length`: the blank goes, the dot comes.
        edits: [
          sign === '.'
            ? { start: before.end, end: after.start, text: '.' }
            : insertion(before.end, sign),
        ],
        cost: (sign === '.' && rank === 0 ? costs.shaped : 22) + rank * 4 + distance * 8,
      }));
    }),
};
