import type { AnyNode } from 'acorn';
import { isNullish, knownValue } from './known-value.ts';
import { receiverText } from './describe-value.ts';
import type { MessageContext, MessageRule } from './message-rule.ts';
import { functionAround, type ProgramTree } from './program-tree.ts';

type ClassNode = Extract<AnyNode, { type: 'ClassDeclaration' | 'ClassExpression' }>;
type Member = Extract<AnyNode, { type: 'MemberExpression' }>;

/** Errors of inheritance and of private members. */
export const classes: readonly MessageRule[] = [
  {
    id: 'extends-no-class',
    pattern: /^parent class must be constructor$/,
    render: ({ tree, offset }) => {
      const parent = classAfter(tree, offset)?.superClass;
      const value = parent ? knownValue(tree, parent) : undefined;
      const text = value === undefined ? 'undefined' : receiverText(value);
      return `Class extends value ${text} is not a constructor or null`;
    },
    examples: ['let Base;\nclass A extends Base {}', 'const Base = {}; class A extends Base {}'],
  },
  {
    id: 'extends-bad-prototype',
    pattern: /^parent prototype must be an object or null$/,
    render: () => 'Class extends value does not have valid prototype property undefined',
    examples: ['function F() {} F.prototype = undefined; class A extends F {}'],
  },
  {
    id: 'derived-constructor-result',
    pattern: /^derived class constructor must return an object or undefined$/,
    render: () => 'Derived constructors may only return object or undefined',
    examples: ['class B {} class A extends B { constructor() { super(); return 5 } } new A()'],
  },
  {
    id: 'private-field-missing',
    pattern: /^private class field '(#.+)' does not exist$/,
    render: (context) => {
      const name = context.groups[0] ?? '';
      return isWritten(context.tree, privateMember(context, name))
        ? `Cannot write private member ${name} to an object whose class did not declare it`
        : `Cannot read private member ${name} from an object whose class did not declare it`;
    },
    examples: [
      'class A { #x = 1; static get(o) { return o.#x } } A.get({})',
      'class A { #x = 1; static set(o) { o.#x = 1 } } A.set({})',
    ],
  },
  {
    id: 'private-method-missing',
    pattern: /^invalid brand on object$/,
    render: ({ tree, offset }) => {
      const name = classAround(tree, offset)?.id?.name ?? 'anonymous';
      return `Receiver must be an instance of class ${name}`;
    },
    examples: ['class A { #m() {} static call(o) { o.#m() } } A.call({})'],
  },
  {
    id: 'private-not-writable',
    pattern: /^'(#.+)' is read-only$/,
    render: (context) => {
      const name = context.groups[0] ?? '';
      const kinds = privateKinds(classAround(context.tree, context.offset), name);
      if (kinds.includes('method')) return `Private method '${name}' is not writable`;
      const missing = kinds.includes('get') ? 'setter' : 'getter';
      return `'${name}' was defined without a ${missing}`;
    },
    examples: [
      'class A { get #x() { return 1 } set() { this.#x = 2 } } new A().set()',
      'class A { #m() {} set() { this.#m = 2 } } new A().set()',
      'class A { set #x(v) {} get() { return this.#x } } new A().get()',
    ],
  },
  {
    id: 'private-of-nothing',
    pattern: /^not an object$/,
    render: (context) => {
      const member = privateMember(context);
      if (context.thrown.native !== undefined || member?.property.type !== 'PrivateIdentifier') {
        return undefined;
      }
      const name = member.property.name;
      const value = knownValue(context.tree, member.object);
      const nothing = isNullish(value) ? value.kind : 'undefined';
      return isWritten(context.tree, member)
        ? `Cannot set properties of ${nothing} (setting '#${name}')`
        : `Cannot read properties of ${nothing} (reading '#${name}')`;
    },
    examples: ['class A { #p = 1; m() { return this.#p } } const { m } = new A(); m()'],
  },
];

function isClass(node: AnyNode): node is ClassNode {
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
}

function classAround(tree: ProgramTree, offset: number): ClassNode | undefined {
  return tree.nodes
    .filter(isClass)
    .filter((node) => node.start <= offset && offset < node.end)
    .at(-1);
}

function classAfter(tree: ProgramTree, offset: number): ClassNode | undefined {
  return tree.nodes
    .filter(isClass)
    .find(({ superClass }) => superClass && superClass.end >= offset);
}

/** The first access of a private member after the reported place, in the same function. */
function privateMember({ tree, offset }: MessageContext, name?: string): Member | undefined {
  const owner = functionAround(tree, offset);
  return tree.nodes.find(
    (node): node is Member =>
      node.type === 'MemberExpression' &&
      node.property.type === 'PrivateIdentifier' &&
      (name === undefined || `#${node.property.name}` === name) &&
      node.end >= offset &&
      node.start >= owner.start &&
      node.end <= owner.end,
  );
}

function isWritten(tree: ProgramTree, member: Member | undefined): boolean {
  const parent = member && tree.parents.get(member);
  return (
    parent?.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === member
  );
}

function privateKinds(owner: ClassNode | undefined, name: string): readonly string[] {
  return (owner?.body.body ?? []).flatMap((element) =>
    element.type === 'MethodDefinition' &&
    element.key.type === 'PrivateIdentifier' &&
    `#${element.key.name}` === name
      ? [element.kind]
      : [],
  );
}
