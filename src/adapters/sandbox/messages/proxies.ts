import type { AnyNode } from 'acorn';
import { knownValue } from './known-value.ts';
import type { MessageContext, MessageRule } from './message-rule.ts';

/** Traps of a Proxy that refuse, and proxies that were revoked. */
export const proxies: readonly MessageRule[] = [
  {
    id: 'proxy-set-refused',
    pattern: /^proxy: cannot set property$/,
    render: (context) => refused(context, 'set'),
    examples: ["'use strict'; const p = new Proxy({}, { set: () => false }); p.age = 1"],
  },
  {
    id: 'proxy-define-refused',
    pattern: /^proxy: defineProperty exception$/,
    render: (context) => refused(context, 'defineProperty'),
    examples: [
      "Object.defineProperty(new Proxy({}, { defineProperty: () => false }), 'b', { value: 1 })",
    ],
  },
  {
    id: 'proxy-revoked',
    pattern: /^revoked proxy$/,
    render: (context) =>
      `Cannot perform '${operationAt(context)}' on a proxy that has been revoked`,
    examples: [
      'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy.x',
      'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); proxy.x = 1',
    ],
  },
];

function refused(context: MessageContext, trap: string): string | undefined {
  const key = keyAt(context);
  return key === undefined
    ? undefined
    : `'${trap}' on proxy: trap returned falsish for property '${key}'`;
}

/** The key that is written: of a member, or the second argument of `Object.defineProperty`. */
function keyAt({ tree, marked, offset }: MessageContext): string | undefined {
  const call = marked.find((node) => node.type === 'CallExpression');
  const member = call === undefined ? writtenMember(tree.nodes, offset) : undefined;
  const named = call?.type === 'CallExpression' ? call.arguments[1] : member?.property;
  if (named === undefined) return undefined;
  if (member !== undefined && !member.computed && named.type === 'Identifier') return named.name;
  const value = knownValue(tree, named);
  return value !== undefined && 'value' in value ? String(value.value) : undefined;
}

type Member = Extract<AnyNode, { type: 'MemberExpression' }>;

function writtenMember(nodes: readonly AnyNode[], offset: number): Member | undefined {
  const around = nodes.findLast(
    (node) => node.type === 'AssignmentExpression' && node.start <= offset && offset <= node.end,
  );
  const left = around?.type === 'AssignmentExpression' ? around.left : undefined;
  return left?.type === 'MemberExpression' ? left : undefined;
}

function operationAt({ tree, marked, offset }: MessageContext): string {
  if (marked.some((node) => node.type === 'CallExpression')) return 'apply';
  const member = marked.find((node) => node.type === 'MemberExpression');
  const written = writtenMember(tree.nodes, offset);
  return written !== undefined && (member === undefined || member === written) ? 'set' : 'get';
}
