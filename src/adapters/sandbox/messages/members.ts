import type { AnyNode } from 'acorn';
import { receiverText } from './describe-value.ts';
import { declarationOf, keyOf, knownValue, type KnownValue } from './known-value.ts';
import type { MessageContext, MessageRule } from './message-rule.ts';
import { functionAround, placeOf, type ProgramTree } from './program-tree.ts';
import type { Translation } from './thrown.ts';

type Member = Extract<AnyNode, { type: 'MemberExpression' }>;

/** Errors of reading, writing and deleting properties. */
export const members: readonly MessageRule[] = [
  {
    id: 'read-named-property',
    pattern: /^cannot read property '([^]*)' of (undefined|null)$/,
    render: ({ groups: [key, value] }) =>
      key === 'Symbol.iterator'
        ? undefined
        : `Cannot read properties of ${value ?? ''} (reading '${key ?? ''}')`,
    examples: ['let o = {};\no.a.b()', 'let user = null; user.name', 'let o = {}; o.count.n++'],
  },
  {
    id: 'read-computed-property',
    pattern: /^cannot read property of (undefined|null)$/,
    render: (context) => {
      const value = context.groups[0] ?? '';
      const member = memberAt(context, true);
      const key = member && computedKey(context.tree, member);
      // V8's own form for a key that it cannot print.
      if (key === undefined) return `Cannot read properties of ${value}`;
      if (key === 'Symbol(Symbol.iterator)') {
        const site = value === 'null' ? 'object null' : value;
        return `${site} is not iterable (cannot read property ${key})`;
      }
      return `Cannot read properties of ${value} (reading '${key}')`;
    },
    examples: [
      'const grid = [[1]]; let row = 3; grid[row][0]',
      "let u; const key = 'id'; u[key]",
      "const o = {}; o.list['first name']",
      'const grid = [[1]]; for (let x = 0; x < 3; x++) grid[5][x]',
      'function at(row, x) { return row[x + 1] }\nat(undefined, 2)',
    ],
  },
  {
    id: 'write-property',
    pattern: /^cannot set property '([^]*)' of (undefined|null)$/,
    render: (context) => {
      const [key = '', value = ''] = context.groups;
      const member = memberAt(context);
      const known = member?.computed ? knownValue(context.tree, member.property) : undefined;
      const text = known?.kind === 'symbol' ? `Symbol(${key})` : key;
      return `Cannot set properties of ${value} (setting '${text}')`;
    },
    examples: ['let o = {};\no.list.items = []', 'const grid = [[1]]; let i = 1; grid[i][0] = 5'],
  },
  {
    id: 'write-read-only',
    pattern: /^'([^#][^]*)' is read-only$/,
    render: (context) => {
      const key = context.groups[0] ?? '';
      if (context.thrown.native !== undefined) return readOnly(key, "object '[object Array]'");
      const member = memberAt(context);
      const isGlobal = ['undefined', 'NaN', 'Infinity'].includes(key);
      if (member === undefined && !isGlobal) return constantAssigned(context, key);
      if (member !== undefined && isNamespace(context.tree, member.object))
        return readOnly(key, "object '[object Module]'");
      const owner = member ? ownerOf(context.tree, member, key) : undefined;
      return readOnly(key, ownerText(owner, key));
    },
    examples: [
      'const x = 1;\nx = 2',
      'const total = 0; for (const n of [1]) total += n',
      "'use strict'; const o = Object.freeze({ n: 1 }); o.n++",
      "'use strict'; const o = Object.freeze({ a: 1 }); o.a = 2",
      "'use strict'; const o = Object.freeze([1, 2]); o[0] = 3",
      "'use strict'; function f() {} f.name = 'x'",
      'Object.freeze([2, 1]).sort()',
    ],
  },
  {
    id: 'not-extensible',
    pattern: /^object is not extensible$/,
    render: (context) => {
      const member = memberAt(context) ?? writtenAt(context);
      const key = member && computedKey(context.tree, member);
      if (context.thrown.native === undefined) {
        return key === undefined
          ? undefined
          : `Cannot add property ${key}, object is not extensible`;
      }
      const length = ['push', 'unshift'].includes(context.thrown.native)
        ? receiverLength(context)
        : undefined;
      return length === undefined
        ? undefined
        : `Cannot add property ${length}, object is not extensible`;
    },
    examples: [
      "'use strict'; const o = Object.freeze({ a: 1 }); o.b = 2",
      'const list = Object.freeze([1, 2]); list.push(3)',
      "'use strict'; class P { constructor() { Object.freeze(this); this.a = 1 } } new P()",
    ],
  },
  {
    id: 'not-deletable',
    pattern: /^could not delete property$/,
    render: (context) => {
      if (context.thrown.native !== undefined) {
        const length = receiverLength(context);
        return length === undefined
          ? undefined
          : `Cannot delete property '${length - 1}' of [object Array]`;
      }
      const member = memberAt(context);
      const key = member && computedKey(context.tree, member);
      if (member === undefined || key === undefined) return undefined;
      const owner = receiverText(ownerOf(context.tree, member, key));
      // The engine does not tell a trap of a Proxy from a property that stays.
      return owner === '#<Proxy>'
        ? `'deleteProperty' on proxy: trap returned falsish for property '${key}'`
        : `Cannot delete property '${key}' of ${owner}`;
    },
    examples: [
      "'use strict'; const o = Object.freeze({ a: 1 }); delete o.a",
      'Object.freeze([1, 2]).pop()',
      "'use strict'; const p = new Proxy({ a: 1 }, { deleteProperty: () => false }); delete p.a",
    ],
  },
  {
    id: 'only-a-getter',
    pattern: /^no setter for property$/,
    render: (context) => {
      const member = memberAt(context) ?? writtenAt(context);
      const key = member && computedKey(context.tree, member);
      if (member === undefined || key === undefined) return undefined;
      const owner = receiverText(ownerOf(context.tree, member, key));
      return `Cannot set property ${key} of ${owner} which has only a getter`;
    },
    examples: [
      "'use strict'; class P { get a() { return 1 } } new P().a = 2",
      "'use strict'; const o = { get a() { return 1 } }; o.a = 2",
    ],
  },
  {
    id: 'property-of-a-primitive',
    pattern: /^not an object$/,
    render: (context) => {
      if (context.thrown.native !== undefined) return undefined;
      const member = memberAt(context);
      const value = member && knownValue(context.tree, member.object);
      const key = member && computedKey(context.tree, member);
      if (value === undefined || key === undefined || !isPrimitive(value)) return undefined;
      return value.kind === 'string' && /^\d+$/.test(key)
        ? readOnly(key, `string '${value.value}'`)
        : `Cannot create property '${key}' on ${value.kind} '${receiverText(value)}'`;
    },
    examples: [
      "'use strict'; let s = 'abc'; s.foo = 1",
      "'use strict'; 'abc'[0] = 'x'",
      "'use strict'; const n = 5; n.tag = 1",
    ],
  },
];

