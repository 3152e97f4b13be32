import { parse, type Token } from 'acorn';
import { placeOf } from './program-tree.ts';
import { syntaxRules } from './syntax-rules.ts';
import { unexpectedToken } from './unexpected-token.ts';

export type BrokenProgram = {
  readonly source: string;
  /** How the program is run: CommonJS (the default) or an ES module. */
  readonly sourceType?: 'commonjs' | 'module';
};

/** A SyntaxError as V8 words it, with the 1-based place of its first complaint. */
export type SyntaxProblem = {
  /** A RangeError where the program is nested too deeply to be read. */
  readonly name: 'SyntaxError' | 'RangeError';
  readonly message: string;
  readonly line: number;
  readonly column: number;
};

/**
 * Why a program does not parse, in V8's words; undefined where acorn finds nothing wrong with it.
 * Deterministic, reads the text only. A complaint without a known wording keeps acorn's own.
 */
export function translateSyntaxError(program: BrokenProgram): SyntaxProblem | undefined {
  const { source, sourceType = 'commonjs' } = program;
  const tokens: Token[] = [];
  try {
    parse(source, {
      ecmaVersion: 'latest',
      sourceType: sourceType === 'module' ? 'module' : 'commonjs',
      allowHashBang: true,
      onToken: tokens,
    });
    return undefined;
  } catch (error) {
    const complaint = complaintOf(error);
    const isModule = sourceType === 'module';
    return problemAt(source, answerTo({ source, tokens, isModule }, complaint));
  }
}

const TOO_DEEP = 'Maximum call stack size exceeded';

type Complaint = { readonly message: string; readonly pos: number; readonly raisedAt: number };
type Answer = { readonly message: string; readonly offset: number };

function complaintOf(error: unknown): Complaint {
  const isPlaced = error instanceof SyntaxError && 'pos' in error && 'raisedAt' in error;
  if (isPlaced && !error.message.startsWith('Not enough stack space')) {
    const message = error.message.replace(/ \(\d+:\d+\)$/, '');
    return { message, pos: Number(error.pos), raisedAt: Number(error.raisedAt) };
  }
  // acorn recurses: a program nested too deeply exhausts its stack.
  return { message: TOO_DEEP, pos: 0, raisedAt: 0 };
}

type Read = {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly isModule: boolean;
};

function answerTo({ source, tokens, isModule }: Read, complaint: Complaint): Answer {
  const { message, pos, raisedAt } = complaint;
  if (message === 'Unexpected token') {
    if (isBrokenNumber(source, pos)) {
      return { message: 'Invalid or unexpected token', offset: pos };
    }
    const before = tokens.filter(({ end }) => end <= pos);
    return unexpectedToken({ source, tokens: before, offset: pos });
  }
  if (message.startsWith("'import' and 'export'")) {
    const isImport = source.startsWith('import', pos);
    if (isImport && isModule) return afterImport(source, tokens, pos);
    const text = isImport
      ? 'Cannot use import statement outside a module'
      : "Unexpected token 'export'";
    return { message: text, offset: pos };
  }
  if (message === 'Assigning to rvalue') {
    return { message: assignmentMessage(source, pos, raisedAt), offset: pos };
  }
  return {
    message: ruledMessage(source, complaint),
    offset: offsetFor(message, complaint, tokens),
  };
}

/** Within a function of a module V8 takes the word for a call of `import()`. */
function afterImport(source: string, tokens: readonly Token[], pos: number): Answer {
  const offset = pos + (/^import\s*/.exec(source.slice(pos))?.[0].length ?? 0);
  return unexpectedToken({ source, tokens: tokens.filter(({ end }) => end <= pos), offset });
}

function ruledMessage(source: string, { message, pos, raisedAt }: Complaint): string {
  const text = source.slice(pos, raisedAt);
  const label = /^(?:break|continue)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/u.exec(text)?.[1];
  if (message.startsWith('Unsyntactic') && label !== undefined) return `Undefined label '${label}'`;
  if (message.startsWith('Bad character escape') || message.startsWith('Bad escape')) {
    return escapeMessage(source.slice(Math.max(0, pos - 2), raisedAt + 2));
  }
  if (message === 'Comma is not permitted after the rest element') {
    return restMessage(source, pos);
  }
  if (message === 'Invalid number' && /^0\d/.test(text)) {
    return 'Octal literals are not allowed in strict mode.';
  }
  if (message.startsWith('Logical expressions and coalesce')) {
    return `Unexpected token '${source.slice(pos, pos + 2)}'`;
  }
  const found = syntaxRules.find(({ pattern }) => pattern.test(message));
  if (found === undefined) return message;
  const [, first = ''] = found.pattern.exec(message) ?? [];
  return found.message.replace('$1', () => first).replace('$word', () => text);
}

/** V8 places a missing `catch` where the next statement begins, acorn at the `try`. */
function offsetFor(message: string, { pos }: Complaint, tokens: readonly Token[]): number {
  if (message !== 'Missing catch or finally clause') return pos;
  return tokens.at(-1)?.end ?? pos;
}

function assignmentMessage(source: string, pos: number, raisedAt: number): string {
  if (/(?:\+\+|--)\s*$/.test(source.slice(0, pos))) {
    return 'Invalid left-hand side expression in prefix operation';
  }
  return /(?:\+\+|--)$/.test(source.slice(pos, raisedAt))
    ? 'Invalid left-hand side expression in postfix operation'
    : 'Invalid left-hand side in assignment';
}

function escapeMessage(text: string): string {
  return text.includes('x')
    ? 'Invalid hexadecimal escape sequence'
    : 'Invalid Unicode escape sequence';
}

/** A rest element stands in a parameter list or in a pattern. */
function restMessage(source: string, pos: number): string {
  const before = source.slice(0, pos);
  const open = Math.max(before.lastIndexOf('['), before.lastIndexOf('{'));
  return before.lastIndexOf('(') > open
    ? 'Rest parameter must be last formal parameter'
    : 'Rest element must be last element';
}

function isBrokenNumber(source: string, pos: number): boolean {
  return /0[bo]\d*$/i.test(source.slice(0, pos)) && /\d/.test(source[pos] ?? '');
}

function problemAt(source: string, { message, offset }: Answer): SyntaxProblem {
  const name = message === TOO_DEEP ? 'RangeError' : 'SyntaxError';
  return { name, message, ...placeOf(source, offset) };
}
