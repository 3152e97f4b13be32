import type { Token } from './tokens.ts';

/** Which bracket belongs to which, as far as that can be told; by index of the token. */
export type Brackets = {
  readonly partner: ReadonlyMap<number, number>;
  /** Openers that nothing closes. */
  readonly unclosed: readonly number[];
  /** Closers that nothing opened, and the opener that was waiting for another closer there. */
  readonly unopened: readonly { readonly closer: number; readonly waiting: number | undefined }[];
  /** Openers that were still open when a closer of an outer bracket came: opener -> that closer. */
  readonly cutShortBy: ReadonlyMap<number, number>;
};

export const closerOf: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function opens(token: Token): string | undefined {
  if (token.kind === 'punctuator') return closerOf[token.text];
  return token.kind === 'template' && token.text.endsWith('${') ? '`' : undefined;
}

function closes(token: Token): string | undefined {
  if (token.kind === 'punctuator' && /^[)\]}]$/.test(token.text)) return token.text;
  return token.kind === 'template' && token.text.startsWith('}') ? '`' : undefined;
}

/** Pairs brackets. A closer of an outer bracket leaves the inner ones unclosed. */
export function pairBrackets(tokens: readonly Token[]): Brackets {
  const partner = new Map<number, number>();
  const unclosed: number[] = [];
  const unopened: { closer: number; waiting: number | undefined }[] = [];
  const cutShortBy = new Map<number, number>();
  const open: { readonly index: number; readonly closer: string }[] = [];
  const openByCloser = new Map<string, number>();
  const count = (closer: string, by: number) =>
    openByCloser.set(closer, (openByCloser.get(closer) ?? 0) + by);
  tokens.forEach((token, index) => {
    const closer = closes(token);
    if (closer !== undefined) {
      if ((openByCloser.get(closer) ?? 0) === 0) {
        unopened.push({ closer: index, waiting: open.at(-1)?.index });
      } else {
        for (let top = open.pop(); top !== undefined; top = open.pop()) {
          count(top.closer, -1);
          if (top.closer === closer) {
            partner.set(top.index, index);
            partner.set(index, top.index);
            break;
          }
          unclosed.push(top.index);
          cutShortBy.set(top.index, index);
        }
      }
    }
    const opened = opens(token);
    if (opened !== undefined) {
      open.push({ index, closer: opened });
      count(opened, 1);
    }
  });
  unclosed.push(...open.map(({ index }) => index));
  return { partner, unclosed: unclosed.sort((a, b) => a - b), unopened, cutShortBy };
}