/** QuickJS may report the next statement: the assignment itself is looked up by its name. */
function constantAssigned({ tree, offset, thrown }: MessageContext, name: string): Translation {
  const message = 'Assignment to constant variable.';
  const owner = functionAround(tree, offset);
  const [assignment, ...others] = tree.nodes.filter(
    (node) => assigns(node, name) && owner.start <= node.start && node.end <= owner.end,
  );
  return assignment === undefined || others.length > 0
    ? { name: thrown.name, message }
    : { name: thrown.name, message, ...placeOf(tree.source, assignment.start) };
}

function assigns(node: AnyNode, name: string): boolean {
  const isAssignment = node.type === 'AssignmentExpression' || node.type === 'UpdateExpression';
  if (!isAssignment) return false;
  const target = node.type === 'AssignmentExpression' ? node.left : node.argument;
  return target.type === 'Identifier' && target.name === name;
}

/** The member that is assigned where QuickJS reports the assignment's end. */
function writtenAt({ tree, offset }: MessageContext): Member | undefined {
  const around = tree.nodes.findLast(
    (node) => node.type === 'AssignmentExpression' && node.start <= offset && offset <= node.end,
  );
  return around?.type === 'AssignmentExpression' && around.left.type === 'MemberExpression'
    ? around.left
    : undefined;
}

