import ts from 'typescript';
import type { Leaf } from '../../clean-program.ts';
import { insert, instead, perToken, without, type BreakageKind } from '../slip.ts';

/** Share of the slips with digits that have no name at all. */
const nameLeftOut = 0.15;

function isDeclared({ kind, parent }: Leaf): boolean {
  if (kind !== ts.SyntaxKind.Identifier) return false;
  return (
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isClassDeclaration(parent) ||
    ts.isBindingElement(parent)
  );
}

/** A name of several words with hyphens between them. */
const hyphenName = perToken('hyphen_name', (leaf) => {
  const isCompound = /[a-z][A-Z]/.test(leaf.text);
  const isMember = ts.isPropertyAssignment(leaf.parent);
  if (!isCompound || !(isDeclared(leaf) || isMember)) return undefined;
  const hyphened = leaf.text.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return instead(leaf, hyphened);
});

/** A name that begins with a digit, or a declaration that lost its name. */
const missingNameDigit = perToken('missing_name_digit', (leaf, program, _index, random) => {
  if (!isDeclared(leaf)) return undefined;
  if (random.chance(nameLeftOut)) return without(program, leaf);
  return insert(leaf.start, String(random.integer(1, 9)));
});

export const names: readonly BreakageKind[] = [hyphenName, missingNameDigit];
