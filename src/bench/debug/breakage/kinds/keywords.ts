import ts from 'typescript';
import type { Leaf } from '../../clean-program.ts';
import type { Random } from '../../random.ts';
import { instead, perToken, without, type BreakageKind } from '../slip.ts';

/** Neighbours on the keyboard, for a finger that lands beside its key. */
const neighbours: Readonly<Record<string, string>> = {
  a: 's',
  c: 'v',
  e: 'r',
  f: 'd',
  h: 'j',
  i: 'o',
  l: 'k',
  n: 'b',
  o: 'p',
  r: 't',
  s: 'a',
  t: 'y',
  u: 'i',
  w: 'e',
};

/** Literals and types among the keywords are names to a parser. */
const namesLikeOthers = [
  ...['this', 'super', 'true', 'false', 'null', 'undefined'],
  ...['number', 'string', 'boolean', 'object', 'symbol', 'bigint'],
  ...['unknown', 'any', 'never', 'void'],
];

export function isKeyword({ kind, text }: Leaf): boolean {
  const isReserved =
    kind >= ts.SyntaxKind.FirstKeyword && kind <= ts.SyntaxKind.LastKeyword && text.length > 1;
  return isReserved && !namesLikeOthers.includes(text);
}

function misspelt(word: string, random: Random): string {
  const draw = random.next();
  const at = random.integer(word.length > 3 ? 1 : 0, word.length - 2);
  const [letter = '', following = ''] = word.slice(at);
  if (draw < 0.45) return word.slice(0, at) + following + letter + word.slice(at + 2);
  if (draw < 0.75) return word.slice(0, at + 1) + word.slice(at + 2);
  if (draw < 0.88) return word.slice(0, at + 1) + word.slice(at);
  return word.slice(0, at) + (neighbours[letter] ?? 'e') + word.slice(at + 1);
}

const misspeltKeyword = perToken('misspelt_keyword', (leaf, _program, _index, random) => {
  if (!isKeyword(leaf)) return undefined;
  const wrong = misspelt(leaf.text, random);
  return wrong === leaf.text ? undefined : instead(leaf, wrong);
});

const missingKeyword = perToken('missing_keyword', (leaf, program) =>
  isKeyword(leaf) ? without(program, leaf) : undefined,
);

const keywordCase = perToken('keyword_case', (leaf, _program, _index, random) => {
  if (!isKeyword(leaf)) return undefined;
  const capital = leaf.text.charAt(0).toUpperCase() + leaf.text.slice(1);
  return instead(leaf, random.chance(0.8) ? capital : leaf.text.toUpperCase());
});

/** Two words without the space between them, as in elseif. */
const missingSpace = perToken('missing_space', (leaf, { source, leaves }, index) => {
  const next = leaves[index + 1];
  if (!isKeyword(leaf) || next === undefined) return undefined;
  const isWord = /^\w/.test(next.text) && /^ +$/.test(source.slice(leaf.end, next.start));
  return isWord ? { start: leaf.end, end: next.start, text: '' } : undefined;
});

export const keywords: readonly BreakageKind[] = [
  misspeltKeyword,
  missingKeyword,
  keywordCase,
  missingSpace,
];
