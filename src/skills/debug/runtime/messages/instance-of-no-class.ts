import { type Node, textOf } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (value: string) => ({
  message: `${value} stands behind instanceof, but it is no class`,
  why: 'instanceof asks whether a class made the object; for texts and numbers there is typeof',
  hints: [
    `Print ${value}: is it a class, an instance or a text?`,
    'Is the name imported, and spelt with its capital?',
    'Is the question about a class, or about a plain kind of value?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.BinaryExpression =>
  node.type === 'BinaryExpression' && node.operator === 'instanceof';

/** "Right-hand side of 'instanceof' is not callable". */
export const instanceOfNoClass: RuntimeMessage = {
  id: 'instance-of-no-class',
  concept: 'classes',
  errorName: 'TypeError',
  pattern:
    /^(?:Right-hand side of 'instanceof' is not (?:callable|an object)|Function has non-object prototype)/,
  examples: [
    {
      source: 'const pet = {};\nconst kind = {};\nconsole.log(pet instanceof kind);',
      message: "Right-hand side of 'instanceof' is not callable",
      line: 3,
      says: 'kind stands behind',
    },
  ],
  suspects: (report) => suspectsWhere(report, (node) => isHere(node)),
  explain: (site) => {
    const node = nodeAt(site, isHere);
    return {
      ...texts(node === undefined ? 'the value' : textOf(site.program, node.right)),
      ...(node !== undefined && { node }),
    };
  },
};
