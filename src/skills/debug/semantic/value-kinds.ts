import { AST_NODE_TYPES as Type, type TSESTree } from '@typescript-eslint/typescript-estree';
import type { ParsedProgram } from '../../language/parse.ts';
import { isFunction, methodCall, propertyName, unwrap } from './nodes.ts';
import {
  annotationOf,
  functionOf,
  initializerOf,
  isNeverReassigned,
  variableOf,
} from './variables.ts';

/** What kind of value an expression certainly has. */
export type ValueKind =
  'array' | 'string' | 'number' | 'boolean' | 'object' | 'promise' | 'function';

const arrayMethods = new Set([
  'map',
  'filter',
  'flatMap',
  'flat',
  'splice',
  'toSorted',
  'toReversed',
]);
const stringMethods = new Set([
  ...['toUpperCase', 'toLowerCase', 'trim', 'trimStart', 'trimEnd', 'padStart', 'padEnd', 'repeat'],
  ...['replace', 'replaceAll', 'charAt', 'substring', 'toFixed', 'join'],
]);
const arrayMakers = new Set([
  'Object.keys',
  'Object.values',
  'Object.entries',
  'Array.from',
  'Array.of',
]);
const numberMakers = new Set([
  'parseInt',
  'parseFloat',
  'Number',
  'Number.parseInt',
  'Number.parseFloat',
]);
const arithmetic = new Set(['-', '*', '/', '%', '**', '|', '&', '^', '<<', '>>', '>>>']);

/** The kind of an expression's value where it is certain; through variables that never change. */
export function kindOf(program: ParsedProgram, node: TSESTree.Node): ValueKind | undefined {
  const expression = unwrap(node);
  switch (expression.type) {
    case Type.ArrayExpression:
      return 'array';
    case Type.ObjectExpression:
      return 'object';
    case Type.TemplateLiteral:
      return 'string';
    case Type.Literal:
      return kindOfLiteral(expression);
    case Type.AwaitExpression:
      return undefined;
    case Type.BinaryExpression:
      return kindOfBinary(program, expression);
    case Type.CallExpression:
      return kindOfCall(program, expression);
    case Type.NewExpression:
      return kindOfNew(expression);
    case Type.Identifier:
      return kindOfVariable(program, expression);
    case Type.MemberExpression:
      return propertyName(expression) === 'length' ? 'number' : undefined;
    default:
      return isFunction(expression) ? 'function' : undefined;
  }
}

/** Whether an expression is certainly an array of numbers. */
export function isNumberArray(program: ParsedProgram, node: TSESTree.Node): boolean {
  const expression = unwrap(node);
  if (expression.type === Type.ArrayExpression) {
    const { elements } = expression;
    return (
      elements.length > 0 &&
      elements.every((element) => element !== null && isNumeric(program, element))
    );
  }
  if (expression.type === Type.Identifier) {
    const variable = variableOf(program, expression);
    if (variable === undefined) return false;
    if (isNumberArrayType(annotationOf(variable))) return true;
    const init = initializerOf(variable);
    if (init === undefined || !isNeverReassigned(variable)) return false;
    return init.range[1] <= expression.range[0] && isNumberArray(program, init);
  }
  const call = methodCall(expression);
  if (call === undefined) return false;
  if (call.method === 'map') return isNumberMaker(program, call.call.arguments[0]);
  if (['filter', 'slice', 'toReversed', 'reverse'].includes(call.method)) {
    return isNumberArray(program, call.object);
  }
  return false;
}

function isNumeric(program: ParsedProgram, node: TSESTree.Node): boolean {
  if (node.type === Type.UnaryExpression) return node.operator === '-' || node.operator === '+';
  if (node.type === Type.SpreadElement) return isNumberArray(program, node.argument);
  return kindOf(program, node) === 'number';
}

function isNumberMaker(program: ParsedProgram, node: TSESTree.Node | undefined): boolean {
  if (node === undefined) return false;
  if (node.type === Type.Identifier) return numberMakers.has(node.name);
  return (
    isFunction(node) && node.body.type !== Type.BlockStatement && isNumeric(program, node.body)
  );
}

function isNumberArrayType(type: TSESTree.TypeNode | undefined): boolean {
  return type?.type === Type.TSArrayType && type.elementType.type === Type.TSNumberKeyword;
}

function kindOfLiteral({ value }: TSESTree.Literal): ValueKind | undefined {
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : undefined;
}

function kindOfBinary(
  program: ParsedProgram,
  { operator, left, right }: TSESTree.BinaryExpression,
): ValueKind | undefined {
  if (/^([!=]==?|[<>]=?|in|instanceof)$/.test(operator)) return 'boolean';
  if (arithmetic.has(operator)) return 'number';
  const kinds = [kindOf(program, left), kindOf(program, right)];
  if (kinds.includes('string')) return 'string';
  return kinds.every((kind) => kind === 'number') ? 'number' : undefined;
}

function kindOfCall(program: ParsedProgram, call: TSESTree.CallExpression): ValueKind | undefined {
  const { callee } = call;
  if (callee.type === Type.Identifier) {
    if (callee.name === 'String') return 'string';
    if (callee.name === 'Array') return 'array';
    if (numberMakers.has(callee.name)) return 'number';
    return functionOf(program, callee)?.async === true ? 'promise' : undefined;
  }
  const method = propertyName(callee);
  if (method === undefined || callee.type !== Type.MemberExpression) return undefined;
  const owner = callee.object.type === Type.Identifier ? callee.object.name : '';
  if (arrayMakers.has(`${owner}.${method}`)) return 'array';
  if (owner === 'Math' || numberMakers.has(`${owner}.${method}`)) return 'number';
  if (owner === 'JSON' && method === 'stringify') return 'string';
  if (method === 'split') return 'array';
  if (arrayMethods.has(method)) return 'array';
  return stringMethods.has(method) ? 'string' : undefined;
}

function kindOfNew({ callee }: TSESTree.NewExpression): ValueKind | undefined {
  if (callee.type !== Type.Identifier) return 'object';
  if (callee.name === 'Array') return 'array';
  return callee.name === 'Promise' ? 'promise' : 'object';
}

function kindOfVariable(program: ParsedProgram, node: TSESTree.Identifier): ValueKind | undefined {
  const variable = variableOf(program, node);
  if (variable === undefined) return undefined;
  const annotated = kindOfType(annotationOf(variable));
  if (annotated !== undefined) return annotated;
  const init = initializerOf(variable);
  if (init === undefined || !isNeverReassigned(variable)) return undefined;
  // Looking only backwards ends even where variables refer to each other.
  return init.range[1] <= node.range[0] ? kindOf(program, init) : undefined;
}

function kindOfType(type: TSESTree.TypeNode | undefined): ValueKind | undefined {
  switch (type?.type) {
    case Type.TSArrayType:
    case Type.TSTupleType:
      return 'array';
    case Type.TSStringKeyword:
      return 'string';
    case Type.TSNumberKeyword:
      return 'number';
    case Type.TSBooleanKeyword:
      return 'boolean';
    default:
      return undefined;
  }
}
