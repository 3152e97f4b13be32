import { lineStarts, positionAt } from '../../language/position.ts';
import { pairBrackets, type Brackets } from './brackets.ts';
import type { Dialect, Refusal } from './refusal.ts';
import { tokenize, type Token } from './tokens.ts';

/** A line that has code on it. `indent` counts columns, a tab as four. */
export type CodeLine = {
  readonly number: number;
  readonly indent: number;
  /** The white space itself. */
  readonly margin: string;
  /** Index of its first and last token. */
  readonly first: number;
  readonly last: number;
};

/** Where a program stops making sense, and everything that may say why. */
export type ErrorSite = Brackets & {
  readonly source: string;
  readonly dialect: Dialect;
  readonly refusal: Refusal;
  readonly tokens: readonly Token[];
  /** Tokens of the whole program, where only a part of it is looked at. */
  readonly programTokens: readonly Token[];
  /** Index of the token that was refused; the number of tokens where the end was. */
  readonly at: number;
  readonly lines: readonly CodeLine[];
  /** Index in `lines` by the line's number. */
  readonly lineIndex: ReadonlyMap<number, number>;
};

const tabWidth = 4;

export function errorSite(
  source: string,
  dialect: Dialect,
  refusal: Refusal,
  programTokens?: readonly Token[],
): ErrorSite {
  const tokens = tokenize(source);
  const found = tokens.findIndex(({ end }) => end > refusal.offset);
  const lines = codeLines(source, tokens);
  return {
    ...pairBrackets(tokens),
    source,
    dialect,
    refusal,
    tokens,
    programTokens: programTokens ?? tokens,
    at: found === -1 ? tokens.length : found,
    lines,
    lineIndex: new Map(lines.map(({ number }, index) => [number, index])),
  };
}

function codeLines(source: string, tokens: readonly Token[]): readonly CodeLine[] {
  const lines: CodeLine[] = [];
  const starts = lineStarts(source);
  tokens.forEach((token, index) => {
    if (!token.isFirst) return;
    let last = index;
    while (tokens[last + 1]?.isFirst === false) last += 1;
    const lineStart = starts[token.line - 1] ?? 0;
    const margin = /^\s*/.exec(source.slice(lineStart, token.start))?.[0] ?? '';
    const indent = margin.replaceAll('\t', ' '.repeat(tabWidth)).length;
    lines.push({ number: token.line, indent, margin, first: index, last });
  });
  return lines;
}

/** A token by its index; an empty one beyond both ends, so that rules can look around freely. */
export function tokenAt({ tokens, source }: ErrorSite, index: number): Token {
  const place = index < 0 ? 0 : source.length;
  return (
    tokens[index] ?? {
      kind: 'end',
      text: '',
      start: place,
      end: place,
      line: index < 0 ? 1 : (tokens.at(-1)?.line ?? 1),
      isFirst: true,
      isOpen: false,
    }
  );
}

/** The 1-based line of an offset. */
export function lineAt(source: string, offset: number): number {
  return positionAt(lineStarts(source), offset).line;
}

/** The line of code that a token stands on. */
export function lineOf(site: ErrorSite, index: number): CodeLine | undefined {
  const number = site.lineIndex.get(tokenAt(site, index).line);
  return number === undefined ? undefined : site.lines[number];
}

/** Whether something that has a value can end with this token. */
export function endsValue(token: Token): boolean {
  if (token.kind === 'word')
    return !/^(return|typeof|case|in|of|else|new|void|do)$/.test(token.text);
  if (token.kind === 'template') return token.text.endsWith('`');
  return /^(string|number|regex)$/.test(token.kind) || /^[)\]}]$/.test(token.text);
}

/** Whether something that has a value can begin with this token. */
export function beginsValue(token: Token): boolean {
  if (token.kind === 'template') return token.text.startsWith('`');
  return /^(word|string|number)$/.test(token.kind) || /^[([{]$/.test(token.text);
}
