import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { methodCall, propertyName, textOf, variableOf, type Node } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticRule } from '../semantic-rule.ts';

const texts = (name: string, use: string) => ({
  message: `find gives the first element that fits, not a list, so ${use} does not work on ${name}`,
  why: 'find hands over the element itself, or undefined where none fits',
  hints: [
    `Print ${name}: is it a list?`,
    'How many elements can find give?',
    'Which method keeps all elements that pass a test?',
  ] as const,
});

const listOnly = new Set([
  ...[
    'map',
    'filter',
    'forEach',
    'reduce',
    'push',
    'join',
    'sort',
    'some',
    'every',
    'flatMap',
    'find',
  ],
]);

/** A use that only a list can serve; texts have a length and indexes as well. */
function useAsList(use: Node): Node | undefined {
  const { parent } = use;
  if (parent?.type === 'ForOfStatement') return parent.right === use ? parent : undefined;
  if (parent?.type !== 'MemberExpression' || parent.object !== use) return undefined;
  const name = propertyName(parent);
  const isCall = parent.parent.type === 'CallExpression' && parent.parent.callee === parent;
  return isCall && name !== undefined && listOnly.has(name) ? parent : undefined;
}

/** Whether the elements may be lists themselves: the callback takes them apart or indexes them. */
function looksIntoLists(callback: TSESTree.ArrowFunctionExpression): boolean {
  const [parameter] = callback.params;
  return parameter?.type !== 'Identifier';
}

/** `const adults = people.find((p) => p.age > 17); adults.map(…)`. */
export const itemAsList: SemanticRule = {
  id: 'item-as-list',
  concept: 'array-map-filter',
  misconception: 'find returns an array',
  confidence: 92,
  explains: /is not a function|not iterable/,
  examples: [
    {
      bad: 'function adultNames(people) {\n  const adults = people.find((person) => person.age > 17);\n  return adults.map((person) => person.name);\n}',
      good: 'function adultNames(people) {\n  const adults = people.filter((person) => person.age > 17);\n  return adults.map((person) => person.name);\n}',
      line: 2,
    },
  ],
  visitors: ({ program, report }) => ({
    CallExpression: (node) => {
      const called = methodCall(node);
      const [callback] = node.arguments;
      if (called?.method !== 'find' || callback?.type !== 'ArrowFunctionExpression') return;
      const [parameter] = callback.params;
      const reads = parameter && variableOf(program, parameter)?.references;
      const asksMember = reads?.some(
        ({ identifier: { parent }, identifier }) =>
          parent.type === 'MemberExpression' &&
          parent.object === identifier &&
          !parent.computed &&
          propertyName(parent) !== 'length' &&
          parent.parent.type !== 'CallExpression',
      );
      if (looksIntoLists(callback) || asksMember !== true) return;
      const { parent } = node;
      const direct = useAsList(node);
      const name =
        parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
          ? parent.id
          : undefined;
      const variable = name && variableOf(program, name);
      const use =
        direct ??
        variable?.references
          .map(({ identifier }) => useAsList(identifier))
          .find((each) => each !== undefined);
      if (use === undefined) return;
      const shown = use.type === 'MemberExpression' ? textOf(program, use.property) : 'for...of';
      report({
        node: called.member.property,
        ...texts(name?.name ?? 'it', shown),
        fix: { title: 'use filter', edits: [replace(called.member.property, 'filter')] },
      });
    },
  }),
};
