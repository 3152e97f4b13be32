import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { calleeName, methodCall, unwrap, type Node } from './nodes.ts';

export type ValueKind = 'a boolean' | 'a number' | 'a string' | 'an array' | 'an object';

const numberMethods = new Set(
  'indexOf lastIndexOf findIndex getTime charCodeAt localeCompare'.split(' '),
);
const arrayMethods = new Set('filter map split flatMap'.split(' '));
const stringMethods = new Set(
  'toUpperCase toLowerCase padStart padEnd join toFixed trim'.split(' '),
);
const booleanMethods = new Set(
  'includes some every startsWith endsWith has test isArray isInteger isNaN isFinite'.split(' '),
);

/** What an expression is for certain; undefined where that depends on the run. */
export function provenKind(expression: Node): ValueKind | undefined {
  const node = unwrap(expression);
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number') return 'a number';
      if (typeof node.value === 'boolean') return 'a boolean';
      return typeof node.value === 'string' ? 'a string' : undefined;
    case 'TemplateLiteral':
      return 'a string';
    case 'ArrayExpression':
      return 'an array';
    case 'ObjectExpression':
      return 'an object';
    case 'UnaryExpression':
      if (node.operator === '!') return 'a boolean';
      return ['-', '+'].includes(node.operator) ? 'a number' : undefined;
    case 'BinaryExpression':
      return kindOfOperator(node.operator);
    case 'LogicalExpression':
    case 'ConditionalExpression': {
      const [left, right] =
        node.type === 'LogicalExpression'
          ? [node.left, node.right]
          : [node.consequent, node.alternate];
      const kind = provenKind(left);
      return kind === provenKind(right) ? kind : undefined;
    }
    case 'MemberExpression':
      return !node.computed &&
        node.property.type === 'Identifier' &&
        node.property.name === 'length'
        ? 'a number'
        : undefined;
    case 'CallExpression':
      return kindOfCall(node);
    default:
      return undefined;
  }
}

function kindOfOperator(operator: string): ValueKind | undefined {
  if (/^(===?|!==?|<=?|>=?|in|instanceof)$/.test(operator)) return 'a boolean';
  return /^[-*/%]$/.test(operator) ? 'a number' : undefined;
}

function kindOfCall(node: TSESTree.CallExpression): ValueKind | undefined {
  const called = methodCall(node);
  if (called === undefined) {
    return calleeName(node) === 'Boolean' ? 'a boolean' : undefined;
  }
  const { object, method } = called;
  const isMath = object.type === 'Identifier' && object.name === 'Math';
  if (isMath || numberMethods.has(method)) return 'a number';
  if (arrayMethods.has(method)) return 'an array';
  if (stringMethods.has(method)) return 'a string';
  return booleanMethods.has(method) ? 'a boolean' : undefined;
}
