import type { Change, ChangeKind } from '../change-kind.ts';
import type { Node } from '../../tree.ts';
import type { Scene } from '../scene.ts';

function proposals(node: Node, scene: Scene): readonly Change[] {
  if (node.type !== 'IfStatement') return [];
  const { parent } = node;
  const [start] = node.range;
  if (parent.type === 'IfStatement' && parent.alternate === node) {
    const from = parent.consequent.range[1];
    const edits = [{ start: from, end: start, text: '\n' }];
    const title = `make line ${node.loc.start.line} an if of its own`;
    return [{ node, edits, from: `else ${scene.text(node.test)}`, to: '', likelihood: 0.3, title }];
  }
  if (parent.type !== 'BlockStatement') return [];
  const at = parent.body.findIndex((each) => each === node);
  const before = parent.body[at - 1];
  if (before?.type !== 'IfStatement' || endsWithElse(before)) return [];
  const edits = [{ start, end: start, text: 'else ' }];
  const title = `write else before the if of line ${node.loc.start.line}`;
  return [{ node, edits, from: scene.text(node.test), to: 'else', likelihood: 0.35, title }];
}

function endsWithElse(node: Node): boolean {
  if (node.type !== 'IfStatement' || node.alternate === null) return false;
  return node.alternate.type !== 'IfStatement' || endsWithElse(node.alternate);
}

/** Two conditions that should exclude each other and do not, or the other way round. */
export const missingElse: ChangeKind = {
  id: 'missing-else',
  concept: 'conditionals',
  misconception: 'Every else-if condition is evaluated',
  examples: [
    {
      bad: 'function fee(age) {\n  let price = 10;\n  if (age < 6) {\n    price = 0;\n  }\n  if (age < 18) {\n    price = 5;\n  }\n  return price;\n}\n',
      good: 'function fee(age) {\n  let price = 10;\n  if (age < 6) {\n    price = 0;\n  }\n  else if (age < 18) {\n    price = 5;\n  }\n  return price;\n}\n',
      entry: 'fee',
      cases: [
        { args: [3], expected: 0 },
        { args: [9], expected: 5 },
        { args: [30], expected: 10 },
      ],
    },
  ],
  propose: proposals,
  texts: (_, around) => ({
    message: `${around} is asked at the wrong time: its answer depends on the condition before it`,
    hints: [
      'Which conditions are true for the failing check, from top to bottom?',
      'How many of these branches run for it, and how many should?',
      `Should ${around} be asked when the condition before it was true?`,
    ],
  }),
};
