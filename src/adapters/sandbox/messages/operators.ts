import { receiverText } from './describe-value.ts';
import { knownValue, type KnownValue } from './known-value.ts';
import type { MessageContext, MessageRule } from './message-rule.ts';

/** Errors of operators and of conversions between kinds of values. */
export const operators: readonly MessageRule[] = [
  {
    id: 'in-a-primitive',
    pattern: /^invalid 'in' operand$/,
    render: (context) => {
      const [left, right] = operands(context, 'in');
      if (left === undefined || right === undefined) return undefined;
      const [key, value] = [receiverText(left), receiverText(right)];
      return `Cannot use 'in' operator to search for '${key}' in ${value}`;
    },
    examples: ["'a' in 'b'", "let n = null; 'x' in n", "const s = 'str'; 'length' in s"],
  },
  {
    id: 'instanceof-no-class',
    pattern: /^invalid 'instanceof' right operand$/,
    render: (context) => {
      const right = operands(context, 'instanceof')[1];
      const isObject = right === undefined || right.kind === 'object' || right.kind === 'array';
      return `Right-hand side of 'instanceof' is not ${isObject ? 'callable' : 'an object'}`;
    },
    examples: ['const C = {}; ({}) instanceof C', "[] instanceof 'Array'"],
  },
  {
    id: 'instanceof-without-prototype',
    pattern: /^operand 'prototype' property is not an object$/,
    render: () => "Function has non-object prototype 'undefined' in instanceof check",
    examples: ['[] instanceof (() => {})'],
  },
  {
    id: 'mixed-bigint',
    pattern: /^cannot convert bigint to number$/,
    render: ({ thrown }) =>
      thrown.native === undefined
        ? 'Cannot mix BigInt and other types, use explicit conversions'
        : 'Cannot convert a BigInt value to a number',
    examples: ['1n + 1', 'const big = 5n; big / 2', 'Math.max(1n)'],
  },
  {
    id: 'plus-bigint',
    pattern: /^bigint argument with unary \+$/,
    render: () => 'Cannot convert a BigInt value to a number',
    examples: ['+1n'],
  },
  {
    id: 'unsigned-bigint',
    pattern: /^bigint operands are forbidden for >>>$/,
    render: () => 'BigInts have no unsigned right shift, use >> instead',
    examples: ['1n >>> 0n'],
  },
  {
    id: 'bigint-by-zero',
    pattern: /^BigInt division by zero$/,
    render: () => 'Division by zero',
    examples: ['1n / 0n'],
  },
  {
    id: 'symbol-to-text',
    pattern: /^cannot convert symbol to string$/,
    render: () => 'Cannot convert a Symbol value to a string',
    examples: ["Symbol() + ''", "`${Symbol('a')}`", '[Symbol()].join()'],
  },
  {
    id: 'symbol-to-number',
    pattern: /^cannot convert symbol to number$/,
    render: () => 'Cannot convert a Symbol value to a number',
    examples: ['Symbol() * 2', '+Symbol()'],
  },
  {
    id: 'to-primitive',
    pattern: /^toPrimitive$/,
    render: () => 'Cannot convert object to primitive value',
    examples: ["const o = Object.create(null); o + ''", 'const o = Object.create(null); `${o}`'],
  },
  {
    id: 'to-bigint',
    pattern:
      /^(?:cannot convert to BigInt(?:: not an integer)?|cannot convert NaN or Infinity to BigInt|invalid bigint literal)$/,
    render: (context) => {
      const call = context.marked.find((node) => node.type === 'CallExpression');
      const argument = call?.type === 'CallExpression' ? call.arguments[0] : undefined;
      const value: KnownValue | undefined =
        argument === undefined ? { kind: 'undefined' } : knownValue(context.tree, argument);
      if (value === undefined) return undefined;
      return value.kind === 'number'
        ? `The number ${value.value} cannot be converted to a BigInt because it is not an integer`
        : `Cannot convert ${value.kind === 'object' ? '[object Object]' : receiverText(value)} to a BigInt`;
    },
    examples: ['BigInt(1.5)', "BigInt('abc')", 'BigInt(undefined)', 'BigInt(NaN)'],
  },
];

function operands(
  { tree, marked }: MessageContext,
  operator: string,
): readonly (KnownValue | undefined)[] {
  for (const node of marked) {
    if (node.type !== 'BinaryExpression' || node.operator !== operator) continue;
    const left: KnownValue | undefined =
      node.left.type === 'PrivateIdentifier'
        ? { kind: 'string', value: `#${node.left.name}` }
        : knownValue(tree, node.left);
    return [left, knownValue(tree, node.right)];
  }
  return [];
}
