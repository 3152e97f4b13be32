import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, unwrap, type Node } from './nodes.ts';

/** What kind of value an expression certainly has. */
export type ValueKind = 'array' | 'string' | 'number' | 'boolean' | 'object';

/** The kind of a name's value, where it is certain. */
export type KindOfName = (name: TSESTree.Identifier) => ValueKind | undefined;

const words = (text: string) => text.split(' ');

/** What methods give back, by names that hardly any other object uses for something else. */
const methodKinds = new Map<string, ValueKind>([
  ...kindsOf('array', 'map filter flatMap flat split splice toSorted toReversed'),
  ...kindsOf('string', 'toUpperCase toLowerCase trim trimStart trimEnd padStart padEnd repeat'),
  ...kindsOf('string', 'replace replaceAll charAt substring toFixed join'),
  ...kindsOf('number', 'indexOf lastIndexOf findIndex getTime charCodeAt localeCompare'),
  ...kindsOf('boolean', 'includes some every startsWith endsWith has test'),
]);

/** What functions of the language give back, by their whole name. */
const makerKinds = new Map<string, ValueKind>([
  ...kindsOf('array', 'Array Array.from Array.of Object.keys Object.values Object.entries'),
  ...kindsOf('number', 'Number Number.parseFloat Number.parseInt parseFloat parseInt'),
  ...kindsOf('string', 'JSON.stringify String'),
  ...kindsOf('boolean', 'Array.isArray Boolean Number.isFinite Number.isInteger Number.isNaN'),
  ...kindsOf('boolean', 'isFinite isNaN'),
]);

function kindsOf(kind: ValueKind, names: string): readonly (readonly [string, ValueKind])[] {
  return words(names).map((name) => [name, kind] as const);
}

/** The kind of an expression's value where it is certain; names are left to `kindOfName`. */
export function kindOfExpression(node: Node, kindOfName?: KindOfName): ValueKind | undefined {
  const expression = unwrap(node);
  const inner = (part: Node) => kindOfExpression(part, kindOfName);
  switch (expression.type) {
    case 'ArrayExpression':
      return 'array';
    case 'ObjectExpression':
      return 'object';
    case 'TemplateLiteral':
      return 'string';
    case 'Literal':
      return kindOfLiteral(expression);
    case 'Identifier':
      return kindOfName?.(expression);
    case 'UnaryExpression':
      if (expression.operator === '!') return 'boolean';
      return ['-', '+'].includes(expression.operator) ? 'number' : undefined;
    case 'BinaryExpression':
      return kindOfBinary(expression.operator, [inner(expression.left), inner(expression.right)]);
    case 'LogicalExpression':
      return common(inner(expression.left), inner(expression.right));
    case 'ConditionalExpression':
      return common(inner(expression.consequent), inner(expression.alternate));
    case 'CallExpression':
      return kindOfCall(expression);
    case 'NewExpression':
      return isNamed(expression.callee, 'Array') ? 'array' : undefined;
    case 'MemberExpression':
      return propertyName(expression) === 'length' ? 'number' : undefined;
    default:
      return undefined;
  }
}

function kindOfLiteral({ value }: TSESTree.Literal): ValueKind | undefined {
  const kind = typeof value;
  return kind === 'string' || kind === 'number' || kind === 'boolean' ? kind : undefined;
}

function kindOfBinary(
  operator: string,
  kinds: readonly (ValueKind | undefined)[],
): ValueKind | undefined {
  if (/^([!=]==?|[<>]=?|in|instanceof)$/.test(operator)) return 'boolean';
  if (operator !== '+') return 'number';
  if (kinds.includes('string')) return 'string';
  return kinds.every((kind) => kind === 'number') ? 'number' : undefined;
}

function common(one?: ValueKind, other?: ValueKind): ValueKind | undefined {
  return one === other ? one : undefined;
}

function kindOfCall({ callee }: TSESTree.CallExpression): ValueKind | undefined {
  if (callee.type === 'Identifier') return makerKinds.get(callee.name);
  const method = propertyName(callee);
  if (method === undefined || callee.type !== 'MemberExpression') return undefined;
  if (isNamed(callee.object, 'Math')) return 'number';
  const owner = callee.object.type === 'Identifier' ? callee.object.name : '';
  return makerKinds.get(`${owner}.${method}`) ?? methodKinds.get(method);
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
