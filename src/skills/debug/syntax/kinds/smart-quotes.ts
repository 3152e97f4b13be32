import { tokenAt } from '../error-site.ts';
import { costs, type SyntaxKind } from '../syntax-kind.ts';

const texts = (line: number) => ({
  message: `the quotes on line ${line} are typographic ones, as a word processor or a chat writes them`,
  why: 'JavaScript knows only the straight quotes of the keyboard',
  hints: [
    'Compare the shape of these quotes with those on another line.',
    'Was this line copied from a document or a chat?',
    'Type the quotes again in your editor.',
  ] as const,
  title: 'use straight quotes',
});

/** “text” or ‘text’ instead of "text". */
export const smartQuotes: SyntaxKind = {
  id: 'smart-quotes',
  concept: 'strings',
  examples: [{ bad: 'console.log(“hello”);\n', good: 'console.log("hello");\n', line: 1 }],
  propose: (site) => {
    const { line, start } = tokenAt(site, site.at);
    const lineStart = site.source.lastIndexOf('\n', start - 1) + 1;
    const found = site.source.indexOf('\n', start);
    const lineEnd = found === -1 ? site.source.length : found;
    const edits = [...site.source.slice(lineStart, lineEnd).matchAll(/[“”„‘’‚´]/g)].map(
      ({ index, 0: quote }) => ({
        start: lineStart + index,
        end: lineStart + index + 1,
        text: /[“”„]/.test(quote) ? '"' : "'",
      }),
    );
    return edits.length === 0 ? [] : [{ ...texts(line), edits, cost: costs.telling - 4 }];
  },
};
