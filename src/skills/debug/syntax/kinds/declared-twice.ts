import { tokenAt } from '../error-site.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

const texts = (name: string, line: number, first: number | undefined) => ({
  message: `${name} on line ${line} is declared a second time${first === undefined ? '' : `; the first is on line ${first}`}`,
  why: 'a name can be declared only once in a block',
  hints: [
    `Look for ${name} further up: what declares it?`,
    'Is this meant to be the same variable, or another one?',
    'The same one needs no declaration; another one needs a name of its own.',
  ] as const,
});

/** `let total = 0; let total = 1;`. */
export const declaredTwice: SyntaxKind = {
  id: 'declared-twice',
  concept: 'scope',
  misconception: 'Redeclaring with let just reassigns',
  examples: [
    { bad: 'let total = 0;\nlet total = 1;\n', good: 'let total = 0;\ntotal = 1;\n', line: 2 },
    { bad: 'const f = 1;\nfunction f() {}\n', good: 'const f = 1;\nfunction f2() {}\n', line: 2 },
  ],
  propose: (site) => {
    if (
      !/has already been declared|Duplicate export|Argument name clash/.test(site.refusal.message)
    )
      return [];
    const name = tokenAt(site, site.at);
    const earlier = site.tokens.findIndex(
      (token, index) =>
        token.text === name.text &&
        index < site.at &&
        /^(let|const|var|function|class|import|[,({[])$/.test(tokenAt(site, index - 1).text),
    );
    const first = earlier === -1 ? undefined : tokenAt(site, earlier).line;
    const text = texts(name.text, name.line, first);
    const repairs: Repair[] = [];
    const word = tokenAt(site, site.at - 1);
    const isConst = tokenAt(site, earlier - 1).text === 'const';
    if (
      /^(let|const|var)$/.test(word.text) &&
      tokenAt(site, site.at + 1).text === '=' &&
      !isConst
    ) {
      const edits = [replacement({ start: word.start, end: name.start }, '')];
      repairs.push({
        ...text,
        title: `assign to ${name.text} without ${word.text}`,
        at: name.start,
        edits,
        cost: costs.telling,
      });
    }
    const edits = [replacement(name, `${name.text}2`)];
    repairs.push({ ...text, title: 'give it a name of its own', edits, cost: costs.telling + 4 });
    return repairs;
  },
};
