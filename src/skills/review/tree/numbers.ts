import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { ancestors, isFunction, type Node } from '../../language/nodes.ts';
import type { ProgramFacts } from '../facts.ts';
import { calleeName } from './nodes.ts';

/** Numbers that mean themselves: counting, halves, percent and the steps of the decimal system. */
const plainNumbers = new Set([0, 1, 2, 0.5, 10, 100, 1000, 10_000]);

/** Numbers that everybody knows when they multiply or divide: minutes, hours, days, degrees, bytes. */
const conversions = new Set([7, 12, 24, 60, 180, 360, 365, 1024, 3600]);

/**
 * Whether a number needs no name: it means itself, has a name where it stands (a constant, a
 * property, a default), is data, an index, an argument, or is explained in a comment on its line.
 */
export function explainsItself(facts: ProgramFacts, node: TSESTree.Literal): boolean {
  const value = Number(node.value);
  if (plainNumbers.has(value)) return true;
  const whole = withSign(node);
  return (
    isNamed(whole) ||
    isPartOfKnownFormula(facts, whole, value) ||
    isInsideArguments(whole, Number.isInteger(value)) ||
    hasCommentOnLine(facts, node)
  );
}

function withSign(node: Node): Node {
  const { parent } = node;
  return parent?.type === 'UnaryExpression' && parent.operator === '-' ? parent : node;
}

/** Where a number is the whole value of something that has a name, or one of a list of data. */
function isNamed(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case 'VariableDeclarator':
    case 'AssignmentPattern':
    case 'PropertyDefinition':
    case 'TSEnumMember':
    case 'TSLiteralType':
    case 'ArrayExpression':
    case 'Property':
    case 'SwitchCase':
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'ThrowStatement':
      return true;
    case 'AssignmentExpression':
      return parent.operator === '=';
    case 'MemberExpression':
      return parent.computed && parent.property === node;
    case 'BinaryExpression':
      return isConstantArithmetic(parent);
    default:
      return false;
  }
}

/** `14 * DAY` as the value of a constant: the constant names the whole. */
function isConstantArithmetic(node: TSESTree.BinaryExpression): boolean {
  let whole: Node = node;
  while (whole.parent.type === 'BinaryExpression') whole = whole.parent;
  return isArithmeticOfNumbers(whole) && isNamed(whole);
}

function isArithmeticOfNumbers(node: Node): boolean {
  if (node.type === 'BinaryExpression') {
    return isArithmeticOfNumbers(node.left) && isArithmeticOfNumbers(node.right);
  }
  return (node.type === 'Literal' && typeof node.value === 'number') || isConstantName(node);
}

function isConstantName(node: Node): boolean {
  return node.type === 'Identifier' && /^[A-Z][A-Z\d_]*$/.test(node.name);
}

function isPartOfKnownFormula(facts: ProgramFacts, node: Node, value: number): boolean {
  const { parent } = node;
  if (parent?.type !== 'BinaryExpression' && parent?.type !== 'AssignmentExpression') return false;
  const operator = parent.operator.replace(/=$/, '');
  if (operator === '%' || operator === '**') return true;
  if (['&', '|', '^', '<<', '>>', '>>>'].includes(operator)) return true;
  if (!['*', '/'].includes(operator)) return false;
  return (
    conversions.has(value) ||
    facts.textOf(parent).includes('Math.PI') ||
    isRoundingStep(facts, parent, value)
  );
}

/** `Math.round(x * 4) / 4`: the same number goes in and comes out again. */
function isRoundingStep(facts: ProgramFacts, node: Node, value: number): boolean {
  const uses = (text: string) => text.split(/[^\w.]+/).filter((word) => Number(word) === value);
  for (const around of [node, ...ancestors(node)]) {
    if (!around.type.endsWith('Expression')) return false;
    const text = facts.textOf(around);
    if (/Math\.(round|floor|ceil|trunc)\(/.test(text) && uses(text).length >= 2) return true;
  }
  return false;
}

/** Methods whose numbers are positions or sizes, and tools that take plain numbers. */
const selfExplainingCalls = new Set(
  'slice substring substr padStart padEnd repeat charAt charCodeAt codePointAt at splice toFixed toString toPrecision parseInt pow Number BigInt Date UTC setTimeout setInterval stringify Array from fill fromCharCode log'.split(
    ' ',
  ),
);

function isInsideArguments(node: Node, isInteger: boolean): boolean {
  for (const around of ancestors(node)) {
    if (isFunction(around)) return false;
    if (around.type === 'CallExpression' || around.type === 'NewExpression') {
      const isDirect = around.arguments.some((argument) => argument === node);
      if (isDirect && isInteger) return true;
      return around.type === 'CallExpression' && selfExplainingCalls.has(calleeName(around));
    }
  }
  return false;
}

function hasCommentOnLine({ program }: ProgramFacts, node: Node): boolean {
  const { line } = node.loc.start;
  return program.comments.some(
    ({ loc, range }) => loc.start.line === line && range[0] > node.range[1],
  );
}
