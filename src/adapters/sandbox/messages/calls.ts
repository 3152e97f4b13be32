import type { AnyNode } from 'acorn';
import { callSiteText, receiverText } from './describe-value.ts';
import { knownValue } from './known-value.ts';
import type { MessageContext, MessageRule } from './message-rule.ts';
import { placeOf, type ProgramTree } from './program-tree.ts';
import { render } from './render.ts';

/** Natives whose complaint about a callback V8 words without the kind of value. */
const PLAIN_CALLBACKS = new Set(['groupBy']);

/** Errors of calling what is no function and of `new` on what is no constructor. */
export const calls: readonly MessageRule[] = [
  {
    id: 'not-a-function',
    pattern: /^not a function$/,
    render: (context) => {
      if (context.thrown.native !== undefined) return nativeCallback(context);
      for (const node of context.marked) {
        if (node.type === 'CallExpression') return `${render(node.callee)} is not a function`;
        if (node.type === 'NewExpression') return `${render(node.callee)} is not a constructor`;
        if (node.type === 'TaggedTemplateExpression')
          return `${render(node.tag)} is not a function`;
      }
      return undefined;
    },
    examples: [
      'const user = {};\nuser.getName()',
      'const a = [1]; let i = 0; a[i + 1]()',
      "'a,b'.split(',').push('c').join()",
      'function f(cb) { return cb } f(5)(6)',
      "const o = { x: {} }; o['x'].run()",
      'class A { m() { super.foo() } } new A().m()',
      'const tag = 5; tag`x`',
      'let o = {}; (o.a || o.b)()',
      'const o = {}; new o.Foo()',
      'let x = 5; new x',
      'function total(items) {\n  return items.reduce((a, b) => a + b);\n}\ntotal({})',
      '[1, 2].map(3)',
      'function run(callback) { [1].forEach(callback) }\nrun()',
    ],
  },
  {
    id: 'not-a-constructor',
    pattern: /^(?:(.*) is )?not a constructor$/,
    render: ({ tree, marked }) => {
      for (const node of marked) {
        if (node.type === 'NewExpression') return `${render(node.callee)} is not a constructor`;
        if (node.type === 'CallExpression' && node.callee.type === 'Super') {
          return superMessage(tree, node);
        }
      }
      return undefined;
    },
    examples: [
      'const make = () => {}; new make()',
      'new Math()',
      'const o = { m() {} }; new o.m(1)',
      'new Math.max()',
      'class A extends null { constructor() { super() } } new A()',
    ],
  },
  {
    id: 'class-without-new',
    pattern: /^class constructors must be invoked with 'new'$/,
    render: (context) => {
      const className = classNameAt(context);
      const message = `Class constructor ${className} cannot be invoked without 'new'`;
      return { name: context.thrown.name, message, ...placeOfCall(context.tree, className) };
    },
    examples: ['class Person { constructor() {} }\nPerson()', 'const A = class {}; A()'],
  },
  {
    id: 'constructor-without-new',
    pattern: /^(?:must be called with new|constructor requires 'new')$/,
    render: ({ thrown: { native } }) => {
      if (native === undefined) return undefined;
      if (native === 'Promise') return "Promise constructor cannot be invoked without 'new'";
      return `Constructor ${native} requires 'new'`;
    },
    examples: ['Map()', 'Promise()', 'Uint8Array(5)'],
  },
];

/** `super()` in a class whose parent is null or has become no constructor. */
function superMessage(tree: ProgramTree, call: AnyNode): string | undefined {
  let owner: AnyNode | undefined = call;
  while (owner && owner.type !== 'ClassDeclaration' && owner.type !== 'ClassExpression') {
    owner = tree.parents.get(owner);
  }
  const parent = owner?.superClass && knownValue(tree, owner.superClass);
  if (owner === undefined || !parent) return undefined;
  const name = nameOfClass(tree.parents, owner);
  return name === ''
    ? `Super constructor ${receiverText(parent)} of anonymous class`
    : `Super constructor ${receiverText(parent)} of ${name} is not a constructor`;
}

function nativeCallback({ tree, marked, thrown }: MessageContext): string | undefined {
  for (const node of marked) {
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') continue;
    const [first, second] = node.arguments;
    if (thrown.native === 'Promise') {
      const value =
        first === undefined ? ({ kind: 'undefined' } as const) : knownValue(tree, first);
      return value && `Promise resolver ${receiverText(value)} is not a function`;
    }
    const callback = PLAIN_CALLBACKS.has(thrown.native ?? '') ? second : first;
    const value =
      callback === undefined ? ({ kind: 'undefined' } as const) : knownValue(tree, callback);
    // Without the value, its name: true as well, and what other engines print.
    if (value === undefined) return callback && `${render(callback)} is not a function`;
    if (value.kind === 'function') return undefined;
    const text = PLAIN_CALLBACKS.has(thrown.native ?? '')
      ? receiverText(value)
      : callSiteText(value);
    return `${text} is not a function`;
  }
  return undefined;
}

/** QuickJS names the class itself as the innermost frame. */
function classNameAt({ tree, offset, marked }: MessageContext): string {
  const around = tree.nodes.filter(
    (node) =>
      (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') &&
      node.start <= offset &&
      offset <= node.end,
  );
  const found = around.at(-1);
  if (found !== undefined) return nameOfClass(tree.parents, found);
  const [call] = marked;
  return call?.type === 'CallExpression' && call.callee.type === 'Identifier'
    ? call.callee.name
    : '';
}

/** QuickJS reports the class; the fault is at its only call without `new`, if there is one. */
function placeOfCall(
  tree: ProgramTree,
  className: string,
): { readonly line?: number; readonly column?: number } {
  const [call, ...others] = tree.nodes.filter(
    (node) =>
      node.type === 'CallExpression' &&
      node.callee.type === 'Identifier' &&
      node.callee.name === className,
  );
  return call === undefined || others.length > 0 ? {} : placeOf(tree.source, call.start);
}

function nameOfClass(parents: ReadonlyMap<AnyNode, AnyNode>, node: AnyNode): string {
  const isClass = node.type === 'ClassDeclaration' || node.type === 'ClassExpression';
  const own = isClass ? (node.id as { readonly name: string } | null)?.name : undefined;
  if (own !== undefined) return own;
  const parent = parents.get(node);
  if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
    return parent.id.name;
  }
  if (parent?.type === 'Property' && parent.key.type === 'Identifier') return parent.key.name;
  return '';
}
