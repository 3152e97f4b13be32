import { tokenAt, type ErrorSite } from '../error-site.ts';
import { costs, insertion, type Repair, type SyntaxKind } from '../syntax-kind.ts';
import type { Token } from '../tokens.ts';

const texts = (line: number, shown: string) => ({
  message: `the template text on line ${line} (${shown}) has no closing backtick`,
  why: 'it runs on over the next lines until some later backtick, and only there the complaint comes',
  hints: [
    'The colours in your editor show how far the text goes.',
    'Count the backticks from the top: which text swallows the lines below it?',
    `Which sign has to stand at the end of the text on line ${line}?`,
  ] as const,
  title: `close the template on line ${line}`,
});

/** Places that are tried for one missing backtick. */
const mostPlaces = 16;

/** Where the line of the text ends: the backtick may be missing before any of its closing signs. */
function places(site: ErrorSite, token: Token): readonly Repair[] {
  const lineEnd = site.source.indexOf('\n', token.start);
  const end = lineEnd === -1 ? site.source.length : Math.min(lineEnd, token.end);
  const text = site.source.slice(token.start, end);
  const tail = /[\s)\]};,]*$/.exec(text)?.[0] ?? '';
  const lineStart = site.source.lastIndexOf('\n', token.start) + 1;
  const shown = site.source.slice(lineStart, end).trim().slice(0, 40);
  const repairs: Repair[] = [];
  for (let cut = tail.length; cut >= 0; cut -= 1) {
    const at = end - cut;
    const before = site.source.slice(lineStart, at);
    const open = before.split('(').length - before.split(')').length;
    const after = site.source.slice(at, end);
    const closing = after.split(')').length - 1;
    const cost = costs.shaped - 4 + (open === closing ? 0 : 5) + (tail.length - cut) / 10;
    repairs.push({ ...texts(token.line, shown), at, edits: [insertion(at, '`')], cost });
  }
  // Further in, before any sign or blank that may follow the text.
  const inner = text.slice(0, text.length - tail.length);
  for (const { index } of inner.matchAll(/[\s;,)\]}:?]/g)) {
    const at = token.start + index;
    if (index === 0 || repairs.length > mostPlaces) continue;
    const cost = costs.shaped + 8 + index / 50;
    repairs.push({ ...texts(token.line, shown), at, edits: [insertion(at, '`')], cost });
  }
  return repairs;
}

/** The last line of code that a text began on, when its closing backtick is missing. */
function swallowing(site: ErrorSite): readonly number[] {
  return site.tokens.flatMap((token, index) =>
    token.kind === 'template' && (token.isOpen || token.text.includes('\n')) ? [index] : [],
  );
}

/** A template without its closing, or its opening, backtick. */
export const unclosedTemplate: SyntaxKind = {
  id: 'unclosed-template',
  concept: 'template-literals',
  examples: [
    {
      bad: 'const label = `${a} - ${b};\nconst mark = 1;\nconsole.log(`(${mark})`);\n',
      good: 'const label = `${a} - ${b}`;\nconst mark = 1;\nconsole.log(`(${mark})`);\n',
      line: 1,
    },
    { bad: 'console.log(`hello ${name});\n', good: 'console.log(`hello ${name}`);\n', line: 1 },
  ],
  propose: (site) => {
    const repairs = swallowing(site)
      .slice(0, 12)
      .flatMap((index) => places(site, tokenAt(site, index)));
    const [open] = site.tokens.flatMap((token, index) =>
      token.kind === 'template' && token.isOpen ? [index] : [],
    );
    for (let at = open ?? 0; open !== undefined && at > open - 8; at -= 1) {
      const token = tokenAt(site, at);
      const opening = tokenAt(site, at - 1).text;
      if (!/^([=(,[:+?]|return)$/.test(opening)) continue;
      const text = { ...texts(token.line, token.text.slice(0, 20)), title: 'open the template' };
      const message = `the template text on line ${token.line} has no opening backtick`;
      repairs.push({
        ...text,
        message,
        edits: [insertion(token.start, '`')],
        cost: costs.shaped + 6,
      });
    }
    return repairs;
  },
};
