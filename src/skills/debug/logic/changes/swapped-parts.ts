import type { Change, ChangeKind } from '../change-kind.ts';
import { swapped } from '../edits.ts';
import type { Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

function swap(scene: Scene, node: Node, parts: readonly [Node, Node], likelihood: number): Change {
  const [one, other] = parts;
  return {
    node: one,
    edits: swapped(scene, parts),
    from: scene.text(node),
    to: '',
    likelihood,
    title: `swap ${scene.text(one)} and ${scene.text(other)}`,
  };
}

function pairs(nodes: readonly Node[]): readonly (readonly [Node, Node])[] {
  return nodes.flatMap((one, at) => nodes.slice(at + 1).map((other) => [one, other] as const));
}

function proposals(node: Node, scene: Scene): readonly Change[] {
  const differ = ([one, other]: readonly [Node, Node]) => scene.text(one) !== scene.text(other);
  const swaps = (parts: readonly Node[], likelihood: number) =>
    pairs(parts)
      .filter(differ)
      .map((pair) => swap(scene, node, pair, likelihood));
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return node.arguments.length > 4 ? [] : swaps(node.arguments, 0.45);
    case 'ArrayExpression':
      return node.elements.length > 3 ? [] : swaps(node.elements.filter(isThere), 0.25);
    case 'BinaryExpression':
      return /^([-/%+]|\*\*)$/.test(node.operator) ? swaps([node.left, node.right], 0.35) : [];
    case 'ConditionalExpression':
      return swaps([node.consequent, node.alternate], 0.4);
    case 'MemberExpression':
      return node.computed && node.object.type === 'MemberExpression' && node.object.computed
        ? swaps([node.object.property, node.property], 0.45)
        : [];
    case 'FunctionDeclaration':
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return node.params.length === 2 ? swaps(node.params, 0.12) : [];
    case 'IfStatement':
      return node.alternate === null || node.alternate.type === 'IfStatement'
        ? []
        : swaps([node.consequent, node.alternate], 0.2);
    default:
      return [];
  }
}

const isThere = <Part>(part: Part | null): part is Part => part !== null;

/** Two arguments, operands or indexes in each other's place. */
export const swappedParts: ChangeKind = {
  id: 'swapped-parts',
  concept: 'functions',
  examples: [
    {
      bad: 'function power(base, times) {\n  return times === 0 ? 1 : base * power(times - 1, base);\n}\n',
      good: 'function power(base, times) {\n  return times === 0 ? 1 : base * power(base, times - 1);\n}\n',
      entry: 'power',
      cases: [
        { args: [2, 3], expected: 8 },
        { args: [5, 1], expected: 5 },
        { args: [3, 2], expected: 9 },
      ],
    },
    {
      bad: 'function label(name, count) {\n  return count + name;\n}\n',
      good: 'function label(name, count) {\n  return name + count;\n}\n',
      entry: 'label',
      cases: [
        { args: ['box', 2], expected: 'box2' },
        { args: ['a', 1], expected: 'a1' },
      ],
    },
  ],
  propose: proposals,
  texts: (_, around) => ({
    message: `two parts of ${around} stand in each other's place`,
    hints: [
      `Which value does each part of ${around} have in the failing check?`,
      'Which part should come first, and which second?',
      `Compare the order in ${around} with what the function or the sign expects.`,
    ],
  }),
};
