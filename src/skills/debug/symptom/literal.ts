import type { Json, Told } from './symptom.ts';

/** A value read from a text, and the offset behind it. */
export type Literal = Told & { readonly end: number };

const deepest = 20;

/**
 * The JavaScript literal that begins at an offset: a number, a text in any quotes, a list, an object,
 * or one of the words for special values. Values that JSON does not have come without `value`.
 */
export function literalAt(text: string, start: number, depth = 0): Literal | undefined {
  if (depth > deepest) return undefined;
  const first = text[start] ?? '';
  if (first === '[') return listAt(text, start, depth);
  if (first === '{') return objectAt(text, start, depth);
  if (/["'`“‘]/.test(first)) return textAt(text, start);
  return numberAt(text, start) ?? wordAt(text, start);
}

/** Literals with commas between them, up to a closing sign. */
export function literalsUntil(
  text: string,
  start: number,
  closer: string,
  depth = 0,
): { readonly items: readonly Literal[]; readonly end: number } | undefined {
  const items: Literal[] = [];
  let at = skipSpace(text, start);
  while (text[at] !== closer) {
    const item = literalAt(text, at, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    at = skipSpace(text, item.end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
    else if (text[at] !== closer) return undefined;
  }
  return { items, end: at + 1 };
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return at;
}

function told(text: string, start: number, end: number, value: Json | undefined): Literal {
  return { text: text.slice(start, end), end, ...(value !== undefined && { value }) };
}

function listAt(text: string, start: number, depth: number): Literal | undefined {
  const read = literalsUntil(text, start + 1, ']', depth);
  if (read === undefined) return undefined;
  const values = read.items.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const isWhole = values.length === read.items.length;
  return told(text, start, read.end, isWhole ? values : undefined);
}

function objectAt(text: string, start: number, depth: number): Literal | undefined {
  const entries: [string, Json][] = [];
  let isWhole = true;
  let at = skipSpace(text, start + 1);
  while (text[at] !== '}') {
    const key = keyAt(text, at);
    if (key === undefined || text[skipSpace(text, key.end)] !== ':') return undefined;
    const item = literalAt(text, skipSpace(text, skipSpace(text, key.end) + 1), depth + 1);
    if (item === undefined) return undefined;
    if (item.value === undefined) isWhole = false;
    else entries.push([key.name, item.value]);
    at = skipSpace(text, item.end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
    else if (text[at] !== '}') return undefined;
  }
  return told(text, start, at + 1, isWhole ? Object.fromEntries(entries) : undefined);
}

function keyAt(
  text: string,
  start: number,
): { readonly name: string; readonly end: number } | undefined {
  const quoted = /["']/.test(text[start] ?? '') ? textAt(text, start) : undefined;
  if (quoted !== undefined) return { name: quoted.text.slice(1, -1), end: quoted.end };
  const [name] = /^[\p{L}_$][\p{L}\w$]*/u.exec(text.slice(start, start + 60)) ?? [];
  return name === undefined ? undefined : { name, end: start + name.length };
}

const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

function textAt(text: string, start: number): Literal | undefined {
  const opener = text[start] ?? '';
  const closer = closers[opener] ?? opener;
  let value = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === closer) return told(text, start, at + 1, value);
    if (sign === '\n') return undefined;
    if (sign === '\\') {
      at += 1;
      value += escapes[text[at] ?? ''] ?? text[at] ?? '';
    } else value += sign;
  }
  return undefined;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t' };

function numberAt(text: string, start: number): Literal | undefined {
  const [number] =
    /^[-−]?(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/i.exec(text.slice(start, start + 40)) ?? [];
  if (number === undefined) return undefined;
  const end = start + number.length;
  // "3rd", "2x" and "8:30" are no numbers.
  if (/[\p{L}_$]|:\d/u.test(text.slice(end, end + 2).replace(/^[.,;]?\s.*$/s, '')))
    return undefined;
  return told(text, start, end, Number(number.replace('−', '-').replaceAll('_', '')));
}

const words: Readonly<Record<string, Json>> = { true: true, false: false, null: null };

function wordAt(text: string, start: number): Literal | undefined {
  const [word] =
    /^(?:true|false|null|undefined|NaN|-?Infinity)(?![\p{L}\w$])/u.exec(
      text.slice(start, start + 10),
    ) ?? [];
  if (word === undefined) return undefined;
  return told(text, start, start + word.length, words[word]);
}
