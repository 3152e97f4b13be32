import type { ErrorSite } from '../error-site.ts';
import { usualQuote } from '../structure/quotes.ts';
import { judgeTemplates } from '../structure/templates.ts';
import { costs, replacement, type Repair, type SyntaxKind } from '../syntax-kind.ts';

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

const unopened = (line: number) => ({
  message: `the template text on line ${line} has no opening backtick`,
  why: 'its words are read as code, and the backtick at its end opens a text instead',
  hints: [
    `Which part of line ${line} is meant to be text?`,
    'Count the backticks from the top: where do they stop being pairs?',
    'The colours in your editor show how far a text goes.',
  ] as const,
  title: `open the template on line ${line}`,
});

/** A text that begins with a backtick and ends with a quote. */
function mixedQuotes(site: ErrorSite): readonly Repair[] {
  return site.tokens.flatMap(({ kind, text, start, isOpen, line }) => {
    if (kind !== 'template' || !text.startsWith('`') || !(isOpen || text.includes('\n'))) return [];
    const [, inner = '', quote = ''] = /^`([^'"`\n]*)(['"])(?=[\s)\]},;:])/.exec(text) ?? [];
    if (quote === '') return [];
    const end = start + 1 + inner.length;
    const first = replacement({ start, end: start + 1 }, quote);
    const last = replacement({ start: end, end: end + 1 }, '`');
    const words = {
      ...texts(line, text.slice(0, inner.length + 2)),
      message: `the text on line ${line} begins with a backtick and ends with ${quote}`,
      title: 'use the same quote at both ends',
    };
    const hasPlaceholder = inner.includes('${') || usualQuote(site, line) === undefined;
    const edits = hasPlaceholder ? [last] : [first];
    return [{ ...words, at: end, edits, cost: costs.telling - 4, isJudged: true as const }];
  });
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
  propose: (site) => [
    ...mixedQuotes(site),
    ...judgeTemplates(site)
      .filter(({ sign }) => sign === '`')
      .map(({ edit, isOpening, line, text, cost }) => ({
        ...(isOpening ? unopened(line) : texts(line, text.slice(0, 40))),
        edits: [edit],
        cost,
        isJudged: true as const,
      })),
  ],
};
