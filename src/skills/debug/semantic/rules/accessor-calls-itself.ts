import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { descendants, propertyName, type Node } from '../../tree.ts';
import { classOfThis, keyName, membersOf, methodAround } from '../classes.ts';
import { insert } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (kind: 'get' | 'set', name: string) => ({
  message:
    kind === 'get'
      ? `the getter ${name} reads this.${name}, and that calls the getter ${name} again, without end`
      : `the setter ${name} writes this.${name}, and that calls the setter ${name} again, without end`,
  why: 'a property with a getter or a setter keeps no value of its own: each use is a call',
  hints: [
    `Which code runs when somebody writes this.${name}?`,
    `Print a line at the start of ${kind} ${name}: how often does it come?`,
    `Where is the value kept that ${name} stands for, and under which name?`,
  ] as const,
});

type Accessor = TSESTree.MethodDefinition | TSESTree.Property;

/** The uses of `this.<name>` in an accessor that call it again: reads in a getter, writes in a setter. */
function ownUses(accessor: Accessor, name: string): readonly TSESTree.MemberExpression[] {
  return [...descendants(accessor.value)].filter(
    (node): node is TSESTree.MemberExpression =>
      node.type === 'MemberExpression' &&
      node.object.type === 'ThisExpression' &&
      propertyName(node) === name &&
      methodAround(node) === accessor &&
      isWrite(node) === (accessor.kind === 'set'),
  );
}

function isWrite(node: Node): boolean {
  return node.parent?.type === 'AssignmentExpression' && node.parent.left === node;
}

/** `set age(value) { this.age = value; }` */
export const accessorCallsItself: SemanticRule = {
  id: 'accessor-calls-itself',
  concept: 'encapsulation',
  confidence: 97,
  explains: /Maximum call stack/,
  examples: [
    {
      bad: 'class Cat {\n  constructor(age) { this.age = age; }\n  set age(years) {\n    this.age = years;\n  }\n}',
      good: 'class Cat {\n  constructor(age) { this.age = age; }\n  set age(years) {\n    this._age = years;\n  }\n}',
      line: 4,
    },
    {
      bad: 'const room = {\n  get size() { return this.size; },\n};',
      good: 'const room = {\n  _size: 4,\n  get size() { return this._size; },\n};',
      line: 2,
    },
  ],
  visitors: ({ report }) => {
    const visit = (accessor: Accessor, siblings: readonly Node[]) => {
      const name = keyName(accessor);
      if (name === undefined || (accessor.kind !== 'get' && accessor.kind !== 'set')) return;
      const [first] = ownUses(accessor, name);
      if (first === undefined) return;
      const pair = siblings.filter(
        (each): each is Accessor =>
          each.type === accessor.type &&
          'key' in each &&
          (each.kind === 'get' || each.kind === 'set') &&
          keyName(each) === name,
      );
      // The pair is told once, at the first of the two that calls itself.
      if (pair.find((each) => ownUses(each, name).length > 0) !== accessor) return;
      const edits = pair.flatMap((each) =>
        ownUses(each, name).map(({ property }) => insert(property.range[0], '_')),
      );
      const around = classOfThis(first);
      const isTaken =
        around !== undefined && membersOf(around).some((each) => each.name === `#${name}`);
      const fix = { title: `keep the value under a name of its own, _${name}`, edits };
      report({ node: first, ...texts(accessor.kind, name), ...(!isTaken && { fix }) });
    };
    return {
      MethodDefinition: (node) => {
        visit(node, node.parent.body);
      },
      Property: (node) => {
        if (node.parent.type === 'ObjectExpression') visit(node, node.parent.properties);
      },
    };
  },
};
