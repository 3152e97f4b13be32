/** Characters of the text that V8 shows on each side of an unexpected one. */
const CONTEXT = 10;

/** Texts that V8 prints whole: values that were turned into text before they were parsed. */
const MISTAKEN_VALUES = new Set(['NaN', 'Infinity', 'undefined', '[object Object]']);

const WORDS: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };

/** Offset where a text stops to be JSON, and V8's message for it. */
type Problem = { readonly message: string };

/**
 * V8's message for a text that JSON.parse refuses; undefined where the text is JSON. Nesting is
 * kept in a list, so that no text is too deep.
 */
export function jsonParseMessage(text: string): string | undefined {
  const reader = new Reader(text);
  return reader.problem()?.message;
}

type Holder = '[' | '{';

class Reader {
  private readonly text: string;
  private position = 0;

  constructor(text: string) {
    this.text = text;
  }

  problem(): Problem | undefined {
    const open: Holder[] = [];
    for (;;) {
      const opened = this.value();
      if (typeof opened === 'object') return opened;
      if (opened !== undefined) {
        const problem = this.open(opened, open);
        if (problem !== undefined) return problem;
        if (this.isInside) continue;
      }
      const end = this.close(open);
      if (end !== 'value') return end;
    }
  }

  /** Whether the bracket that was opened last holds a value that is still to be read. */
  private isInside = false;

  private open(holder: Holder, open: Holder[]): Problem | undefined {
    const next = this.peek();
    this.isInside = next !== (holder === '[' ? ']' : '}');
    if (!this.isInside) {
      this.position += 1;
      return undefined;
    }
    open.push(holder);
    return holder === '{' ? this.key("Expected property name or '}'") : undefined;
  }

  /** After a value: `value` where another one follows, the problem or undefined at the end. */
  private close(open: Holder[]): 'value' | Problem | undefined {
    for (;;) {
      const next = this.peek();
      const holder = open.at(-1);
      if (holder === undefined) {
        return next === undefined
          ? undefined
          : this.placed('Unexpected non-whitespace character after JSON', '');
      }
      const isList = holder === '[';
      const closing = isList ? ']' : '}';
      if (next !== ',' && next !== closing) {
        const after = isList ? 'array element' : 'property value';
        return this.placed(`Expected ',' or '${closing}' after ${after}`);
      }
      this.position += 1;
      if (next === ',') {
        return isList ? 'value' : (this.key('Expected double-quoted property name') ?? 'value');
      }
      open.pop();
    }
  }

  private key(expectation: string): Problem | undefined {
    if (this.peek() !== '"') return this.placed(expectation);
    const problem = this.string();
    if (problem !== undefined) return problem;
    if (this.peek() !== ':') return this.placed("Expected ':' after property name");
    this.position += 1;
    return undefined;
  }

  /** Reads a value up to its end, or up to the bracket that opens it. */
  private value(): Holder | Problem | undefined {
    const first = this.peek() ?? '';
    if (first === '{' || first === '[') {
      this.position += 1;
      return first;
    }
    if (first === '"') return this.string();
    const word = WORDS[first];
    if (word !== undefined) return this.word(word);
    return /[-0-9]/.test(first) ? this.number() : this.unexpected();
  }

  private word(word: string): Problem | undefined {
    for (const letter of word) {
      if (this.text[this.position] !== letter) return this.unexpected();
      this.position += 1;
    }
    return undefined;
  }

  private number(): Problem | undefined {
    if (this.take('-') && !this.isDigit()) return this.placed('No number after minus sign');
    if (this.take('0')) {
      if (this.isDigit()) return this.placed('Unexpected number');
    } else {
      this.digits();
    }
    if (this.take('.') && !this.digits()) return this.placed('Unterminated fractional number');
    if (!this.take('e') && !this.take('E')) return undefined;
    if (!this.take('+')) this.take('-');
    return this.digits() ? undefined : this.placed('Exponent part is missing a number');
  }

  private string(): Problem | undefined {
    for (this.position += 1; ; this.position += 1) {
      const letter = this.text[this.position];
      if (letter === undefined) return this.placed('Unterminated string');
      if (letter === '"') break;
      if (letter < ' ') return this.placed('Bad control character in string literal');
      const problem = letter === '\\' ? this.escape() : undefined;
      if (problem !== undefined) return problem;
    }
    this.position += 1;
    return undefined;
  }

  private escape(): Problem | undefined {
    this.position += 1;
    const letter = this.text[this.position];
    // V8 has no word for what follows outside Latin-1: it does not call it an escape.
    if (letter === undefined || letter > '\u00ff') return this.unexpected();
    if (!/["\\/bfnrtu]/.test(letter)) return this.placed('Bad escaped character');
    for (let digit = letter === 'u' ? 0 : 4; digit < 4; digit += 1) {
      this.position += 1;
      if (!/[0-9a-fA-F]/.test(this.text[this.position] ?? '')) {
        return this.placed('Bad Unicode escape');
      }
    }
    return undefined;
  }

  private peek(): string | undefined {
    while (/[ \t\r\n]/.test(this.text[this.position] ?? '')) this.position += 1;
    return this.text[this.position];
  }

  private take(letter: string): boolean {
    if (this.text[this.position] !== letter) return false;
    this.position += 1;
    return true;
  }

  private isDigit(): boolean {
    return /[0-9]/.test(this.text[this.position] ?? '');
  }

  private digits(): boolean {
    const start = this.position;
    while (this.isDigit()) this.position += 1;
    return this.position > start;
  }

  private placed(message: string, where = ' in JSON'): Problem {
    const lines = this.text.slice(0, this.position).split(/\r\n|\r|\n/);
    const column = (lines.at(-1)?.length ?? 0) + 1;
    const place = `(line ${lines.length} column ${column})`;
    return { message: `${message}${where} at position ${this.position} ${place}` };
  }

  private unexpected(): Problem {
    const token = this.text[this.position];
    if (token === undefined) return { message: 'Unexpected end of JSON input' };
    if (/[-0-9]/.test(token)) return this.placed('Unexpected number');
    if (token === '"') return this.placed('Unexpected string');
    if (MISTAKEN_VALUES.has(this.text)) return { message: `"${this.text}" is not valid JSON` };
    return { message: `Unexpected token '${token}', ${this.excerpt()} is not valid JSON` };
  }

  /** The text around the position, with "..." where it is cut. */
  private excerpt(): string {
    const { text, position } = this;
    if (text.length <= 2 * CONTEXT) return `"${text}"`;
    if (position < CONTEXT) return `"${text.slice(0, position + CONTEXT)}"...`;
    if (position >= text.length - CONTEXT) return `..."${text.slice(position - CONTEXT)}"`;
    return `..."${text.slice(position - CONTEXT, position + CONTEXT)}"...`;
  }
}
