import type { Token } from '../tokens.ts';

/** Words that say more than that they are a name. */
const wordsOfTheirOwn = new Set(
  (
    'abstract as async await break case catch class const constructor continue declare default ' +
    'delete do else enum export extends false finally for from function get if implements import ' +
    'in instanceof interface keyof let new null of private public readonly return set static super ' +
    'switch this throw true try type typeof undefined var void while yield ' +
    'any boolean never number string unknown ' +
    'console log Math length push'
  ).split(' '),
);

/** The end of a line, as a token of its own: where lines end says much about what is missing. */
export const lineBreak = '⏎';

/** What kind of token it is, as far as habits of writing go: signs and keywords are themselves. */
export function classOf({ kind, text, isOpen }: Token): string {
  if (isOpen) return 'open';
  if (kind === 'word') {
    if (wordsOfTheirOwn.has(text)) return text;
    return /^[A-Z]/.test(text) ? 'Name' : 'name';
  }
  if (kind === 'template') {
    const start = text.startsWith('`') ? '`' : '}';
    return text.endsWith('`') ? `${start}\`` : `${start}$`;
  }
  if (kind === 'string') return 'text';
  if (kind === 'number') return '0';
  if (kind === 'regex') return '/r/';
  return kind === 'unknown' ? 'unknown' : text;
}
