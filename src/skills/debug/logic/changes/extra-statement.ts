import type { ChangeKind } from '../change-kind.ts';
import { removal } from '../edits.ts';
import { isFunction } from '../../tree.ts';

const mostLines = 4;

/** A step too many. */
export const extraStatement: ChangeKind = {
  id: 'extra-statement',
  concept: 'debugging',
  examples: [
    {
      bad: 'function evens(list) {\n  const found = [];\n  for (let i = 0; i < list.length; i++) {\n    if (list[i] % 2 === 0) found.push(list[i]);\n    i++;\n  }\n  return found;\n}\n',
      good: 'function evens(list) {\n  const found = [];\n  for (let i = 0; i < list.length; i++) {\n    if (list[i] % 2 === 0) found.push(list[i]);\n  }\n  return found;\n}\n',
      entry: 'evens',
      cases: [
        { args: [[1, 2, 4]], expected: [2, 4] },
        { args: [[2, 2, 2]], expected: [2, 2, 2] },
      ],
    },
  ],
  propose: (node, scene) => {
    const { parent } = node;
    if (
      parent?.type !== 'BlockStatement' ||
      !/^(Expression|If|Break|Continue)Statement$/.test(node.type)
    )
      return [];
    if (node.loc.end.line - node.loc.start.line >= mostLines) return [];
    if (parent.body.length === 1 && isFunction(parent.parent)) return [];
    const likelihood =
      node.type === 'ExpressionStatement' ? 0.14 : node.type === 'IfStatement' ? 0.1 : 0.22;
    const line = node.loc.start.line;
    const title = `leave line ${line} out`;
    return [
      { node, edits: [removal(scene, node)], from: scene.text(node), to: '', likelihood, title },
    ];
  },
  texts: (_, around) => ({
    message: `${around} does a step too many`,
    hints: [
      'Follow the failing check and write down what every line changes.',
      `What would be different at the end if ${around} did not run?`,
      'Is everything that this line does wanted, each time that it runs?',
    ],
  }),
};
