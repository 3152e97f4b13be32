import type { TSESTree } from '@typescript-eslint/typescript-estree';
import {
  descendants,
  methodCall,
  propertyName,
  textOf,
  type MethodCall,
  type Node,
  type ParsedProgram,
} from '../tree.ts';
import type { RuntimeReport, Suspect } from './runtime-message.ts';

/** Whether a node reads like an expression of a message, white space and `?.` aside. */
export function reads(program: ParsedProgram, node: Node, expression: string): boolean {
  const bare = (text: string) => text.replaceAll(/\s|\?(?=\.)/g, '');
  return bare(textOf(program, node)) === bare(expression);
}

/** The nodes of a program that a test accepts, as suspects of one and the same likelihood. */
export function suspectsWhere(
  { program }: RuntimeReport,
  accepts: (node: Node) => boolean,
  likelihood: (node: Node) => number = () => even,
): readonly Suspect[] {
  return [...descendants(program.tree)]
    .filter((node) => accepts(node))
    .map((node) => ({ node, likelihood: likelihood(node) }));
}

/** Where nothing tells one suspect from another. */
const even = 50;

/** The reads and stores of a member, or of any position where the member's name is unknown. */
export function accessesOf(
  { program, subject }: RuntimeReport,
  member: string | undefined,
): readonly TSESTree.MemberExpression[] {
  const accesses = [...descendants(program.tree)].filter(
    (node): node is TSESTree.MemberExpression =>
      node.type === 'MemberExpression' &&
      !node.optional &&
      (member === undefined || isMember(node, member)),
  );
  const exact = accesses.filter(
    ({ object }) => subject !== undefined && reads(program, object, subject),
  );
  return exact.length > 0 ? exact : accesses;
}

/** Whether an access may be of a member: of that name, or of a computed one. */
export function isMember(node: TSESTree.MemberExpression, member: string): boolean {
  const name = propertyName(node);
  if (name !== undefined) return name === member;
  if (node.property.type === 'PrivateIdentifier') return `#${node.property.name}` === member;
  return node.property.type === 'Literal' ? String(node.property.value) === member : node.computed;
}

/** The call of a method at the node or around it. */
export function callNamed(node: Node, name: RegExp): MethodCall | undefined {
  const called = node.type === 'CallExpression' ? methodCall(node) : undefined;
  return called !== undefined && name.test(called.method) ? called : undefined;
}

/** Whether a node is a call of a method of such a name. */
export function isCallNamed(name: RegExp): (node: Node) => node is TSESTree.CallExpression {
  return (node): node is TSESTree.CallExpression => callNamed(node, name) !== undefined;
}
