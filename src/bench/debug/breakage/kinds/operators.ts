import ts from 'typescript';
import type { Leaf } from '../../clean-program.ts';
import { insert, instead, perToken, without, type BreakageKind } from '../slip.ts';

/** Signs of two or three characters that are easily written with a space inside. */
const splittable = ['===', '!==', '==', '!=', '>=', '<=', '&&', '||', '=>', '+=', '-=', '??', '?.'];

function isOperator({ parent, text }: Leaf): boolean {
  return ts.isBinaryExpression(parent) && parent.operatorToken.getText() === text;
}

function isAssignment({ text }: Leaf): boolean {
  return /^(?:[-+*/%&|^]|\*\*|&&|\|\||\?\?|<<|>>>?)?=$/.test(text);
}

function isName(leaf: Leaf | undefined): boolean {
  return leaf?.kind === ts.SyntaxKind.Identifier;
}

const missingOperator = perToken('missing_operator', (leaf, program) =>
  isOperator(leaf) && !isAssignment(leaf) ? without(program, leaf) : undefined,
);

const missingEquals = perToken('missing_equals', (leaf, program) =>
  leaf.text === '=' ? without(program, leaf) : undefined,
);

const doubledOperator = perToken('doubled_operator', (leaf, _program, _index, random) => {
  if (!isOperator(leaf) || isAssignment(leaf) || /^\w/.test(leaf.text)) return undefined;
  return insert(leaf.end, random.chance(0.5) ? ` ${leaf.text}` : leaf.text);
});

const splitCompare = perToken('split_compare', (leaf, _program, _index, random) => {
  if (!splittable.includes(leaf.text)) return undefined;
  const at = random.integer(1, leaf.text.length - 1);
  return instead(leaf, `${leaf.text.slice(0, at)} ${leaf.text.slice(at)}`);
});

/** One equals sign, or its signs the wrong way round, where two sides are compared. */
const eqForCompare = perToken('eq_for_compare', (leaf) => {
  if (!isOperator(leaf)) return undefined;
  if (leaf.text === '===' || leaf.text === '==') return instead(leaf, '=');
  if (leaf.text === '<=') return instead(leaf, '=<');
  return leaf.text === '!==' ? instead(leaf, '=!=') : undefined;
});

const missingArrow = perToken('missing_arrow', (leaf, program) =>
  leaf.text === '=>' ? without(program, leaf) : undefined,
);
const thinArrow = perToken('thin_arrow', (leaf) =>
  leaf.text === '=>' ? instead(leaf, '->') : undefined,
);
const arrowToEq = perToken('arrow_to_eq', (leaf) =>
  leaf.text === '=>' ? instead(leaf, '=') : undefined,
);

/** A dot that became a space: without one the two names would be a third that parses. */
const missingDot = perToken('missing_dot', (leaf, { leaves }, index) => {
  const isBetweenNames = leaf.text === '.' && isName(leaves[index + 1]);
  return isBetweenNames && !leaf.isFirst ? instead(leaf, ' ') : undefined;
});

const doubleDot = perToken('double_dot', (leaf) =>
  leaf.text === '.' ? insert(leaf.end, '.') : undefined,
);

export const operators: readonly BreakageKind[] = [
  missingOperator,
  missingEquals,
  doubledOperator,
  splitCompare,
  eqForCompare,
  missingArrow,
  thinArrow,
  arrowToEq,
  missingDot,
  doubleDot,
];
