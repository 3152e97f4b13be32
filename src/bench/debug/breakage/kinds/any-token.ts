import ts from 'typescript';
import type { Leaf } from '../../clean-program.ts';
import { insert, instead, perToken, without, type BreakageKind } from '../slip.ts';

/** What fingers leave behind. */
const strays = [',', ';', '.', ':', '=', ')', '(', '}', '{', ']', '+', '=>', 'the', 'x', '1', '?'];
const punctuation = ['(', ')', '{', '}', '[', ']', ',', ';', ':', '.', '=', '=>', '+', '<', '&&'];

function isWord({ text }: Leaf): boolean {
  return /^[\w$]/.test(text);
}

/** Pieces of a template are more than one token to a learner. */
function isTemplatePiece({ kind }: Leaf): boolean {
  return kind >= ts.SyntaxKind.FirstTemplateToken && kind <= ts.SyntaxKind.LastTemplateToken;
}

const insertToken = perToken('insert_token', (leaf, _program, _index, random) => {
  const stray = random.pick(strays);
  const spaced = /^\w/.test(stray) || random.chance(0.5);
  return insert(leaf.end, spaced ? ` ${stray}` : stray, spaced ? 1 : 0);
});

const deleteToken = perToken('delete_token', (leaf, program) =>
  isTemplatePiece(leaf) ? undefined : without(program, leaf),
);

const replaceToken = perToken('replace_token', (leaf, _program, _index, random) => {
  if (leaf.kind === ts.SyntaxKind.StringLiteral || isTemplatePiece(leaf)) return undefined;
  const others = isWord(leaf) ? strays : punctuation;
  const other = random.pick(others.filter((each) => each !== leaf.text));
  return instead(leaf, other);
});

const transposeTokens = perToken('transpose_tokens', (leaf, { source, leaves }, index) => {
  const next = leaves[index + 1];
  const isSameLine = next?.line === leaf.line;
  if (!isSameLine || next.text === leaf.text) return undefined;
  if (isTemplatePiece(leaf) || isTemplatePiece(next)) return undefined;
  const between = source.slice(leaf.end, next.start);
  const areWords = isWord(leaf) && isWord(next);
  const text = next.text + (areWords ? ' ' : between) + leaf.text;
  return { start: leaf.start, end: next.end, text };
});

export const anyToken: readonly BreakageKind[] = [
  insertToken,
  deleteToken,
  replaceToken,
  transposeTokens,
];
