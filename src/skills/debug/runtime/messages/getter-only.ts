import type { Node } from '../../tree.ts';
import { isMember, suspectsWhere } from '../expressions.ts';
import { nodeAt } from '../nodes-at.ts';
import type { RuntimeMessage } from '../runtime-message.ts';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
const texts = (member: string) => ({
  message: `${member} can be read but not stored: it has a get and no set`,
  why: 'a getter works the value out each time; there is no place where a new one could be kept',
  hints: [
    `Where is ${member} defined, and with which word before it?`,
    'From which fields is its value worked out?',
    'Which of them should change here?',
  ] as const,
});

const isHere = (node: Node): node is TSESTree.MemberExpression =>
  node.type === 'MemberExpression' &&
  node.parent.type === 'AssignmentExpression' &&
  node.parent.left === node;

/** "Cannot set property area of #<Box> which has only a getter". */
export const getterOnly: RuntimeMessage = {
  id: 'getter-only',
  concept: 'classes',
  errorName: 'TypeError',
  pattern: /^Cannot set property (\S+) of .* which has only a getter/,
  examples: [
    {
      source:
        'class Box {\n  get area() {\n    return 4;\n  }\n}\nnew Box().area = 5;\nexport { Box };',
      message: 'Cannot set property area of #<Box> which has only a getter',
      line: 6,
      says: 'area can be read',
    },
  ],
  suspects: (report) =>
    suspectsWhere(report, (node) => isHere(node) && isMember(node, report.parts[0] ?? '')),
  explain: (site) => {
    const node =
      nodeAt(
        site,
        (each): each is TSESTree.MemberExpression =>
          isHere(each) && isMember(each, site.parts[0] ?? ''),
      ) ?? nodeAt(site, isHere);
    return { ...texts(site.parts[0] ?? 'the member'), ...(node !== undefined && { node }) };
  },
};
