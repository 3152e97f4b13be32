import { tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (name: string, meant: string, line: number) => ({
  message: `${name} on line ${line} cannot be a name`,
  why: 'a name has no hyphens or blanks, does not begin with a digit and is not a word of the language',
  hints: [
    `Which character of ${name} means something else to JavaScript?`,
    'What are names made of?',
    'How do the lessons write a name of two words?',
  ] as const,
  title: `call it ${meant}`,
});

const camelCase = (text: string) =>
  text.replaceAll(/-+(.)/g, (_, letter: string) => letter.toUpperCase());

/** A digit before a name that the program has without it: `2items` where `items` stands elsewhere. */
function withoutDigits(site: ErrorSite): readonly Repair[] {
  const repairs: Repair[] = [];
  for (let index = site.at + 1; index > site.at - 3; index -= 1) {
    const { start, line } = tokenAt(site, index);
    const [glued, digits = '', name = ''] =
      /^(\d+)([A-Za-z_$][\w$]*)/.exec(site.source.slice(start)) ?? [];
    if (glued === undefined || !isWordElsewhere(site, name)) continue;
    const edits = [replacement({ start, end: start + digits.length }, '')];
    repairs.push({ ...texts(glued, name, line), edits, cost: costs.telling });
  }
  return repairs;
}

function isWordElsewhere({ tokens }: ErrorSite, name: string): boolean {
  return tokens.some(({ kind, text, start }, index) => {
    const previous = tokens[index - 1];
    const isGlued = previous?.kind === 'number' && previous.end === start;
    return kind === 'word' && text === name && !isGlued;
  });
}

/** `const my-name`, `let 2nd`, `const class`. */
export const badName: SyntaxKind = {
  id: 'bad-name',
  concept: 'variables',
  examples: [
    {
      bad: 'const my-name = "Ann";\nconsole.log(my-name);\n',
      good: 'const myName = "Ann";\nconsole.log(myName);\n',
      line: 1,
    },
    {
      bad: 'let 2nd = 5;\nconsole.log(2nd);\n',
      good: 'let n2nd = 5;\nconsole.log(n2nd);\n',
      line: 1,
    },
    { bad: 'const class = 5;\n', good: 'const classValue = 5;\n', line: 1 },
    {
      bad: 'const items = [1, 2];\nconsole.log(2items.length);\n',
      good: 'const items = [1, 2];\nconsole.log(items.length);\n',
      line: 2,
    },
  ],
  propose: (site) => {
    const repairs: Repair[] = [...withoutDigits(site)];
    const renameAll = (name: string, meant: string, line: number, cost: number) => {
      const pattern = new RegExp(`(?<![\\w$-])${name}(?![\\w$-])`, 'g');
      const edits = [...site.source.matchAll(pattern)].map(({ index }) => ({
        start: index,
        end: index + name.length,
        text: meant,
      }));
      if (edits.length > 0) repairs.push({ ...texts(name, meant, line), edits, cost });
    };
    for (let index = site.at; index > site.at - 5; index -= 1) {
      const word = tokenAt(site, index);
      const rest = site.source.slice(tokenAt(site, index + 1).start);
      const isDeclared = /^(const|let|var|function|class)$/.test(word.text);
      const isParameter = /^[(,.]$/.test(word.text);
      if (!isDeclared && !isParameter) continue;
      const hyphened = /^[A-Za-z_$][\w$]*(?:-[A-Za-z_$][\w$]*)+/.exec(rest)?.[0];
      if (hyphened !== undefined && isDeclared) {
        renameAll(hyphened, camelCase(hyphened), word.line, costs.telling);
      }
      const numbered = /^\d+[A-Za-z_$][\w$]*/.exec(rest)?.[0];
      if (numbered !== undefined) renameAll(numbered, `n${numbered}`, word.line, costs.telling + 2);
      const reserved =
        /^(class|new|delete|default|function|return|switch|case|this|typeof|in|for|if|else|import|export|enum|with|package|private|public|static|interface|let|yield|await)\b/.exec(
          rest,
        )?.[0];
      if (reserved !== undefined && word.text !== '.') {
        const token = tokenAt(site, index + 1);
        const meant = `${reserved}Value`;
        const edits = [replacement(token, meant)];
        repairs.push({
          ...texts(reserved, meant, word.line),
          edits,
          cost: isDeclared ? costs.telling + 4 : 44,
        });
      }
    }
    return repairs;
  },
};
