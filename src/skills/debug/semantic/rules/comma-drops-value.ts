import type { TSESTree } from '@typescript-eslint/typescript-estree';
import { textOf, type Node } from '../../tree.ts';
import { replace } from '../edits.ts';
import type { SemanticMatch, SemanticRule } from '../semantic-rule.ts';
import { isSteady, shown } from '../shown.ts';
import type { ParsedProgram } from '../../tree.ts';

const texts = (whole: string, kept: string) => ({
  message: `of ${whole} only ${kept} counts: a comma between values keeps the last one and drops the rest`,
  why: 'such a comma joins no values and asks no two questions; it works all parts out and keeps the last',
  hints: [
    `Print (${whole}).`,
    'How many values arrive where this expression is used?',
    'What was the comma meant to do here: two positions, two values or two questions?',
  ] as const,
});

/** What was meant: two positions, two questions or a list of values. */
function repair(program: ParsedProgram, node: TSESTree.SequenceExpression) {
  const { parent, expressions } = node;
  const parts = expressions.map((each) => textOf(program, each));
  if (parent.type === 'MemberExpression') {
    return {
      title: 'give each position its own brackets',
      edits: [replace(node, parts.join(']['))],
    };
  }
  if (parent.type === 'ReturnStatement') {
    return { title: 'give back a list', edits: [replace(node, `[${parts.join(', ')}]`)] };
  }
  return { title: 'join the questions with &&', edits: [replace(node, parts.join(' && '))] };
}

/** Whether the sequence stands where one value is read. */
function isRead({ parent, ...node }: TSESTree.SequenceExpression): boolean {
  switch (parent.type) {
    case 'MemberExpression':
      return parent.computed && parent.property.range[0] === node.range[0];
    case 'ReturnStatement':
      return true;
    case 'IfStatement':
    case 'WhileStatement':
    case 'ForStatement':
      return parent.test?.range[0] === node.range[0];
    default:
      return false;
  }
}

/** `grid[row, column]`, `return width, height`, `i < a, j < b` in a loop's head. */
export const commaDropsValue: SemanticRule = {
  id: 'comma-drops-value',
  concept: 'operators-assignment',
  confidence: 95,
  examples: [
    {
      bad: 'const grid = [[1, 2], [3, 4]];\nconsole.log(grid[1, 0]);',
      good: 'const grid = [[1, 2], [3, 4]];\nconsole.log(grid[1][0]);',
      line: 2,
    },
    {
      bad: 'function size(box) {\n  return box.width, box.height;\n}',
      good: 'function size(box) {\n  return [box.width, box.height];\n}',
      line: 2,
    },
    {
      bad: 'const a = [1, 2];\nconst b = [3];\nfor (let i = 0; i < a.length, i < b.length; i++) console.log(a[i] + b[i]);',
      good: 'const a = [1, 2];\nconst b = [3];\nfor (let i = 0; i < a.length && i < b.length; i++) console.log(a[i] + b[i]);',
      line: 3,
    },
  ],
  visitors: ({ program, report }) => ({
    SequenceExpression: (node) => {
      const dropped: readonly Node[] = node.expressions.slice(0, -1);
      const kept = node.expressions.at(-1);
      if (kept === undefined || !dropped.every(isSteady) || !isRead(node)) return;
      const found: SemanticMatch = {
        node,
        ...texts(shown(program, node), shown(program, kept)),
        fix: repair(program, node),
      };
      report(found);
    },
  }),
};
