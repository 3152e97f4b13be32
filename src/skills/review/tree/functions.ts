import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { propertyName, type FunctionNode } from '../../language/nodes.ts';

/** The name that readers know a function by; empty for one without a name. */
export function functionName(fn: FunctionNode): string {
  if (fn.id !== null) return fn.id.name;
  const { parent } = fn;
  switch (parent.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : '';
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return keyName(parent.key, parent.computed);
    case 'Property':
      return keyName(parent.key, parent.computed);
    case 'AssignmentExpression':
      return propertyName(parent.left) ?? '';
    default:
      return '';
  }
}

function keyName(key: TSESTree.PropertyName, isComputed: boolean): string {
  if (isComputed) return '';
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  return key.type === 'Identifier' ? key.name : '';
}

/** Whether a function is written where it is handed on, as in `items.map((item) => …)`. */
export function isCallback(fn: FunctionNode): boolean {
  return (
    fn.parent.type === 'CallExpression' && fn.parent.arguments.some((argument) => argument === fn)
  );
}

/** Where readers look for a function: its name and parameters, up to its body. */
export function headRange(fn: FunctionNode): readonly [number, number] {
  const { parent } = fn;
  const isNamedByParent =
    parent.type === 'MethodDefinition' ||
    parent.type === 'VariableDeclarator' ||
    parent.type === 'Property';
  return [(isNamedByParent ? parent : fn).range[0], fn.body.range[0]];
}

/** The words of a name: `isRoomFree` → is, room, free. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/^[#_]+/, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[\s_]+/)
    .map((word) => word.toLowerCase());
}

const questionWords = new Set(['is', 'has', 'can', 'should', 'are', 'was', 'does', 'contains']);

/** Whether a name asks something that is answered with yes or no. */
export function isQuestion(name: string): boolean {
  const [first, ...rest] = wordsOf(name);
  return rest.length > 0 && questionWords.has(first ?? '');
}

/** Whether a name promises a value and no change: `getTotal`, `countWords`, `findClashes`. */
export function promisesValue(name: string): boolean {
  const [first] = wordsOf(name);
  return isQuestion(name) || valueWords.has(first ?? '');
}

const valueWords = new Set(
  'get find compute calculate calc count sum total average format describe list filter select pick'.split(
    ' ',
  ),
);
