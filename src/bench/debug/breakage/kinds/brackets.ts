import ts from 'typescript';
import type { Leaf } from '../../clean-program.ts';
import { insert, instead, perToken, withoutToken, type BreakageKind } from '../slip.ts';

const closers = [')', ']', '}'];

function endsValue({ kind, text }: Leaf): boolean {
  const literals = [
    ts.SyntaxKind.Identifier,
    ts.SyntaxKind.NumericLiteral,
    ts.SyntaxKind.StringLiteral,
  ];
  return text === ')' || text === ']' || literals.includes(kind);
}

/** One closer too many: doubled, or before the sign that ends a statement or a list's element. */
function extraCloser(id: string, closer: string): BreakageKind {
  return perToken(id, (leaf, { leaves }, index) => {
    const next = leaves[index + 1];
    if (leaf.text === closer) return insert(leaf.end, closer);
    const isBeforeEnd = next !== undefined && [';', ',', '{', ')'].includes(next.text);
    return isBeforeEnd && endsValue(leaf) ? insert(leaf.end, closer) : undefined;
  });
}

const wrongCloser = perToken('wrong_closer', (leaf, _program, _index, random) => {
  if (!closers.includes(leaf.text)) return undefined;
  return instead(leaf, random.pick(closers.filter((closer) => closer !== leaf.text)));
});

export const brackets: readonly BreakageKind[] = [
  withoutToken('missing_close_paren', ')'),
  withoutToken('missing_open_paren', '('),
  withoutToken('missing_close_bracket', ']'),
  withoutToken('missing_open_bracket', '['),
  extraCloser('extra_close_paren', ')'),
  extraCloser('extra_close_bracket', ']'),
  wrongCloser,
];
