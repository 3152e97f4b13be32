import { type Node, textOf } from '../../tree.ts';
import { suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (value: string) => ({
  message: `${value} is a text, a number or nothing here; in looks only into objects`,
  why: 'in asks whether an object has a key; it does not search texts, and lists only by position',
  hints: [
    `Print ${value} and its typeof on the line before.`,
    'Is the question about a key of an object, or about something inside a text or list?',
    'Which method answers that question for this kind of value?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.BinaryExpression =>
  node.type === 'BinaryExpression' && node.operator === 'in';

/** "Cannot use 'in' operator to search for 'x' in y". */
export const inPlainValue: RuntimeMessage = {
  id: 'in-plain-value',
  concept: 'objects',
  errorName: 'TypeError',
  pattern: /^Cannot use 'in' operator to search for '?(.*?)'? in (.*)/s,
  examples: [
    {
      source: "const word = 'tea';\nconsole.log('t' in word);",
      message: "Cannot use 'in' operator to search for 't' in tea",
      line: 2,
      says: 'word is a text',
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
