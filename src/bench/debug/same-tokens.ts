import { leavesOf } from './clean-program.ts';

const closers: ReadonlySet<string> = new Set([')', ']', '}']);

/**
 * Whether two programs are the same but for white space, comments, semicolons, trailing commas and
 * the kind of quotes.
 */
export function haveSameTokens(name: string, first: string, second: string): boolean {
  return tokensOf(name, first) === tokensOf(name, second);
}

function tokensOf(name: string, source: string): string {
  const texts = leavesOf(name, source).map(({ text }) => text);
  return texts
    .filter((text, index) => {
      const next = texts[index + 1];
      return text !== ';' && !(text === ',' && next !== undefined && closers.has(next));
    })
    .map((text) => (text.startsWith('"') && !text.includes("'") ? `'${text.slice(1, -1)}'` : text))
    .join('\n');
}
