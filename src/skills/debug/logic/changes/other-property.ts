import type { Change, ChangeKind } from '../change-kind.ts';
import { propertyName, type Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

/** Names that belong to the language's own objects: methods, and `length` with its kin. */
const ofTheLanguage = new Set(['length', 'size', 'prototype', 'constructor']);

/** The properties that the program reads or makes, without those of the language. */
function propertiesOf({ nodes }: Scene): readonly string[] {
  const names = nodes.flatMap((node) => {
    if (node.type === 'Property' && !node.computed && node.key.type === 'Identifier')
      return [node.key.name];
    if (node.type === 'PropertyDefinition' && node.key.type === 'Identifier')
      return [node.key.name];
    if (node.type === 'TSPropertySignature' && node.key.type === 'Identifier')
      return [node.key.name];
    const isRead = node.type === 'MemberExpression' && !node.computed && !isCalled(node);
    return isRead ? [propertyName(node) ?? ''] : [];
  });
  return [...new Set(names)].filter((name) => name !== '' && !ofTheLanguage.has(name));
}

function isCalled(node: Node): boolean {
  return node.parent?.type === 'CallExpression' && node.parent.callee === node;
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type !== 'MemberExpression' || node.computed || isCalled(node)) return [];
  const from = propertyName(node);
  if (from === undefined || ofTheLanguage.has(from)) return [];
  const isOfModule = node.object.type === 'Identifier' && /^[A-Z]/.test(node.object.name);
  if (isOfModule) return [];
  const [start, end] = node.property.range;
  return propertiesOf(scene)
    .filter((name) => name !== from)
    .map((to) => ({ node, edits: [{ start, end, text: to }], from, to, likelihood: 0.4 }));
}

/** Another property of the object than the one that was meant. */
export const otherProperty: ChangeKind = {
  id: 'other-property',
  concept: 'objects',
  examples: [
    {
      bad: 'function stockValue(items) {\n  return items.reduce((sum, item) => sum + item.price * item.price, 0);\n}\nconst sample = { price: 2, count: 3 };\n',
      good: 'function stockValue(items) {\n  return items.reduce((sum, item) => sum + item.price * item.count, 0);\n}\nconst sample = { price: 2, count: 3 };\n',
      entry: 'stockValue',
      cases: [
        { args: [[{ price: 2, count: 3 }]], expected: 6 },
        { args: [[{ price: 5, count: 1 }]], expected: 5 },
      ],
    },
  ],
  propose: proposals,
  texts: ({ from }, around) => ({
    message: `${around} reads ${from}, which is not the property that the checks need`,
    hints: [
      'Print the object of the failing check: which properties does it have?',
      `Which value does ${around} have there?`,
      `Is ${from} the property that this line is about?`,
    ],
  }),
};