function memberAt({ marked }: MessageContext, isComputed?: boolean): Member | undefined {
  return marked.find(
    (node): node is Member =>
      node.type === 'MemberExpression' &&
      (isComputed === undefined || node.computed === isComputed),
  );
}

/** Whether a name is that of `import * as name`. */
function isNamespace(tree: ProgramTree, node: AnyNode): boolean {
  return (
    node.type === 'Identifier' &&
    tree.nodes.some(
      (other) => other.type === 'ImportNamespaceSpecifier' && other.local.name === node.name,
    )
  );
}

function isPrimitive(value: KnownValue): boolean {
  return ['string', 'number', 'boolean', 'bigint', 'symbol'].includes(value.kind);
}

function readOnly(key: string, owner: string): string {
  return `Cannot assign to read only property '${key}' of ${owner}`;
}

function ownerText(owner: KnownValue | undefined, key: string): string {
  if (owner?.kind === 'string') return `string '${owner.value}'`;
  if (owner?.kind === 'function') return `function '${owner.text}'`;
  const text = owner && receiverText(owner);
  return `object '${text ?? (/^(?:\d+|length)$/.test(key) ? '[object Array]' : '#<Object>')}'`;
}

/** The owner of a property; where the text does not settle it, an array for an index. */
function ownerOf(tree: ProgramTree, member: Member, key: string): KnownValue {
  const known = knownValue(tree, member.object);
  if (known !== undefined) return known;
  return /^(?:\d+|length)$/.test(key)
    ? { kind: 'array', elements: [] }
    : { kind: 'object', constructorName: 'Object' };
}

function receiverLength({ tree, marked }: MessageContext): number | undefined {
  for (const node of marked) {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') continue;
    const value = knownValue(tree, node.callee.object);
    if (value?.kind === 'array') return value.elements.length;
  }
  return undefined;
}

function computedKey(tree: ProgramTree, member: Member): string | undefined {
  const key = keyOf(tree, member);
  if (key !== undefined || !member.computed) return key;
  const { property } = member;
  if (
    property.type === 'MemberExpression' &&
    tree.source.slice(property.start, property.end) === 'Symbol.iterator'
  ) {
    return 'Symbol(Symbol.iterator)';
  }
  const value = knownValue(tree, property);
  if (value?.kind === 'symbol') return `Symbol(${value.description})`;
  if (value?.kind === 'object') return receiverText(value);
  return firstLoopKey(tree, member);
}

/**
 * The first value of a `for` loop's counter used as the key: the owner does not change within the
 * loop, so it was undefined (or null) from the first round on.
 */
function firstLoopKey(tree: ProgramTree, { object, property }: Member): string | undefined {
  const counter = property.type === 'BinaryExpression' ? property.left : property;
  if (counter.type !== 'Identifier') return undefined;
  const declaration = declarationOf(tree, counter);
  if (declaration?.type !== 'VariableDeclarator' || !declaration.init) return undefined;
  const loop = tree.parents.get(tree.parents.get(declaration) ?? declaration);
  const dependsOnCounter = tree.nodes.some(
    (node) =>
      node.type === 'Identifier' &&
      node.name === counter.name &&
      object.start <= node.start &&
      node.end <= object.end,
  );
  if (loop?.type !== 'ForStatement' || dependsOnCounter) return undefined;
  const start = knownValue(tree, declaration.init);
  if (start?.kind !== 'number') return undefined;
  if (property.type !== 'BinaryExpression') return String(start.value);
  const step = knownValue(tree, property.right);
  if (step?.kind !== 'number') return undefined;
  if (property.operator === '+') return String(start.value + step.value);
  return property.operator === '-' ? String(start.value - step.value) : undefined;
}
