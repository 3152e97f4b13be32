import { type Node, textOf } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (wanted: string, got: string, callee: string) => ({
  message: `${callee} takes ${wanted} arguments, and this line hands over ${got}`,
  why: 'a parameter without an argument is undefined, and one argument too many is not read',
  hints: [
    `Which parameters does ${callee} declare, in which order?`,
    'Which of them gets nothing here, or which argument is one too many?',
    'Should the parameter have a default?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.CallExpression | TSESTree.NewExpression =>
  node.type === 'CallExpression' || node.type === 'NewExpression';

/** TypeScript: "Expected 2 arguments, but got 1". */
export const typeArgumentCount: RuntimeMessage = {
  id: 'type-argument-count',
  concept: 'functions',
  kind: 'semantic',
  isReportedOnly: true,
  pattern: /^Expected (\S+(?: or more)?) arguments?, but got (\d+)/,
  examples: [
    {
      source: 'function area(a: number, b: number) {\n  return a * b;\n}\narea(3);',
      message: 'Expected 2 arguments, but got 1.',
      line: 4,
      says: 'area takes 2 arguments',
    },
  ],
  suspects: (report) =>
    suspectsWhere(
      report,
      (node) => isHere(node) && String(node.arguments.length) === report.parts[1],
    ),
  explain: (site) => {
    const node = nodeAt(
      site,
      (each): each is TSESTree.CallExpression | TSESTree.NewExpression =>
        isHere(each) && String(each.arguments.length) === site.parts[1],
    );
    return {
      ...texts(
        site.parts[0] ?? '',
        site.parts[1] ?? '',
        node === undefined ? 'the function' : textOf(site.program, node.callee),
      ),
      ...(node !== undefined && { node }),
    };
  },
};
