import ts from 'typescript';
import { insert, perToken, withoutToken, type BreakageKind } from '../slip.ts';

const openers = ['(', '[', '{'];

/** Share of the extra openers that double one that is there; the rest stands before a value. */
const doubledOpeners = 0.6;
/** Share of the extra closing braces that get a line of their own. */
const braceOnOwnLine = 0.75;

const missingCloseBrace = withoutToken('missing_close_brace', '}');
const missingOpenBrace = withoutToken('missing_open_brace', '{');

const extraCloseBrace = perToken(
  'extra_close_brace',
  ({ text, end, parent }, { source }, _, random) => {
    const after = source.slice(end);
    const isLineEnd = /^[;,)]*\s*\n/.test(after);
    if (text === ';' && isLineEnd && random.chance(0.1)) return insert(end, '}');
    if (text !== '}') return undefined;
    if (!isLineEnd || !random.chance(braceOnOwnLine)) return insert(end, '}');
    const lineEnd = end + after.indexOf('\n');
    const lineStart = source.lastIndexOf('\n', end - 1) + 1;
    const indentation = /^[ \t]*/.exec(source.slice(lineStart))?.[0] ?? '';
    const isBlock = parent.kind === ts.SyntaxKind.Block;
    const shorter = isBlock && random.chance(0.5) ? indentation.slice(2) : indentation;
    return insert(lineEnd, `\n${shorter}}`, 1 + shorter.length);
  },
);

const extraOpen = perToken('extra_open', (leaf, { leaves }, index, random) => {
  if (openers.includes(leaf.text) && random.chance(doubledOpeners)) {
    return insert(leaf.end, leaf.text);
  }
  const isValue = [
    ts.SyntaxKind.Identifier,
    ts.SyntaxKind.NumericLiteral,
    ts.SyntaxKind.StringLiteral,
  ].includes(leaf.kind);
  if (!isValue || leaves[index - 1]?.text === '.') return undefined;
  if (!random.chance(1 - doubledOpeners)) return undefined;
  return insert(leaf.start, random.pick(openers));
});

export const braces: readonly BreakageKind[] = [
  missingCloseBrace,
  missingOpenBrace,
  extraCloseBrace,
  extraOpen,
];
