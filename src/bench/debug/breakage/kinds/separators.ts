import ts from 'typescript';
import type { Leaf } from '../../clean-program.ts';
import { insert, instead, perToken, without, withoutToken, type BreakageKind } from '../slip.ts';

function isInLiteral({ parent }: Leaf): boolean {
  return ts.isObjectLiteralExpression(parent) || ts.isArrayLiteralExpression(parent);
}

function isForSign({ parent, text }: Leaf): boolean {
  return text === ';' && ts.isForStatement(parent);
}

const commaToSemicolon = perToken('comma_to_semicolon', (leaf) =>
  leaf.text === ',' ? instead(leaf, ';') : undefined,
);

const extraSemicolonInCall = perToken('extra_semicolon_in_call', (leaf, { leaves }, index) => {
  const closer = leaves[index + 1];
  if (closer?.text !== ')' || leaf.text === '(' || closer.isFirst) return undefined;
  const isCall = ts.isCallExpression(closer.parent) || ts.isNewExpression(closer.parent);
  return isCall ? insert(leaf.end, ';') : undefined;
});

/** A semicolon after a value inside a literal, before its comma or its closer. */
const semicolonInLiteral = perToken('semicolon_in_literal', (leaf, { leaves }, index) => {
  const next = leaves[index + 1];
  if (next === undefined || !isInLiteral(next)) return undefined;
  if (next.text === ',') return instead(next, ';');
  const isLastValue = ['}', ']'].includes(next.text) && !['{', '[', ','].includes(leaf.text);
  return isLastValue ? insert(leaf.end, ';') : undefined;
});

const forMissingSemi = perToken('for_missing_semi', (leaf, program) =>
  isForSign(leaf) ? without(program, leaf) : undefined,
);
const forSemiToComma = perToken('for_semi_to_comma', (leaf) =>
  isForSign(leaf) ? instead(leaf, ',') : undefined,
);

const colonToEq = perToken('colon_to_eq', (leaf, { source }) => {
  if (leaf.text !== ':' || !ts.isPropertyAssignment(leaf.parent)) return undefined;
  return instead(leaf, source.charAt(leaf.end) === ' ' ? ' =' : '=');
});

export const separators: readonly BreakageKind[] = [
  withoutToken('missing_comma', ','),
  withoutToken('missing_colon', ':'),
  commaToSemicolon,
  extraSemicolonInCall,
  semicolonInLiteral,
  forMissingSemi,
  forSemiToComma,
  colonToEq,
];
