import ts from 'typescript';
import { lineStarts } from '../../language/position.ts';

export type TokenKind =
  'word' | 'number' | 'string' | 'template' | 'regex' | 'punctuator' | 'unknown' | 'end';

/** A piece of a program that need not parse. Comments and white space lie between tokens. */
export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** 1-based line of its first character. */
  readonly line: number;
  /** Whether nothing stands before it on its line. */
  readonly isFirst: boolean;
  /** A text or template without its closing quote. */
  readonly isOpen: boolean;
};

/** After these a slash divides; after anything else it begins a regular expression. */
const endsValue = /^(?:[\w$\u0080-\uFFFF'"`)\]}]|\+\+|--)/;
const wordsBeforeValue = new Set(['return', 'typeof', 'case', 'in', 'of', 'do', 'else', 'void']);

/** Cuts a program into tokens, whatever is wrong with it. */
export function tokenize(source: string): readonly Token[] {
  const scanner = ts.createScanner(
    ts.ScriptTarget.Latest,
    true,
    ts.LanguageVariant.Standard,
    source,
  );
  const starts = lineStarts(source);
  const tokens: Token[] = [];
  const templates: number[] = [];
  let depth = 0;
  let line = 1;
  let previousLine = 0;
  for (;;) {
    let kind = scanner.scan();
    if (kind === ts.SyntaxKind.EndOfFileToken) return tokens;
    const previous = tokens.at(-1);
    if (kind === ts.SyntaxKind.SlashToken || kind === ts.SyntaxKind.SlashEqualsToken) {
      const isDivision =
        previous !== undefined &&
        endsValue.test(previous.text) &&
        !wordsBeforeValue.has(previous.text);
      if (!isDivision) kind = scanner.reScanSlashToken();
    } else if (kind === ts.SyntaxKind.CloseBraceToken && templates.at(-1) === depth) {
      kind = scanner.reScanTemplateToken(false);
      templates.pop();
      depth -= 1;
    }
    if (kind === ts.SyntaxKind.OpenBraceToken) depth += 1;
    else if (kind === ts.SyntaxKind.CloseBraceToken) depth = Math.max(0, depth - 1);
    else if (kind === ts.SyntaxKind.TemplateHead || kind === ts.SyntaxKind.TemplateMiddle) {
      depth += 1;
      templates.push(depth);
    }
    const start = scanner.getTokenStart();
    const end = scanner.getTokenEnd();
    while (line < starts.length && (starts[line] ?? Infinity) <= start) line += 1;
    tokens.push({
      kind: kindOf(kind),
      text: source.slice(start, end),
      start,
      end,
      line,
      isFirst: line !== previousLine,
      isOpen: scanner.isUnterminated(),
    });
    previousLine = line;
  }
}

function kindOf(kind: ts.SyntaxKind): TokenKind {
  if (kind === ts.SyntaxKind.NumericLiteral || kind === ts.SyntaxKind.BigIntLiteral)
    return 'number';
  if (kind === ts.SyntaxKind.StringLiteral) return 'string';
  if (kind === ts.SyntaxKind.RegularExpressionLiteral) return 'regex';
  if (kind === ts.SyntaxKind.Unknown) return 'unknown';
  if (kind >= ts.SyntaxKind.NoSubstitutionTemplateLiteral && kind <= ts.SyntaxKind.TemplateTail) {
    return 'template';
  }
  return kind >= ts.SyntaxKind.Identifier && kind <= ts.SyntaxKind.LastKeyword
    ? 'word'
    : 'punctuator';
}
